package org.zhengming.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.RejectReason;

class MediaCrawlerTest {

    @Test
    void a_weibo_content_is_read() {
        Post post = Reading.of("""
                [{"note_id": "4900000000000001", "content": "开庭见闻", "create_time": 1741050611,
                  "create_date_time": "2025-03-04 09:10:11+08:00", "liked_count": "12", "comments_count": "3",
                  "shared_count": "4", "last_modify_ts": 1741050699000, "ip_location": "未知", "user_id": "1",
                  "note_url": "https://m.weibo.cn/detail/4900000000000001", "nickname": "临湖路人", "gender": "f",
                  "profile_url": "", "avatar": "", "source_keyword": "法院"}]
                """).posts().getFirst();

        assertThat(post)
                .isEqualTo(new Post(
                        "4900000000000001",
                        "weibo",
                        PostKind.POST,
                        "https://m.weibo.cn/detail/4900000000000001",
                        "临湖路人",
                        null,
                        "开庭见闻",
                        Instant.ofEpochSecond(1741050611),
                        new Metrics(null, 4L, 3L, 12L),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weibo|{'comment_id':'7','note_id':'9','content':'评','create_time':1741050611,'comment_like_count':'2'}|7|https://m.weibo.cn/detail/9",
                "xiaohongshu|{'comment_id':'a7','note_id':'b9','content':'评','create_time':1741050611000,'like_count':2,'pictures':''}|a7|https://www.xiaohongshu.com/explore/b9",
                "douyin|{'comment_id':'7','aweme_id':'9','content':'评','create_time':1741050611,'like_count':2}|7|https://www.douyin.com/video/9",
                "bilibili|{'comment_id':'7','parent_comment_id':'0','video_id':'9','content':'评','create_time':1741050611,'like_count':2}|bilibili:comment:7|https://www.bilibili.com/video/av9",
                "kuaishou|{'comment_id':'7','video_id':'9','content':'评','create_time':1741050611000,'sub_comment_count':'0'}|kuaishou:comment:7|https://www.kuaishou.com/short-video/9",
                "tieba|{'comment_id':'7','note_id':'9','content':'评','publish_time':'2025-03-04 09:10:11','tieba_name':'云梧吧','note_url':'https://t.example/9'}|tieba:comment:7|https://t.example/9",
                "zhihu|{'comment_id':'7','content_id':'9','content':'评','publish_time':1741050611,'like_count':2}|zhihu:comment:7|",
            })
    void comments_of_every_platform_are_comments(String platform, String json, String id, String url) {
        Post post = Reading.of(json.replace('\'', '"')).posts().getFirst();

        assertThat(post.kind()).isEqualTo(PostKind.COMMENT);
        assertThat(post.source()).isEqualTo(platform);
        assertThat(post.id()).isEqualTo(id);
        assertThat(post.url()).isEqualTo(url);
        assertThat(post.text()).isEqualTo("评");
        assertThat(post.publishedAt()).isEqualTo("2025-03-04T01:10:11Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xiaohongshu|{'note_id':'b9','type':'normal','title':'题','desc':'正文','time':1741050611000,'liked_count':'1万+','comment_count':'2','share_count':'3'}|b9|10000",
                "douyin|{'aweme_id':'9','title':'题','desc':'正文','create_time':1741050611,'liked_count':'5','comment_count':'2','share_count':'3'}|9|5",
                "kuaishou|{'video_id':'3xk','title':'题','desc':'正文','create_time':1741050611000,'liked_count':'5','viewd_count':'9'}|kuaishou:video:3xk|5",
                "bilibili|{'video_id':'9','title':'题','desc':'正文','create_time':1741050611,'liked_count':'5','video_play_count':'9'}|bilibili:video:9|5",
                "zhihu|{'content_id':'9','content_type':'answer','content_text':'<p>正文</p>','title':'题','created_time':1741050611,'voteup_count':5}|zhihu:answer:9|5",
                "tieba|{'note_id':'9','title':'题','desc':'正文','publish_time':'2025-03-04 09:10:11','tieba_name':'云梧吧'}|tieba:post:9|",
            })
    void contents_of_every_platform_are_posts(String platform, String json, String id, Long likes) {
        Post post = Reading.of(json.replace('\'', '"')).posts().getFirst();

        assertThat(post.kind()).isEqualTo(PostKind.POST);
        assertThat(post.source()).isEqualTo(platform);
        assertThat(post.id()).isEqualTo(id);
        assertThat(post.content()).isEqualTo("题\n正文");
        assertThat(post.metrics().likes()).isEqualTo(likes);
        assertThat(post.publishedAt()).isEqualTo("2025-03-04T01:10:11Z");
    }

    @Test
    void csv_exports_read_like_json_ones() {
        Reading reading =
                Reading.of("\uFEFFcomment_id,create_time,ip_location,aweme_id,content,user_id,nickname,like_count\r\n"
                        + "71,1741050611,未知,9,\"第一行\n第二行\",1,甲,3\r\n72,,,9,再评,2,乙,\r\n");

        assertThat(reading.ids()).containsExactly("71", "72");
        assertThat(reading.posts().getFirst().text()).isEqualTo("第一行\n第二行");
        assertThat(reading.posts().getLast().publishedAt()).isNull();
    }

    @Test
    void a_title_that_repeats_the_text_is_dropped() {
        Post post = Reading.of("{\"aweme_id\":\"9\",\"title\":\"旁听记\",\"desc\":\"旁听记\"}")
                .posts()
                .getFirst();

        assertThat(post.content()).isEqualTo("旁听记");
    }

    @Test
    void a_video_without_description_has_its_title_as_text() {
        Post post = Reading.of("{\"video_id\":\"9\",\"title\":\"旁听记\",\"desc\":\"\"}")
                .posts()
                .getFirst();

        assertThat(post.title()).isNull();
        assertThat(post.text()).isEqualTo("旁听记");
    }

    @Test
    void records_about_authors_are_refused() {
        Reading reading = Reading.of("{\"user_id\":\"1\",\"nickname\":\"甲\",\"fans\":\"9\",\"follows\":\"1\"}\n");

        assertThat(reading.posts()).isEmpty();
        assertThat(reading.reasons()).containsExactly(RejectReason.UNKNOWN_FORMAT);
        assertThat(reading.letters().getFirst().detail()).contains("author").doesNotContain("甲");
    }
}
