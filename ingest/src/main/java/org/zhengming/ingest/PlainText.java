package org.zhengming.ingest;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Plain text out of markup: tags dropped, entities resolved, one line a paragraph. */
public final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!][^<>]*>|&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);");
    private static final Pattern SPACES = Pattern.compile("[\\t\\x0B\\f\\r\\u00A0\\u3000 ]+");
    private static final Pattern BLANK_LINES = Pattern.compile(" ?\\n[\\n ]*");

    private PlainText() {}

    /** Whether {@code text} holds a tag or an entity. */
    public static boolean hasMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    /** {@code text} unchanged when it holds no markup, else {@link #ofHtml(String)}. */
    public static String ofMaybeHtml(String text) {
        return hasMarkup(text) ? ofHtml(text) : text;
    }

    /** The text a reader of the HTML fragment sees. */
    public static String ofHtml(String html) {
        return ofElement(Jsoup.parseBodyFragment(html).body());
    }

    /** The text a reader of {@code element} sees. */
    public static String ofElement(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new Lines(text), element);
        return tidy(text.toString());
    }

    /**
     * {@code text} with each half of a surrogate pair that stands alone replaced by U+FFFD, so that every encoder takes
     * it. The length in UTF-16 code units stays the same.
     */
    public static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(i, '\uFFFD');
            }
        }
        return repaired == null ? text : repaired.toString();
    }

    private static String tidy(String text) {
        String spaced = SPACES.matcher(text).replaceAll(" ");
        return BLANK_LINES.matcher(spaced).replaceAll("\n").replace("\n ", "\n").strip();
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text;

        Lines(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replace('\n', ' '));
            } else if (node instanceof Element element && breaks(element)) {
                text.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                text.append('\n');
            }
        }

        private static boolean breaks(Element element) {
            return element.isBlock() || element.normalName().equals("br");
        }
    }
}
