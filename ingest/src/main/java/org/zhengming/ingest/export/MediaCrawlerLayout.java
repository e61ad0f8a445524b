package org.zhengming.ingest.export;

import static org.zhengming.ingest.PostKind.COMMENT;
import static org.zhengming.ingest.PostKind.POST;

import java.util.List;
import org.zhengming.ingest.PostKind;

/**
 * How MediaCrawler stores one kind of item of one platform.
 *
 * @param markers fields that, all together, tell this layout from those after it
 * @param idPrefix put before the identifier where the platform numbers its kinds of items apart from each other, so
 *     that two kinds may share a number; a field's name in braces stands for its value
 * @param urlKey the field with the item's address, or {@code null}
 * @param urlTemplate address for items without one, {@code %s} being {@code urlParent}; or {@code null}
 * @param times in order of preference
 */
record MediaCrawlerLayout(
        String platform,
        PostKind kind,
        List<String> markers,
        String idKey,
        String idPrefix,
        String urlKey,
        String urlTemplate,
        String urlParent,
        List<String> texts,
        String author,
        List<String> times,
        String views,
        String reposts,
        String comments,
        String likes) {

    private static final String WEIBO = "https://m.weibo.cn/detail/%s";
    private static final String XIAOHONGSHU = "https://www.xiaohongshu.com/explore/%s";
    private static final String DOUYIN = "https://www.douyin.com/video/%s";
    private static final String BILIBILI = "https://www.bilibili.com/video/av%s";
    private static final String KUAISHOU = "https://www.kuaishou.com/short-video/%s";

    /** Every layout, the more telling ones first. */
    static final List<MediaCrawlerLayout> ALL = List.of(
            comment("tieba", List.of("tieba_name"), "tieba:comment:", null, "note_id", "user_nickname", null),
            comment("weibo", List.of("comment_like_count"), "", WEIBO, "note_id", "nickname", "comment_like_count"),
            comment("weibo", List.of("note_id", "create_date_time"), "", WEIBO, "note_id", "nickname", "like_count"),
            comment("xiaohongshu", List.of("note_id"), "", XIAOHONGSHU, "note_id", "nickname", "like_count"),
            comment("douyin", List.of("aweme_id"), "", DOUYIN, "aweme_id", "nickname", "like_count"),
            comment(
                    "bilibili",
                    List.of("video_id", "parent_comment_id"),
                    "bilibili:comment:",
                    BILIBILI,
                    "video_id",
                    "nickname",
                    "like_count"),
            comment("kuaishou", List.of("video_id"), "kuaishou:comment:", KUAISHOU, "video_id", "nickname", null),
            comment(
                    "zhihu",
                    List.of("content_id"),
                    "zhihu:comment:",
                    null,
                    "content_id",
                    "user_nickname",
                    "like_count"),
            content("tieba", "note_id", "tieba:post:", List.of("tieba_name"), "note_url", null)
                    .read(List.of("desc"), "user_nickname", List.of("publish_time"))
                    .counted(null, null, "total_replay_num", null),
            content("weibo", "note_id", "", List.of("content"), "note_url", WEIBO)
                    .read(List.of("content"), "nickname", List.of("create_time", "create_date_time"))
                    .counted(null, "shared_count", "comments_count", "liked_count"),
            content("xiaohongshu", "note_id", "", List.of(), "note_url", XIAOHONGSHU)
                    .read(List.of("desc"), "nickname", List.of("time"))
                    .counted(null, "share_count", "comment_count", "liked_count"),
            content("douyin", "aweme_id", "", List.of(), "aweme_url", DOUYIN)
                    .read(List.of("desc"), "nickname", List.of("create_time"))
                    .counted(null, "share_count", "comment_count", "liked_count"),
            content("kuaishou", "video_id", "kuaishou:video:", List.of("viewd_count"), "video_url", KUAISHOU)
                    .read(List.of("desc"), "nickname", List.of("create_time"))
                    .counted("viewd_count", null, null, "liked_count"),
            content("bilibili", "video_id", "bilibili:video:", List.of(), "video_url", BILIBILI)
                    .read(List.of("desc"), "nickname", List.of("create_time"))
                    .counted("video_play_count", "video_share_count", "video_comment", "liked_count"),
            content("bilibili", "dynamic_id", "bilibili:dynamic:", List.of(), null, null)
                    .read(List.of("text"), "user_name", List.of("pub_ts"))
                    .counted(null, "total_forwards", "total_comments", "total_liked"),
            content("zhihu", "content_id", "zhihu:{content_type}:", List.of(), "content_url", null)
                    .read(List.of("content_text", "desc"), "user_nickname", List.of("created_time"))
                    .counted(null, null, "comment_count", "voteup_count"));

    private static MediaCrawlerLayout comment(
            String platform,
            List<String> markers,
            String idPrefix,
            String urlTemplate,
            String urlParent,
            String author,
            String likes) {
        return new MediaCrawlerLayout(
                platform,
                COMMENT,
                markers,
                "comment_id",
                idPrefix,
                "note_url",
                urlTemplate,
                urlParent,
                List.of("content"),
                author,
                List.of("create_time", "publish_time", "create_date_time"),
                null,
                null,
                "sub_comment_count",
                likes);
    }

    private static MediaCrawlerLayout content(
            String platform, String idKey, String idPrefix, List<String> markers, String urlKey, String urlTemplate) {
        return new MediaCrawlerLayout(
                platform,
                POST,
                markers,
                idKey,
                idPrefix,
                urlKey,
                urlTemplate,
                idKey,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private MediaCrawlerLayout read(List<String> textKeys, String authorKey, List<String> timeKeys) {
        return new MediaCrawlerLayout(
                platform,
                kind,
                markers,
                idKey,
                idPrefix,
                urlKey,
                urlTemplate,
                urlParent,
                textKeys,
                authorKey,
                timeKeys,
                views,
                reposts,
                comments,
                likes);
    }

    private MediaCrawlerLayout counted(String viewed, String reposted, String commented, String liked) {
        return new MediaCrawlerLayout(
                platform,
                kind,
                markers,
                idKey,
                idPrefix,
                urlKey,
                urlTemplate,
                urlParent,
                texts,
                author,
                times,
                viewed,
                reposted,
                commented,
                liked);
    }
}
