package org.zhengming.ingest.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How many characters other than white space each element holds, and how many of them inside links; one pass. */
final class TextLengths {

    private record Length(int all, int linked) {}

    private final Map<Element, Length> lengths = new HashMap<>();

    TextLengths(Element root) {
        NodeTraversor.traverse(new Counter(), root);
    }

    /** Characters of an element that was there when this was counted. */
    int of(Element element) {
        Length length = lengths.get(element);
        return length == null ? 0 : length.all();
    }

    /** Share of an element's text that stands inside links, 0 to 1. */
    double linkDensity(Element element) {
        Length length = lengths.get(element);
        return length == null || length.all() == 0 ? 0 : (double) length.linked() / length.all();
    }

    /** Sums up on the way: what is counted between an element's head and its tail is in it. */
    private final class Counter implements NodeVisitor {
        private final Map<Element, Length> before = new HashMap<>();
        private int all;
        private int linked;
        private int openLinks;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                int length = length(text.getWholeText());
                all += length;
                linked += openLinks > 0 ? length : 0;
            } else if (node instanceof Element element) {
                before.put(element, new Length(all, linked));
                openLinks += element.normalName().equals("a") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                Length start = before.remove(element);
                lengths.put(element, new Length(all - start.all(), linked - start.linked()));
                openLinks -= element.normalName().equals("a") ? 1 : 0;
            }
        }
    }

    /** Characters other than white space. */
    static int length(String text) {
        return (int) text.chars()
                .filter(character -> !Character.isWhitespace(character))
                .count();
    }
}
