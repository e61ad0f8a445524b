package org.zhengming.ingest.export;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.PlainText;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.RejectReason;

/**
 * The exports of NanmiCoder's MediaCrawler: contents and comments of weibo, xiaohongshu, douyin, kuaishou, bilibili,
 * tieba and zhihu. Its records about authors (creators, contacts) are recognised and refused: no file on authors.
 */
final class MediaCrawlerDialect implements Dialect {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    @Override
    public boolean recognises(Fields fields) {
        return isAboutAnAuthor(fields) || layout(fields) != null;
    }

    @Override
    public List<Post> read(Fields fields) throws ItemRejected {
        if (isAboutAnAuthor(fields)) {
            throw new ItemRejected(
                    RejectReason.UNKNOWN_FORMAT,
                    "The item describes an author and is no post; such records are not read.");
        }
        MediaCrawlerLayout layout = layout(fields);
        String id = fields.identifier(layout.idKey());
        if (id == null) {
            throw ItemRejected.missing(layout.idKey());
        }
        String title = plain(layout.kind() == PostKind.COMMENT ? null : fields.text("title"));
        String text = plain(fields.first(layout.texts().toArray(String[]::new)));
        if (text == null && title == null) {
            throw ItemRejected.missing(layout.texts().getFirst());
        }
        return List.of(new Post(
                prefix(layout, fields) + id,
                layout.platform(),
                layout.kind(),
                url(layout, fields),
                fields.text(layout.author()),
                text == null || text.startsWith(title == null ? "" : title) ? null : title,
                text == null ? title : text,
                fields.time(layout.times().toArray(String[]::new)),
                new Metrics(
                        count(fields, layout.views()),
                        count(fields, layout.reposts()),
                        count(fields, layout.comments()),
                        count(fields, layout.likes())),
                null));
    }

    private static boolean isAboutAnAuthor(Fields fields) {
        return fields.has("fans") && fields.has("user_id")
                || fields.has("total_fans") && fields.has("user_id")
                || fields.has("fan_id") && fields.has("up_id");
    }

    private static MediaCrawlerLayout layout(Fields fields) {
        for (MediaCrawlerLayout layout : MediaCrawlerLayout.ALL) {
            if (fields.has(layout.idKey()) && layout.markers().stream().allMatch(fields::has)) {
                return layout;
            }
        }
        return null;
    }

    private static String plain(String text) {
        String plain = text == null ? "" : PlainText.ofMaybeHtml(text);
        return plain.isBlank() ? null : plain;
    }

    private static String prefix(MediaCrawlerLayout layout, Fields fields) throws ItemRejected {
        Matcher field = FIELD.matcher(layout.idPrefix());
        if (!field.find()) {
            return layout.idPrefix();
        }
        String value = fields.identifier(field.group(1));
        return field.replaceFirst(Matcher.quoteReplacement(value == null ? "content" : value));
    }

    private static String url(MediaCrawlerLayout layout, Fields fields) throws ItemRejected {
        String url = layout.urlKey() == null ? null : fields.identifier(layout.urlKey());
        String parent = layout.urlTemplate() == null ? null : fields.identifier(layout.urlParent());
        return url != null || parent == null ? url : layout.urlTemplate().formatted(parent);
    }

    private static Long count(Fields fields, String name) throws ItemRejected {
        return name == null ? null : fields.count(name);
    }
}
