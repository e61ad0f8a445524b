package org.zhengming.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;

class PageReaderTest {

    private static final URI URL = URI.create("https://pages.example/law/20250305/1.html");
    private final PageReader reader = new PageReader(Clock.systemUTC());

    @Test
    void a_portal_page_keeps_its_article_and_nothing_around_it() {
        Post post = post("portal.html");

        assertThat(post.title()).isEqualTo("临湖中院公开审理一起合同纠纷案");
        assertThat(post.text())
                .isEqualTo("3月3日上午，临湖市中级人民法院公开开庭审理了一起合同纠纷案，三十余名市民旁听了庭审。\n"
                        + "庭审中，双方围绕合同是否有效展开辩论。审判长归纳争议焦点后，双方依次举证、质证。\n"
                        + "案件将择期宣判。临湖市中级人民法院表示，将依法公开裁判文书。");
        assertThat(post.source()).isEqualTo("沧南日报");
        assertThat(post.publishedAt()).isEqualTo("2025-03-04T01:10:00Z");
        assertThat(post.kind()).isEqualTo(PostKind.NEWS);
        assertThat(post.id()).isEqualTo(URL.toString());
        assertThat(post.url()).isEqualTo(URL.toString());
    }

    @Test
    void a_wordpress_page_is_read_with_its_json_ld_and_without_its_comments() {
        Post post = post("wordpress.html");

        assertThat(post.title()).isEqualTo("旁听三小时记");
        assertThat(post.text())
                .isEqualTo(
                        "一早坐车去了法院，安检之后领到旁听证，坐在最后一排。\n法官提醒旁听人员不得录音录像，手机要静音。\n" + "三个小时听下来，最大的感受是：当事人说话的机会很充分，程序走得很细。");
        assertThat(post.author()).isEqualTo("湖畔客");
        assertThat(post.publishedAt()).isEqualTo("2025-03-04T01:10:11Z");
        assertThat(post.id()).isEqualTo("https://pages.example/2025/03/sitting-in/");
        assertThat(post.source()).isEqualTo("configured");
    }

    @Test
    void a_court_site_laid_out_in_tables_and_coded_in_gb2312_is_read() {
        byte[] body = new String(resource("court.html"), StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
        Post post = accepted(reader.read(body, "text/html", URL, "configured"));

        assertThat(post.title()).isEqualTo("云溪法院开展集中执行行动");
        assertThat(post.text())
                .isEqualTo("为维护胜诉当事人合法权益，云溪区人民法院于近日开展集中执行行动，出动干警二十人。\n"
                        + "行动中，执行干警先后前往三个乡镇，共传唤被执行人五名，其中两名当场履行完毕。\n"
                        + "下一步，该院将继续加大执行力度，切实兑现当事人的权益。");
        assertThat(post.source()).isEqualTo("云溪区人民法院");
        assertThat(post.publishedAt()).isEqualTo("2025-03-04T01:10:00Z");
    }

    @Test
    void a_mobile_page_of_nested_sections_is_read() {
        Post post = post("mobile.html");

        assertThat(post.title()).isEqualTo("沧南一小区电梯困人 物业回应");
        assertThat(post.text())
                .isEqualTo("昨晚八点，沧南市一小区电梯突发故障，两名住户被困约四十分钟。\n" + "物业负责人说，电梯上月刚检修过，故障原因还在调查。\n住户代表提出，希望公开维修记录，并更换老旧部件。");
        assertThat(post.publishedAt()).isEqualTo("2025-03-04T13:05:00Z");
    }

    @Test
    void a_forum_thread_is_its_opening_post() {
        Post post = post("forum.html");

        assertThat(post.title()).isEqualTo("立案排了三次队，说说经过");
        assertThat(post.text())
                .startsWith("第一次去的时候材料不齐，窗口的同志列了清单让我回去补。\n第二次去")
                .endsWith("但流程能不能在网上写清楚一点？")
                .doesNotContain("同感", "咨询电话");
        assertThat(post.publishedAt()).isEqualTo("2025-03-04T01:10:11Z");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GB18030, text/html; charset=gb2312, -",
                "GB18030, text/html, gbk",
                "GB18030, text/html; charset=utf-8, gb2312",
                "GB18030, -, -",
                "GB18030, text/html; charset=nonsense, -",
                "GB18030, text/html; charset=iso-8859-1, -",
                "UTF-8, text/html; charset=gb2312, gb2312",
                "UTF-8, text/html; charset=iso-8859-1, -",
                "UTF-8, -, -",
                "Big5, text/html; charset=big5, -",
                "Big5, text/html, big5",
                "Big5, text/html; charset=utf-8, big5",
                "UTF-16LE, text/html, -"
            })
    void the_charset_is_found_and_a_wrong_declaration_loses(String real, String header, String meta) {
        boolean traditional = real.equals("Big5");
        String sentence = traditional ? "法院今天公開審理了一起案件，許多市民到場旁聽，秩序良好。" : "法院今天公开审理了一起案件，许多市民到场旁听，秩序良好。";
        String html = (real.startsWith("UTF-16") ? "\uFEFF" : "") + "<html><head>"
                + (meta == null ? "" : "<meta charset=\"" + meta + "\">")
                + "<title>x</title></head><body><p>" + sentence + "</p></body></html>";

        Post post = accepted(reader.read(html.getBytes(Charset.forName(real)), header, URL, "s"));

        assertThat(post.text()).isEqualTo(sentence);
    }

    @Test
    void a_date_in_the_address_stands_in_when_the_page_shows_none() {
        byte[] body = "<html><body><p>法院今天公开审理了一起案件，许多市民到场旁听。</p></body></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(accepted(reader.read(body, "text/html", URL, "s")).publishedAt())
                .isEqualTo("2025-03-04T16:00:00Z");
    }

    @Test
    void the_canonical_address_of_another_host_is_not_believed() {
        byte[] body = ("<html><head><link rel=canonical href=\"https://elsewhere.example/x\"></head><body>"
                        + "<p>法院今天公开审理了一起案件，许多市民到场旁听。</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(accepted(reader.read(body, "text/html", URL, "s")).id()).isEqualTo(URL.toString());
    }

    @Test
    void the_text_declared_in_json_ld_stands_in_for_a_page_that_is_filled_by_scripts() {
        byte[] body =
                ("<html><head><script type=\"application/ld+json\">[{\"@type\":\"NewsArticle\",\"headline\":\"标题在此\","
                                + "\"articleBody\":\"法院今天公开审理了一起案件，许多市民到场旁听。\"}]</script></head><body><div id=app></div></body></html>")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(accepted(reader.read(body, "text/html", URL, "s")).content())
                .isEqualTo("标题在此\n法院今天公开审理了一起案件，许多市民到场旁听。");
    }

    @Test
    void pages_without_an_article_and_binary_content_are_dead_letters() {
        assertThat(rejected("<html><body><a href=/>首页</a></body></html>".getBytes(StandardCharsets.UTF_8))
                        .reason())
                .isEqualTo(RejectReason.FIELD_MISSING);
        assertThat(rejected(new byte[0]).reason()).isEqualTo(RejectReason.FIELD_MISSING);
        assertThat(rejected(new byte[] {0, 1, 2, (byte) 0x80, 0, 5, 7, 9}).reason())
                .isEqualTo(RejectReason.UNKNOWN_FORMAT);
    }

    @Test
    void a_page_with_many_broken_bytes_is_an_encoding_letter_and_one_with_few_is_read() {
        byte[] start = "<html><head><meta charset=utf-8></head><body><p>".getBytes(StandardCharsets.UTF_8);
        byte[] sentence = "法院今天公开审理了一起案件，许多市民到场旁听。".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        ByteArrayOutputStream few = new ByteArrayOutputStream();
        many.writeBytes(start);
        few.writeBytes(start);
        for (int i = 0; i < 20; i++) {
            many.writeBytes(sentence);
            few.writeBytes(sentence);
            many.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFF});
        }
        few.writeBytes(new byte[] {(byte) 0xFF});

        assertThat(rejected(many.toByteArray()).reason()).isEqualTo(RejectReason.ENCODING);
        assertThat(accepted(reader.read(few.toByteArray(), null, URL, "s")).text())
                .contains("许多市民到场旁听");
    }

    @Test
    @Timeout(40)
    void pages_made_to_be_slow_are_read_in_time() {
        String sentence = "法院今天公开审理了一起案件，许多市民到场旁听。";
        for (String piece : List.of(
                "<div class=side>" + sentence,
                "<table><tr><td>" + sentence,
                "<p class=ad><a>" + sentence,
                "<ul><li>")) {
            byte[] body = piece.repeat(500_000 / piece.length()).getBytes(StandardCharsets.UTF_8);

            assertThat(reader.read(body, "text/html", URL, "s")).isNotNull();
        }
    }

    @Test
    void a_page_nested_without_end_is_read_or_rejected_but_never_throws() {
        byte[] body = ("<div>".repeat(50_000) + "法院今天公开审理了一起案件，许多市民到场旁听。").getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(body, "text/html", URL, "s")).isNotNull();
    }

    private Post post(String name) {
        return accepted(reader.read(resource(name), "text/html", URL, "configured"));
    }

    private DeadLetter rejected(byte[] body) {
        return ((ReadOutcome.Rejected) reader.read(body, "text/html", URL, "s")).letter();
    }

    private static Post accepted(ReadOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReadOutcome.Accepted.class);
        return ((ReadOutcome.Accepted) outcome).post();
    }

    private static byte[] resource(String name) {
        try (InputStream in = PageReaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
