package org.zhengming.ingest.page;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhengming.ingest.DeadLetters;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.PlainText;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.WebText;

/** Reads the article of a news page. A page without one is a dead letter. */
public final class PageReader {

    private static final int SHORTEST_ARTICLE = 15;
    private static final int MOST_ELEMENTS = 40_000;
    private static final double MOST_DAMAGE = 0.01;

    private final Clock clock;
    private final BoilerplateLines boilerplate = new BoilerplateLines();

    /** @param clock stamps the dead letters */
    public PageReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param body HTML
     * @param contentType as the server declares it, or {@code null}
     * @param url where the page was found; the post's id unless the page names another address of the same host
     * @param source what the post carries as its source when the page names none
     */
    public ReadOutcome read(byte[] body, String contentType, URI url, String source) {
        try {
            return new ReadOutcome.Accepted(post(WebText.decode(body, contentType), url, source), 0);
        } catch (ItemRejected e) {
            return new DeadLetters(url.toString(), clock).rejected(0, e.reason(), e.getMessage(), body);
        }
    }

    private Post post(WebText html, URI url, String source) throws ItemRejected {
        if (html.text().indexOf('\0') >= 0) {
            throw new ItemRejected(RejectReason.UNKNOWN_FORMAT, "The content is no HTML page.");
        }
        Document page = Jsoup.parse(html.text(), url.toString());
        if (page.select("*").size() > MOST_ELEMENTS) {
            throw new ItemRejected(RejectReason.TOO_LARGE, "The page has more elements than any article page.");
        }
        PageMetadata metadata = new PageMetadata(page);
        String title = wellFormed(metadata.title());
        Instant publishedAt = metadata.publishedAt(url.toString());
        String pageSource = wellFormed(metadata.source());
        String address = address(page, url);
        String text = text(page, metadata, title);
        if (text.length() < SHORTEST_ARTICLE) {
            throw new ItemRejected(RejectReason.FIELD_MISSING, "The page holds no article text.");
        }
        if (html.damaged() && damage(text) > MOST_DAMAGE) {
            throw new ItemRejected(RejectReason.ENCODING, "The page has bytes that are not text in its charset.");
        }
        return new Post(
                address,
                pageSource == null ? source : pageSource,
                PostKind.NEWS,
                address,
                wellFormed(metadata.author()),
                title,
                text,
                publishedAt,
                null,
                null);
    }

    private String text(Document page, PageMetadata metadata, String title) {
        Element article = new ArticleBody(page).find();
        String found = PlainText.ofElement(article)
                .lines()
                .filter(line -> !line.isBlank()
                        && !boilerplate.matches(line)
                        && !line.strip().equals(title))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        String declared = metadata.declaredText();
        boolean betterDeclared = declared != null && found.length() < declared.length() / 2;
        return PlainText.wellFormed(
                betterDeclared ? PlainText.ofMaybeHtml(declared).strip() : found);
    }

    /** Pages name the address they want to be known by; another host's is not believed. */
    private static String address(Document page, URI url) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String named = canonical == null ? "" : canonical.absUrl("href");
        try {
            URI uri = URI.create(named);
            boolean sameHost = uri.getHost() != null && uri.getHost().equalsIgnoreCase(url.getHost());
            boolean aPage = uri.getPath() != null && uri.getPath().length() > 1;
            return sameHost && aPage ? named : url.toString();
        } catch (IllegalArgumentException e) {
            return url.toString();
        }
    }

    private static double damage(String text) {
        return (double) text.chars().filter(character -> character == '\uFFFD').count() / text.length();
    }

    private static String wellFormed(String text) {
        return text == null ? null : PlainText.wellFormed(text);
    }
}
