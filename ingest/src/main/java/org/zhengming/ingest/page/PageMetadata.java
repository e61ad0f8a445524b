package org.zhengming.ingest.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhengming.ingest.PublishedTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about itself: JSON-LD (schema.org), OpenGraph, Dublin Core, the meta elements that Chinese government
 * sites must carry (ArticleTitle, PubDate, ContentSource), and what stands visibly near the title.
 */
final class PageMetadata {

    private static final Set<String> ARTICLES = Set.of(
            "newsarticle", "article", "blogposting", "reportagenewsarticle", "webpage", "discussionforumposting");
    private static final Pattern SITE_SUFFIX = Pattern.compile("\\s*[_|\\-–—－·｜]+\\s*[^_|\\-–—－·｜]{1,30}$");
    private static final Pattern SOURCE_LINE = Pattern.compile(
            "(?:来源|稿源|文章来源|信息来源)\\s*[:：]\\s*([^\\s|｜丨，,；;（(【\\[]{2,30})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String NEAR_TITLE = "[class*=time],[class*=date],[class*=info],[class*=source],[class*=meta],"
            + "[class*=author],[id*=time],[id*=date],[id*=info],[id*=source],time,h1 + *,.subtitle,small,span,td,p,div";
    private static final Pattern DATE_IN_ADDRESS =
            Pattern.compile("/(20\\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\\d|3[01])(?=\\D|$)");

    private static final int LONGEST_LINE = 120;

    private final Document page;
    private final JsonNode article;
    private final TextLengths lengths;

    /** Reads {@code page} before anything is removed from it. */
    PageMetadata(Document page) {
        this.page = page;
        this.article = jsonLd(page);
        this.lengths = new TextLengths(page);
    }

    /** @return {@code null} when the page has none */
    String title() {
        String shown = first(text(article, "headline"), meta("ArticleTitle"), meta("og:title"), meta("twitter:title"));
        String window = page.title().strip();
        for (Element heading : page.select("h1")) {
            String text = heading.text().strip();
            if (text.length() >= 4 && (window.contains(text) || shown != null && shown.contains(text))) {
                return text;
            }
        }
        if (shown != null) {
            return shown;
        }
        Element onlyHeading = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
        if (onlyHeading != null && onlyHeading.text().strip().length() >= 4) {
            return onlyHeading.text().strip();
        }
        String shortened = SITE_SUFFIX.matcher(window).replaceFirst("");
        return first(shortened.length() >= 4 ? shortened : window);
    }

    /** @return {@code null} when the page shows none */
    Instant publishedAt(String address) {
        for (String declared : declaredTimes()) {
            Instant time = PublishedTime.parse(declared).orElse(null);
            if (time != null) {
                return time;
            }
        }
        Instant dayAlone = null;
        for (Element element : page.select(NEAR_TITLE)) {
            if (lengths.of(element) <= LONGEST_LINE) {
                Instant time = PublishedTime.find(element.text()).orElse(null);
                if (time != null && !isDayAlone(time)) {
                    return time;
                }
                dayAlone = dayAlone == null ? time : dayAlone;
            }
        }
        return dayAlone == null ? inAddress(address) : dayAlone;
    }

    /** Name of the newspaper or site, or {@code null}. */
    String source() {
        for (Element element : page.select("span,td,p,div,small,a,li,em,i")) {
            Matcher line = lengths.of(element) > LONGEST_LINE ? null : SOURCE_LINE.matcher(element.text());
            if (line != null && line.find()) {
                return line.group(1).strip();
            }
        }
        return first(
                meta("ContentSource"),
                meta("source"),
                text(article.path("publisher"), "name"),
                meta("og:site_name"),
                meta("SiteName"));
    }

    /** The person who signs, or {@code null}. */
    String author() {
        JsonNode author = article.path("author");
        return first(text(author.isArray() ? author.path(0) : author, "name"), meta("author"), meta("article:author"));
    }

    /** The article's text as the page declares it, or {@code null}. */
    String declaredText() {
        return text(article, "articleBody");
    }

    private List<String> declaredTimes() {
        List<String> times = new ArrayList<>();
        times.add(text(article, "datePublished"));
        for (String name : List.of(
                "article:published_time",
                "og:published_time",
                "PubDate",
                "publishdate",
                "pubdate",
                "publish-date",
                "date",
                "DC.date.issued",
                "weibo:article:create_at",
                "og:release_date")) {
            times.add(meta(name));
        }
        Element time = page.selectFirst("time[datetime]");
        times.add(time == null ? null : time.attr("datetime"));
        return times;
    }

    private String meta(String name) {
        for (Element element : page.select("meta[content]")) {
            boolean named = element.attr("name").equalsIgnoreCase(name)
                    || element.attr("property").equalsIgnoreCase(name)
                    || element.attr("itemprop").equalsIgnoreCase(name);
            if (named && !element.attr("content").isBlank()) {
                return element.attr("content").strip();
            }
        }
        return null;
    }

    private static boolean isDayAlone(Instant time) {
        return time.atOffset(PublishedTime.CHINA).toLocalTime().toSecondOfDay() == 0;
    }

    private static Instant inAddress(String address) {
        Matcher date = DATE_IN_ADDRESS.matcher(address);
        if (!date.find()) {
            return null;
        }
        return PublishedTime.parse(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
                .orElse(null);
    }

    private static JsonNode jsonLd(Document page) {
        JsonMapper mapper = new JsonMapper();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                JsonNode found = article(mapper.readTree(script.data()));
                if (found != null) {
                    return found;
                }
            } catch (JacksonException e) {
                continue;
            }
        }
        return mapper.createObjectNode();
    }

    private static JsonNode article(JsonNode node) {
        List<JsonNode> nodes = new ArrayList<>();
        nodes.add(node);
        node.forEach(nodes::add);
        node.path("@graph").forEach(nodes::add);
        for (JsonNode candidate : nodes) {
            JsonNode type =
                    candidate.path("@type").isArray() ? candidate.path("@type").path(0) : candidate.path("@type");
            if (type.isString() && ARTICLES.contains(type.stringValue().toLowerCase(Locale.ROOT))) {
                return candidate;
            }
        }
        return null;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? first(value.stringValue()) : null;
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }
}
