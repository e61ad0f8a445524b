package org.zhengming.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;

class FeedReaderTest {

    private static final URI URL = URI.create("https://news.example/feed/index.xml");

    private static String rss(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
                + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<channel><title>云梧晚报</title><link>https://news.example/</link><description>d</description>"
                + String.join("\n", items) + "</channel></rss>";
    }

    private static String item(String id) {
        return "<item><guid>https://news.example/" + id + "</guid><title>第" + id + "条</title>" + "<description>临湖法院开庭"
                + id + "</description></item>";
    }

    @Test
    void an_rss_item_becomes_news_without_markup() {
        Post post = posts(read(rss("<item><title>临湖中院 &amp; 公开</title><link>/a/1.html</link>"
                        + "<guid isPermaLink=\"false\">a-1</guid><dc:creator>本报记者</dc:creator>"
                        + "<pubDate>Tue, 04 Mar 2025 09:10:11 +0800</pubDate><description>摘要</description>"
                        + "<content:encoded><![CDATA[<p>第一段<b>加粗</b></p><script>x()</script><p>第二段&nbsp;完</p>]]>"
                        + "</content:encoded></item>")))
                .getFirst();

        assertThat(post)
                .isEqualTo(new Post(
                        URL + "#a-1",
                        "云梧晚报",
                        PostKind.NEWS,
                        "https://news.example/a/1.html",
                        "本报记者",
                        "临湖中院 & 公开",
                        "第一段加粗\n第二段 完",
                        Instant.parse("2025-03-04T01:10:11Z"),
                        null,
                        null));
    }

    @Test
    void an_atom_entry_is_read_with_its_kinds_of_text() {
        List<Post> posts = posts(read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:f</id><updated>2025-03-04T00:00:00Z</updated>
                <entry><id>urn:1</id><title type="html">&lt;b&gt;标题&lt;/b&gt;</title><updated>2025-03-04T09:10:11+08:00</updated>
                <link href="https://news.example/1"/><author><name>甲</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>一</p><p>二</p></div></content></entry>
                <entry><id>urn:2</id><title>若 a &lt; b</title><updated>2025-03-04T09:10:11+08:00</updated>
                <content type="text">则 c &gt; d</content></entry></feed>
                """));

        assertThat(posts).extracting(Post::id).containsExactly("urn:1", "urn:2");
        assertThat(posts.get(0).content()).isEqualTo("标题\n一\n二");
        assertThat(posts.get(0).publishedAt()).isEqualTo("2025-03-04T01:10:11Z");
        assertThat(posts.get(1).content()).isEqualTo("若 a < b\n则 c > d");
    }

    @Test
    void an_rdf_feed_is_read() {
        List<Post> posts = posts(read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://news.example/"><title>t</title><link>https://news.example/</link>
                <description>d</description></channel>
                <item rdf:about="https://news.example/1"><title>一</title><link>https://news.example/1</link>
                <description>正文</description></item></rdf:RDF>
                """));

        assertThat(posts).extracting(Post::content).containsExactly("一\n正文");
        assertThat(posts.getFirst().url()).isEqualTo("https://news.example/1");
    }

    @Test
    void a_json_feed_is_read_and_a_broken_item_does_not_lose_the_others() {
        List<ReadOutcome> outcomes = read("""
                {"version":"https://jsonfeed.org/version/1.1","title":"t","items":[
                {"id":"https://news.example/1","url":"https://news.example/1","title":"题","content_html":"<p>甲</p><p>乙</p>",
                 "date_published":"2025-03-04T09:10:11+08:00","authors":[{"name":"记者"}]},
                {"id":"2","content_text":wrong},
                {"id":3},
                {"id":"4","content_text":"丁"}]}
                """);

        assertThat(posts(outcomes)).extracting(Post::id).containsExactly("https://news.example/1", URL + "#4");
        assertThat(posts(outcomes).getFirst().content()).isEqualTo("题\n甲\n乙");
        assertThat(posts(outcomes).getFirst().author()).isEqualTo("记者");
        assertThat(letters(outcomes))
                .extracting(DeadLetter::reason)
                .containsExactly(RejectReason.MALFORMED, RejectReason.FIELD_MISSING);
    }

    @Test
    void an_item_without_guid_has_its_link_as_id_and_without_link_a_hash_that_stays() {
        String feed = rss(
                "<item><title>一</title><link>https://news.example/1</link></item>",
                "<item><title>二</title><description>正文</description></item>");

        List<Post> posts = posts(read(feed));

        assertThat(posts.get(0).id()).isEqualTo("https://news.example/1");
        assertThat(posts.get(0).text()).isEqualTo("一");
        assertThat(posts.get(0).title()).isNull();
        assertThat(posts.get(1).id())
                .startsWith("sha256:")
                .isEqualTo(posts(read(feed)).get(1).id());
    }

    @Test
    void one_entry_that_is_not_well_formed_is_one_dead_letter() {
        List<ReadOutcome> outcomes = read(rss(
                item("1"),
                "<item><title>未关闭<b></title><description>x</description></item>",
                item("3"),
                "<item><title></title></item>",
                item("5"),
                "<item><title>没有结尾",
                item("7")));

        assertThat(posts(outcomes)).extracting(Post::title).containsExactly("第1条", "第3条", "第5条", "第7条");
        assertThat(letters(outcomes))
                .extracting(letter -> letter.offset() + " " + letter.reason())
                .containsExactly("1 MALFORMED", "3 FIELD_MISSING", "5 MALFORMED");
        assertThat(letters(outcomes).getFirst().source()).isEqualTo(URL.toString());
    }

    @Test
    void stray_ampersands_html_entities_and_control_characters_are_mended() {
        Post post = posts(read(rss("<item><title>A&B &nbsp;&hellip; &bogus; \u000B\u0000完</title>"
                        + "<link>https://news.example/?a=1&b=2</link></item>")))
                .getFirst();

        assertThat(post.text()).isEqualTo("A&B … &bogus; 完");
        assertThat(post.url()).isEqualTo("https://news.example/?a=1&b=2");
    }

    @Test
    void entities_of_a_doctype_are_not_expanded_and_no_file_is_read() {
        String feed = rss("<item><title>前&xxe;&lol3;后</title></item>")
                .replace(
                        "<rss",
                        "<!DOCTYPE rss [<!ENTITY xxe SYSTEM \"file:///etc/hostname\"><!ENTITY lol \"lol\">"
                                + "<!ENTITY lol3 \"&lol;&lol;\">]><rss");

        assertThat(posts(read(feed))).extracting(Post::text).containsExactly("前&xxe;&lol3;后");
        assertThat(posts(read(rss(item("1"))
                        .replace("<rss", "<!DOCTYPE rss PUBLIC \"-//x\" \"http://x.example/x.dtd\"><rss"))))
                .hasSize(1);
    }

    @Test
    void items_in_a_foreign_charset_are_repaired_or_become_dead_letters_and_the_others_survive() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String[] parts = rss(
                        item("1"),
                        "<item><guid>urn:2</guid><title>@</title></item>",
                        "<item><guid>urn:3</guid><title>坏#坏</title></item>",
                        item("4"))
                .split("(?<=[@#])");
        for (String part : parts) {
            body.writeBytes(part.substring(0, part.length() - (part.matches("(?s).*[@#]") ? 1 : 0))
                    .getBytes(StandardCharsets.UTF_8));
            if (part.endsWith("@")) {
                body.writeBytes("沧南法院".getBytes(Charset.forName("GB18030")));
            } else if (part.endsWith("#")) {
                body.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF});
            }
        }

        List<ReadOutcome> outcomes = new FeedReader(Clock.systemUTC())
                .read(body.toByteArray(), "application/rss+xml; charset=utf-8", URL, "云梧晚报");

        assertThat(posts(outcomes)).extracting(Post::content).containsExactly("第1条\n临湖法院开庭1", "沧南法院", "第4条\n临湖法院开庭4");
        assertThat(letters(outcomes)).extracting(DeadLetter::reason).containsExactly(RejectReason.ENCODING);
    }

    @Test
    void a_feed_in_gb2312_is_read_whether_the_header_or_the_declaration_says_so() {
        String xml = rss(item("1")).replace("UTF-8", "gb2312");
        byte[] body = xml.getBytes(Charset.forName("GB18030"));

        for (String contentType : new String[] {null, "text/xml", "text/xml; charset=GBK", "text/xml; charset=utf-8"}) {
            assertThat(posts(new FeedReader(Clock.systemUTC()).read(body, contentType, URL, "s")))
                    .extracting(Post::title)
                    .containsExactly("第1条");
        }
    }

    @Test
    void times_as_chinese_feeds_write_them_are_read() {
        assertThat(posts(read(rss("<item><title>一</title><pubDate>2025-03-04 09:10:11</pubDate></item>")))
                        .getFirst()
                        .publishedAt())
                .isEqualTo("2025-03-04T01:10:11Z");
        assertThat(posts(read(rss("<item><title>一</title><pubDate>昨天</pubDate></item>")))
                        .getFirst()
                        .publishedAt())
                .isNull();
    }

    @Test
    void a_page_instead_of_a_feed_is_one_dead_letter() {
        for (String body : List.of("<html><body>请登录</body></html>", "", "null", "{\"error\":1}", "plain")) {
            assertThat(letters(read(body))).extracting(DeadLetter::reason).containsExactly(RejectReason.UNKNOWN_FORMAT);
        }
    }

    @Test
    void a_feed_without_items_has_no_outcomes() {
        assertThat(read(rss())).isEmpty();
    }

    @Test
    void an_entry_nested_without_end_is_a_dead_letter() {
        List<ReadOutcome> outcomes = read(
                rss(item("1"), "<item><title>x</title>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</item>"));

        assertThat(posts(outcomes)).hasSize(1);
        assertThat(letters(outcomes)).extracting(DeadLetter::reason).containsExactly(RejectReason.MALFORMED);
    }

    @Test
    void entries_beyond_the_most_are_one_dead_letter() {
        assertThat(letters(read(rss(item("1").repeat(2000))))).isEmpty();
        List<ReadOutcome> outcomes = read(rss(item("1").repeat(2010)));

        assertThat(posts(outcomes)).hasSize(2000);
        assertThat(letters(outcomes)).extracting(DeadLetter::reason).containsExactly(RejectReason.TOO_LARGE);
    }

    @Test
    @Timeout(40)
    void feeds_made_to_be_slow_are_read_in_time() {
        for (String piece :
                List.of("<![CDATA[", "<!--", "<!DOCTYPE x [", "<a", "&", "<b>", "</b>", "<item>", "<item><![CDATA[")) {
            assertThat(read(rss(item("1"), piece.repeat(500_000 / piece.length()))))
                    .isNotEmpty();
            assertThat(read(rss(piece.repeat(500_000 / piece.length()), item("1"))))
                    .isNotNull();
        }
    }

    private static List<ReadOutcome> read(String body) {
        return new FeedReader(Clock.systemUTC())
                .read(body.getBytes(StandardCharsets.UTF_8), "application/xml", URL, "云梧晚报");
    }

    private static List<Post> posts(List<ReadOutcome> outcomes) {
        return outcomes.stream()
                .filter(ReadOutcome.Accepted.class::isInstance)
                .map(outcome -> ((ReadOutcome.Accepted) outcome).post())
                .toList();
    }

    private static List<DeadLetter> letters(List<ReadOutcome> outcomes) {
        return outcomes.stream()
                .filter(ReadOutcome.Rejected.class::isInstance)
                .map(outcome -> ((ReadOutcome.Rejected) outcome).letter())
                .toList();
    }
}
