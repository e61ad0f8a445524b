package org.zhengming.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Mends what feeds get wrong most: characters that XML forbids, HTML's entities, ampersands that stand alone. Cuts out
 * the DOCTYPE, so that no entity is ever declared. Takes time in proportion to the text, whatever the text.
 */
final class XmlRepair {

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final Pattern DOCTYPE_START = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE[^\\[>]*(?:\\[.*?]\\s*)?>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\t\\n\\r\\x20-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d{1,9};|#x[0-9a-fA-F]{1,8};|\\w{1,40};)?");
    private static final Pattern OWN = Pattern.compile("&(?:amp|lt|gt|quot|apos);");

    private XmlRepair() {}

    static String repair(String xml) {
        String plain = withoutDoctype(FORBIDDEN.matcher(xml).replaceAll(""));
        StringBuilder repaired = new StringBuilder(plain.length());
        int at = 0;
        while (at < plain.length()) {
            int start = plain.indexOf(CDATA, at);
            int end = start < 0 ? -1 : plain.indexOf(CDATA_END, start);
            int textEnd = end < 0 ? plain.length() : start;
            repaired.append(withReferences(plain.substring(at, textEnd)));
            at = end < 0 ? plain.length() : end + CDATA_END.length();
            repaired.append(plain, textEnd, at);
        }
        return repaired.toString();
    }

    private static String withoutDoctype(String xml) {
        Matcher start = DOCTYPE_START.matcher(xml);
        if (!start.find()) {
            return xml;
        }
        Matcher doctype = DOCTYPE.matcher(xml).region(start.start(), xml.length());
        return doctype.lookingAt() ? xml.substring(0, doctype.start()) + xml.substring(doctype.end()) : xml;
    }

    private static String withReferences(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(reference(match.group())));
    }

    private static String reference(String found) {
        if (OWN.matcher(found).matches()) {
            return found;
        }
        String meant = found.length() == 1 ? found : Parser.unescapeEntities(found, true);
        boolean unknown = meant.equals(found) || FORBIDDEN.matcher(meant).find();
        return unknown ? "&amp;" + found.substring(1) : escaped(meant);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
