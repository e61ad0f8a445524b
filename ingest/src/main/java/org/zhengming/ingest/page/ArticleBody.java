package org.zhengming.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the element that holds a page's article by the density of its content: sentences count for the block they stand
 * in and, less, for the blocks around it; text inside links counts against. Works for paragraphs in {@code <p>} as well
 * as for text between line breaks in a {@code <div>} or a table cell.
 */
final class ArticleBody {

    private static final String NEVER_CONTENT =
            "script,style,noscript,iframe,svg,canvas,template,form,button,input,select,textarea,nav,footer,aside,"
                    + "[hidden],[aria-hidden=true],[style~=display:\\s*none],[role=navigation],[role=complementary]";
    private static final Pattern SIDE_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navbar|menu|topbar|footer|foot|copyright|breadcrumbs?|crumbs?|related|relate|recommend"
                    + "|recommended|hot|rank|ranking|comments?|reply|replies|respond|share|shares|social|bdshare|ads?|adv|advert"
                    + "|advertisement|banner|sponsor|sidebar|side|aside|widget|toolbar|tools|pager|pagination|pages|login"
                    + "|popup|modal|qrcode|subscribe|tags?|author-info|prev-next|signature)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:article-?(?:content|body|text)?|entry-content|post-?(?:content|body)|news-?(?:content|text)"
                    + "|content|main-?text|detail|zoom|trs_editor|text|message|postmessage)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_MARKS = Pattern.compile("[，。！？；、：“”,.!?;]");
    private static final double MOST_OF_THE_PAGE = 0.6;

    private final Element body;
    private final TextLengths lengths;

    /** Removes from {@code document} what is never part of an article. */
    ArticleBody(Document document) {
        body = document.body();
        body.select(NEVER_CONTENT).remove();
        removeSides();
        lengths = new TextLengths(body);
    }

    /** The element that holds the article; the whole body when nothing stands out. */
    Element find() {
        Map<Element, Double> scores = scores();
        Element best = body;
        double highest = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            Element element = entry.getKey();
            double named = BODY_NAME.matcher(names(element)).find()
                            || element.normalName().equals("article")
                    ? 1.3
                    : 1;
            double score = entry.getValue() * (1 - lengths.linkDensity(element)) * named;
            if (score > highest) {
                highest = score;
                best = element;
            }
        }
        removeLinkLists(best);
        return best;
    }

    private void removeSides() {
        TextLengths before = new TextLengths(body);
        List<Element> sides = new ArrayList<>();
        for (Element element : body.select("[class],[id]")) {
            if (SIDE_NAME.matcher(names(element)).find()
                    && before.of(element) < before.of(body) * MOST_OF_THE_PAGE + 1) {
                sides.add(element);
            }
        }
        sides.forEach(Node::remove);
    }

    private Map<Element, Double> scores() {
        Map<Element, Double> scores = new HashMap<>();
        Set<Element> seen = new HashSet<>();
        body.nodeStream(TextNode.class).forEach(text -> {
            Element paragraph = paragraph(text);
            if (paragraph != null && seen.add(paragraph)) {
                score(paragraph, scores);
            }
        });
        return scores;
    }

    private static void score(Element paragraph, Map<Element, Double> scores) {
        String text = paragraph.normalName().equals("p") ? paragraph.text() : ownText(paragraph);
        double worth = worth(text);
        if (worth == 0) {
            return;
        }
        Element holder = paragraph.normalName().equals("p") ? paragraph.parent() : paragraph;
        double share = 1;
        for (int level = 0; level < 3 && holder != null && !holder.normalName().equals("html"); level++) {
            scores.merge(holder, worth * share, Double::sum);
            holder = holder.parent();
            share *= 0.6;
        }
    }

    /** Short labels are worth nothing, sentences their length and more for their marks. */
    private static double worth(String text) {
        int length = TextLengths.length(text);
        int marks = (int) SENTENCE_MARKS.matcher(text).results().count();
        return length < 12 || marks == 0 && length < 25 ? 0 : length + 8.0 * marks;
    }

    /** The block that a text belongs to, or {@code null} for text inside a link. */
    private static Element paragraph(TextNode text) {
        if (text.isBlank()) {
            return null;
        }
        Element element = text.parent() instanceof Element parent ? parent : null;
        while (element != null && !element.isBlock()) {
            if (element.normalName().equals("a")) {
                return null;
            }
            element = element.parent();
        }
        return element;
    }

    /** The text that stands in {@code block} itself or in its inline elements, links left out. */
    private static String ownText(Element block) {
        StringBuilder text = new StringBuilder();
        for (Node child : block.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.text());
            } else if (child instanceof Element element
                    && !element.isBlock()
                    && !element.normalName().equals("a")) {
                text.append(element.text());
            }
        }
        return text.toString();
    }

    private void removeLinkLists(Element article) {
        List<Element> lists = new ArrayList<>();
        for (Element block : article.select("ul,ol,dl,div,section,table")) {
            if (block != article && lengths.linkDensity(block) > 0.6) {
                lists.add(block);
            }
        }
        lists.forEach(Node::remove);
    }

    private static String names(Element element) {
        return element.className() + " " + element.id();
    }
}
