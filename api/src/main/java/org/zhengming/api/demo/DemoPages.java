package org.zhengming.api.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.web.util.HtmlUtils;
import org.zhengming.ingest.Post;

/** Writes released posts as the pages of a news site, with the clutter such pages have. */
final class DemoPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final String listPage = template("list.html");
    private final String articlePage = template("article.html");

    /** Where the page of a post stands on the site. */
    static String path(DemoPost post) {
        return "/news/" + post.post().id() + ".html";
    }

    String list(List<DemoPost> released) {
        StringBuilder links = new StringBuilder();
        for (DemoPost post : released.reversed()) {
            links.append("<li><a class=\"article\" href=\"")
                    .append(path(post))
                    .append("\">")
                    .append(HtmlUtils.htmlEscape(post.post().title()))
                    .append("</a></li>\n");
        }
        return listPage.replace("{links}", links);
    }

    String article(DemoPost demoPost) {
        Post post = demoPost.post();
        StringBuilder paragraphs = new StringBuilder();
        post.text().lines().filter(line -> !line.isBlank()).forEach(line -> paragraphs
                .append("<p>")
                .append(HtmlUtils.htmlEscape(line.strip()))
                .append("</p>\n"));
        return articlePage
                .replace("{title}", HtmlUtils.htmlEscape(post.title()))
                .replace("{time}", SHOWN.format(post.publishedAt().atZone(ZONE)))
                .replace("{paragraphs}", paragraphs);
    }

    private static String template(String name) {
        try (InputStream in = DemoPages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
