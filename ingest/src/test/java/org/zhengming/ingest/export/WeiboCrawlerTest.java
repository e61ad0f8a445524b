package org.zhengming.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.RejectReason;

class WeiboCrawlerTest {

    private static final String HEADER = "id,bid,正文,头条文章url,原始图片url,视频url,Live Photo视频url,位置,日期,工具,点赞数,评论数,"
            + "转发数,话题,@用户,完整日期,是否编辑过,编辑次数,是否原创,源用户id,源用户昵称,源微博id,源微博bid,源微博正文,源微博头条文章url,"
            + "源微博原始图片url,源微博视频url,源微博Live Photo视频url,源微博位置,源微博日期,源微博工具,源微博点赞数,源微博评论数,源微博转发数,"
            + "源微博话题,源微博@用户,源微博完整日期,源微博是否编辑过,源微博编辑次数\r\n";
    private static final String ORIGINAL = "4900000000000001\t,MaaAaa001,\"临湖市中院今天公开开庭，\n旁听席坐满了\",,,,,,"
            + "2025-03-04T09:10:11,测试客户端,1.2万,34,5,临湖,,2025-03-04 09:10:11,False,0,True\r\n";
    private static final String FORWARD = "4900000000000002\t,MaaAaa002,转发微博,,,,,,2025-03-05T00:00:00,,0,0,100万+,,,"
            + "2025-03-05 08:00:00,False,0,False,1000000001,湖畔观察,4800000000000009\t,MbbBbb009,\"他说：\"\"判得好\"\"\",,,,,,"
            + "2025-03-01T00:00:00,,7,8,9,,,2025-03-01 12:00:00,False,0\r\n";

    @Test
    void a_csv_with_chinese_headers_gives_posts_and_the_posts_they_forward() {
        Reading reading = Reading.of("\uFEFF" + HEADER + ORIGINAL + FORWARD);

        assertThat(reading.letters()).isEmpty();
        assertThat(reading.ids()).containsExactly("4900000000000001", "4800000000000009", "4900000000000002");
        assertThat(reading.posts().get(0))
                .isEqualTo(new Post(
                        "4900000000000001",
                        "weibo",
                        PostKind.POST,
                        "https://m.weibo.cn/detail/4900000000000001",
                        null,
                        null,
                        "临湖市中院今天公开开庭，\n旁听席坐满了",
                        Instant.parse("2025-03-04T01:10:11Z"),
                        new Metrics(null, 5L, 34L, 12_000L),
                        null));
        Post forwarded = reading.posts().get(1);
        assertThat(forwarded.text()).isEqualTo("他说：\"判得好\"");
        assertThat(forwarded.author()).isEqualTo("湖畔观察");
        assertThat(forwarded.metrics()).isEqualTo(new Metrics(null, 9L, 8L, 7L));
        assertThat(forwarded.publishedAt()).isEqualTo("2025-03-01T04:00:00Z");
        assertThat(reading.posts().get(2).repostOf()).isEqualTo("4800000000000009");
        assertThat(reading.posts().get(2).metrics().reposts()).isEqualTo(1_000_000L);
    }

    @Test
    void the_same_csv_in_gb18030_reads_the_same() {
        assertThat(Reading.of(Reading.gb18030(HEADER + ORIGINAL + FORWARD)).posts())
                .isEqualTo(Reading.of(HEADER + ORIGINAL + FORWARD).posts());
    }

    @Test
    void a_weibo_search_csv_is_read() {
        Post post = Reading.of("id,bid,user_id,用户昵称,微博正文,头条文章url,发布位置,艾特用户,话题,转发数,评论数,点赞数,发布时间,发布工具,"
                        + "微博图片url,微博视频url,retweet_id\n"
                        + "4900000000000003,MccCcc003,1000000002,沧南晚风,排队立案,,,,,1,2,3,2025-03-04 09:10,网页,,,\n")
                .posts()
                .getFirst();

        assertThat(post.author()).isEqualTo("沧南晚风");
        assertThat(post.text()).isEqualTo("排队立案");
        assertThat(post.publishedAt()).isEqualTo("2025-03-04T01:10:00Z");
        assertThat(post.repostOf()).isNull();
    }

    @Test
    void the_json_export_keeps_its_posts_under_weibo() {
        Reading reading = Reading.of("""
                {
                    "user": {"id": "1000000001", "screen_name": "湖畔观察", "description": "[括号] {括号}"},
                    "weibo": [
                        {"user_id": 1000000001, "screen_name": "湖畔观察", "id": 4900000000000004, "bid": "MddDdd004",
                         "text": "今天立案<a href='/n/x'>@临湖法院</a>", "created_at": "Tue Mar 04 09:10:11 +0800 2025",
                         "source": "某手机", "attitudes_count": 551894, "comments_count": 1, "reposts_count": 2},
                        {"user_id": 1000000001, "screen_name": "湖畔观察", "id": 4900000000000005, "bid": "MeeEee005",
                         "text": "转", "created_at": "2025-03-05", "attitudes_count": "10万+",
                         "retweet": {"user_id": 2, "screen_name": "云梧快报", "id": 4800000000000010, "bid": "x",
                                     "text": "原文", "created_at": "2025-03-04"}}
                    ]
                }
                """);

        assertThat(reading.letters()).isEmpty();
        assertThat(reading.ids()).containsExactly("4900000000000004", "4800000000000010", "4900000000000005");
        assertThat(reading.posts().getFirst().text()).isEqualTo("今天立案@临湖法院");
        assertThat(reading.posts().getFirst().source()).isEqualTo("weibo");
        assertThat(reading.posts().getFirst().publishedAt()).isEqualTo("2025-03-04T01:10:11Z");
        assertThat(reading.posts().get(2).repostOf()).isEqualTo("4800000000000010");
        assertThat(reading.posts().get(2).publishedAt()).isEqualTo("2025-03-04T16:00:00Z");
        assertThat(reading.posts().get(2).metrics().likes()).isEqualTo(100_000L);
    }

    @Test
    void the_json_export_on_one_line_and_a_plain_array_are_read() {
        String element = "{\"id\":49,\"bid\":\"M\",\"text\":\"甲\",\"attitudes_count\":1}";

        assertThat(Reading.of("{\"user\":{\"id\":\"1\"},\"weibo\":[" + element + "]}")
                        .ids())
                .containsExactly("49");
        assertThat(Reading.of("[" + element + "]").ids()).containsExactly("49");
    }

    @Test
    void a_deleted_original_is_named_but_not_read() {
        Reading reading =
                Reading.of("[{\"id\":49,\"bid\":\"M\",\"text\":\"转\",\"retweet\":{\"id\":48,\"text\":\"\"}}]");

        assertThat(reading.ids()).containsExactly("49");
        assertThat(reading.posts().getFirst().repostOf()).isEqualTo("48");
    }

    @Test
    void rows_without_text_with_too_many_cells_or_open_quotes_are_letters_and_the_rest_goes_on() {
        Reading reading =
                Reading.of("id,bid,正文\n1,a,甲\n2,b,\n3,c,丙,超出\n4,d,\"没有收尾\n5,e,戊\n6,f,\"己\"\n7,g,\"x\"y\n8,h,辛\n");

        assertThat(reading.ids()).containsExactly("1", "5", "6", "8");
        assertThat(reading.reasons())
                .containsExactly(
                        RejectReason.FIELD_MISSING,
                        RejectReason.MALFORMED,
                        RejectReason.MALFORMED,
                        RejectReason.MALFORMED);
    }

    @Test
    void a_cell_longer_than_the_limit_costs_its_row_alone() {
        String content =
                "id,bid,正文\n1,a,甲\n2,b,\"" + "长".repeat(1000) + "\"\n3,c,丙\n4,d," + "长".repeat(1000) + "\n5,e,戊\n";
        Reading reading = Reading.of(Reading.utf8(content), Reading.LIMITS.withMaxItemBytes(500));

        assertThat(reading.ids()).containsExactly("1", "3", "5");
        assertThat(reading.reasons()).containsExactly(RejectReason.TOO_LARGE, RejectReason.TOO_LARGE);
    }

    @Test
    void a_repeated_header_is_passed_over() {
        assertThat(Reading.of("id,bid,正文\n1,a,甲\n\uFEFFid,bid,正文\n2,b,乙\n").outcomes())
                .hasSize(2);
    }

    @Test
    void a_row_cut_off_inside_its_quotes_is_truncated() {
        Reading reading = Reading.of("id,bid,正文\n1,a,甲\n2,b,\"说到一半");

        assertThat(reading.ids()).containsExactly("1");
        assertThat(reading.reasons()).containsExactly(RejectReason.TRUNCATED);
    }

    @Test
    void a_row_of_another_charset_is_an_encoding_letter() {
        Reading reading = Reading.of(
                Reading.join(Reading.utf8("id,bid,正文\n1,a,甲\n"), Reading.gb18030("2,b,本院\n"), Reading.utf8("3,c,丙\n")));

        assertThat(reading.ids()).containsExactly("1", "3");
        assertThat(reading.reasons()).containsExactly(RejectReason.ENCODING);
    }
}
