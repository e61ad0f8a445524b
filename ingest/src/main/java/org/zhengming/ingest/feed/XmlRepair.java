package org.zhengming.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Mends what feeds get wrong most: characters that XML forbids, HTML's entities, ampersands that stand alone. Cuts out
 * the DOCTYPE, so that no entity is ever declared.
 */
final class XmlRepair {

    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE[^\\[>]*(?:\\[.*?]\\s*)?>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\t\\n\\r\\x20-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern AMPERSAND =
            Pattern.compile("<!\\[CDATA\\[.*?]]>|&(#\\d+;|#x[0-9a-fA-F]+;|\\w+;)?", Pattern.DOTALL);
    private static final Pattern OWN = Pattern.compile("&(?:amp|lt|gt|quot|apos);");

    private XmlRepair() {}

    static String repair(String xml) {
        String allowed = FORBIDDEN.matcher(xml).replaceAll("");
        String plain = DOCTYPE.matcher(allowed).replaceAll("");
        return AMPERSAND.matcher(plain).replaceAll(match -> Matcher.quoteReplacement(reference(match.group())));
    }

    private static String reference(String found) {
        if (found.startsWith("<") || OWN.matcher(found).matches()) {
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
