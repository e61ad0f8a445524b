package org.zhengming.ingest.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.PlainText;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;

/**
 * The exports of dataabc's weibo-crawler, weibo-search and weiboSpider: JSON and database exports with English names,
 * CSV with Chinese ones. A forwarded post comes as an object {@code retweet}, or as columns whose names begin with
 * {@code 源微博} or {@code retweet_}. The field {@code source} (工具) names the author's device and is not read.
 */
final class WeiboCrawlerDialect implements Dialect {

    private static final String PLATFORM = "weibo";
    private static final String ADDRESS = "https://m.weibo.cn/detail/";

    private static final String[] TEXT = {"text", "正文", "微博正文"};
    private static final String[] AUTHOR = {"screen_name", "用户昵称", "user_name"};
    private static final String[] TIME = {"full_created_at", "完整日期", "created_at", "发布时间", "日期"};
    private static final String[] REPOSTS = {"reposts_count", "转发数"};
    private static final String[] COMMENTS = {"comments_count", "评论数"};
    private static final String[] LIKES = {"attitudes_count", "点赞数"};
    private static final String[] FORWARDED_AUTHOR = {"retweet_screen_name", "源用户昵称"};

    @Override
    public boolean recognises(Fields fields) {
        return fields.has("bid")
                || fields.has("正文")
                || fields.has("微博正文")
                || fields.has("attitudes_count") && fields.has("text");
    }

    @Override
    public List<Post> read(Fields fields) throws ItemRejected {
        List<Post> posts = new ArrayList<>(2);
        Fields nested = fields.child("retweet");
        String forwarded = nested == null ? fields.identifier("retweet_id", "源微博id") : nested.identifier("id");
        if (forwarded != null) {
            String text = nested == null ? fields.first("retweet_text", "源微博正文") : nested.first(TEXT);
            if (text != null && !text.isBlank()) {
                posts.add(
                        nested == null
                                ? forwardedColumns(fields, forwarded, text)
                                : post(nested, forwarded, text, null));
            }
        }
        String id = fields.identifier("id", "微博id", "bid");
        String text = fields.first(TEXT);
        if (id == null) {
            throw ItemRejected.missing("id");
        }
        if (text == null || text.isBlank()) {
            throw ItemRejected.missing("text");
        }
        posts.add(post(fields, id, text, forwarded));
        return posts;
    }

    private static Post post(Fields fields, String id, String text, String repostOf) throws ItemRejected {
        Metrics metrics = new Metrics(null, fields.count(REPOSTS), fields.count(COMMENTS), fields.count(LIKES));
        return post(id, fields.first(AUTHOR), text, fields.time(TIME), metrics, repostOf);
    }

    private static Post forwardedColumns(Fields fields, String id, String text) throws ItemRejected {
        Metrics metrics = new Metrics(
                null, fields.count(prefixed(REPOSTS)), fields.count(prefixed(COMMENTS)), fields.count(prefixed(LIKES)));
        return post(id, fields.first(FORWARDED_AUTHOR), text, fields.time(prefixed(TIME)), metrics, null);
    }

    private static Post post(String id, String author, String text, Instant time, Metrics metrics, String repostOf) {
        String plain = PlainText.ofMaybeHtml(text);
        return new Post(id, PLATFORM, PostKind.POST, ADDRESS + id, author, null, plain, time, metrics, repostOf);
    }

    /** English names take {@code retweet_} in front, Chinese ones {@code 源微博}. */
    private static String[] prefixed(String[] names) {
        String[] result = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            result[i] = (names[i].charAt(0) < 0x80 ? "retweet_" : "源微博") + names[i];
        }
        return result;
    }
}
