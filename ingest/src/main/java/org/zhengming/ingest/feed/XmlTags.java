package org.zhengming.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The tags of an XML text in order; comments, CDATA sections and processing instructions are passed over. */
final class XmlTags {

    private final String xml;
    private final Map<String, Integer> lastMarks = new HashMap<>();
    private int at;

    XmlTags(String xml) {
        this.xml = xml;
    }

    /**
     * @param name with its prefix
     * @param closes {@code </name>}; an element without content ({@code <name/>}) neither opens nor closes
     */
    record Tag(String name, int start, int end, boolean opens, boolean closes) {

        /** Without its prefix, in lower case. */
        String localName() {
            return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        }
    }

    /** @return {@code null} at the end */
    Tag next() {
        while (true) {
            int start = xml.indexOf('<', at);
            if (start < 0 || start + 1 == xml.length()) {
                return null;
            }
            int after = special(start);
            if (after < 0) {
                Tag tag = tag(start);
                if (tag != null) {
                    at = tag.end();
                    return tag;
                }
                after = start + 1;
            }
            at = after;
        }
    }

    /** @return the end of the comment, CDATA section or instruction at {@code start}, or -1 when there is none */
    private int special(int start) {
        if (xml.startsWith("<![CDATA[", start)) {
            return endOf("]]>", start);
        }
        if (xml.startsWith("<!--", start)) {
            return endOf("-->", start);
        }
        return xml.startsWith("<?", start) || xml.startsWith("<!", start) ? endOf(">", start) : -1;
    }

    private int endOf(String mark, int start) {
        int end = find(mark, start);
        return end < 0 ? start + 2 : end + mark.length();
    }

    /** Searches behind a mark's last place only once in the text's length, not once for each time it is missing. */
    private int find(String mark, int from) {
        boolean missing = lastMarks.computeIfAbsent(mark, xml::lastIndexOf) < from;
        return missing ? -1 : xml.indexOf(mark, from);
    }

    private Tag tag(int start) {
        boolean closes = xml.charAt(start + 1) == '/';
        int name = closes ? start + 2 : start + 1;
        int nameEnd = name;
        while (nameEnd < xml.length() && isName(xml.charAt(nameEnd))) {
            nameEnd++;
        }
        int end = find(">", nameEnd);
        if (nameEnd == name || end < 0) {
            return null;
        }
        boolean empty = xml.charAt(end - 1) == '/';
        return new Tag(xml.substring(name, nameEnd), start, end + 1, !closes && !empty, closes);
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || "_-.:".indexOf(character) >= 0;
    }
}
