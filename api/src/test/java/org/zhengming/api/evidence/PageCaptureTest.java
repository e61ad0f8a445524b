package org.zhengming.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.zhengming.api.evidence.capture.CaptureFailure;
import org.zhengming.api.evidence.capture.CapturePolicy;
import org.zhengming.api.evidence.capture.CapturedPage;
import org.zhengming.api.evidence.capture.PageCapture;
import org.zhengming.api.evidence.record.Picture;
import org.zhengming.api.evidence.record.Step;

class PageCaptureTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static LocalSite site;
    private static LocalSite secure;

    @BeforeAll
    static void open() throws Exception {
        site = LocalSite.plain();
        secure = LocalSite.secure();
    }

    @AfterAll
    static void close() {
        site.close();
        secure.close();
    }

    @Test
    void redirects_requests_answers_addresses_and_names_stand_in_the_archive() throws Exception {
        CapturedPage page = Captures.capture(Captures.policy(null)).capture(site.url("/moved"));

        assertThat(page.exchanges()).extracting("status").containsExactly(302, 200);
        assertThat(page.exchanges().get(1).address()).isEqualTo("127.0.0.1");
        List<String> types = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(page.warc()))) {
            for (WarcRecord record : reader) {
                types.add(record.type());
                record.body().consume();
            }
        }
        assertThat(types)
                .containsExactly(
                        "warcinfo",
                        "resource",
                        "request",
                        "response",
                        "metadata",
                        "resource",
                        "request",
                        "response",
                        "metadata");
        assertThat(new String(page.warc(), StandardCharsets.UTF_8)).contains("GET /moved HTTP/1.1", "138 0000 1234");
        assertThat(page.warcRecords()).hasSize(9);
        assertThat(page.warcRecords().get(8).offset()
                        + page.warcRecords().get(8).length())
                .isEqualTo(page.warc().length);
        assertThat(new String(page.text(), StandardCharsets.UTF_8)).contains("法官张三的电话");
        assertThat(page.picture().state()).isEqualTo(Picture.State.NONE);
        assertThat(page.steps())
                .extracting(Step::kind)
                .contains(Step.Kind.REDIRECT_FOLLOWED, Step.Kind.PICTURE_NOT_TAKEN);
    }

    @Test
    void what_robots_txt_says_is_written_down_and_does_not_stop_a_capture() throws Exception {
        PageCapture capture = Captures.capture(Captures.policy(null));

        assertThat(robots(capture.capture(site.url("/page")))).isEqualTo(site.url("/robots.txt") + ": 200, ALLOWS");
        CapturedPage kept = capture.capture(site.url("/binary"));
        assertThat(robots(kept)).isEqualTo(site.url("/robots.txt") + ": 200, KEEP_OUT");
        assertThat(kept.exchanges().getLast().status()).isEqualTo(200);
        assertThat(new String(kept.warc(), StandardCharsets.UTF_8)).doesNotContain("GET /robots.txt");
    }

    private static String robots(CapturedPage page) {
        return page.steps().stream()
                .filter(step -> step.kind() == Step.Kind.ROBOTS_READ)
                .map(Step::detail)
                .collect(Collectors.joining(";"));
    }

    @Test
    void the_certificate_that_nobody_vouches_for_is_written_down() throws Exception {
        CapturedPage page = Captures.capture(Captures.policy(null)).capture(secure.url("/page"));

        var tls = page.exchanges().get(0).tls();
        assertThat(tls.trusted()).isFalse();
        assertThat(tls.problem()).isNotBlank();
        assertThat(tls.chain()).hasSize(1);
        assertThat(tls.chain().get(0).subject()).isEqualTo("CN=127.0.0.1");
        assertThat(new String(page.warc(), StandardCharsets.UTF_8)).contains("BEGIN CERTIFICATE");
    }

    @Test
    void private_addresses_are_refused() {
        PageCapture strict = Captures.capture(Captures.policy(null).withPrivateHosts(Set.of()));

        for (String address : List.of(
                site.url("/page"),
                "http://localhost/",
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:192.168.0.1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://2130706433/")) {
            assertThatThrownBy(() -> strict.capture(address))
                    .as(address)
                    .isInstanceOfSatisfying(CaptureFailure.class, failure -> assertThat(failure.code())
                            .isIn(CaptureFailure.Code.PRIVATE_ADDRESS, CaptureFailure.Code.ADDRESS_INVALID));
        }
    }

    @Test
    void a_redirect_to_a_private_address_is_refused() {
        assertCode("/to-metadata", Captures.policy(null), CaptureFailure.Code.PRIVATE_ADDRESS);
    }

    @Test
    void a_name_with_one_private_address_among_public_ones_is_refused() {
        PageCapture capture = new PageCapture(
                Captures.policy(null),
                host -> new InetAddress[] {
                    InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 216, 34}),
                    InetAddress.getByAddress(new byte[] {10, 0, 0, 1})
                },
                Clock.systemUTC(),
                Captures.TOOL);

        assertThatThrownBy(() -> capture.capture("http://forum.example/"))
                .isInstanceOfSatisfying(CaptureFailure.class, failure -> assertThat(failure.code())
                        .isEqualTo(CaptureFailure.Code.PRIVATE_ADDRESS));
    }

    @Test
    void a_name_that_changes_its_mind_is_asked_once_and_its_redirect_anew() {
        List<String> resolved = new ArrayList<>();
        byte[][] answers = {{93, (byte) 184, (byte) 216, 34}, {127, 0, 0, 1}};
        PageCapture capture = new PageCapture(
                patience(Duration.ofMillis(500)).withPrivateHosts(Set.of()),
                host -> {
                    resolved.add(host);
                    return new InetAddress[] {InetAddress.getByAddress(answers[Math.min(1, resolved.size() - 1)])};
                },
                Clock.systemUTC(),
                Captures.TOOL);
        int before = site.asked().size();
        String behind = site.url("/page").replace("127.0.0.1", "forum.example");

        assertThatThrownBy(() -> capture.capture(behind)).isInstanceOf(CaptureFailure.class);
        assertThat(resolved).as("what was checked is what is connected to").containsExactly("forum.example");
        assertThatThrownBy(() -> capture.capture(behind))
                .isInstanceOfSatisfying(CaptureFailure.class, failure -> assertThat(failure.code())
                        .isEqualTo(CaptureFailure.Code.PRIVATE_ADDRESS));
        assertThat(site.asked()).hasSize(before);
    }

    @Test
    void what_is_no_address_of_the_web_is_refused() {
        PageCapture capture = Captures.capture(Captures.policy(null));

        for (String address :
                List.of("file:///etc/passwd", "ftp://a.example/", "http://user:pw@a.example/", "http:///x", "x", "")) {
            assertThatThrownBy(() -> capture.capture(address))
                    .as(address)
                    .isInstanceOfSatisfying(CaptureFailure.class, failure -> assertThat(failure.code())
                            .isEqualTo(CaptureFailure.Code.ADDRESS_INVALID));
        }
    }

    @Test
    void answers_that_never_end_are_bounded_in_size_and_time() {
        assertCode("/endless", Captures.policy(null), CaptureFailure.Code.TOO_LARGE);
        assertCode("/silent", patience(Duration.ofMillis(500)), CaptureFailure.Code.TIMEOUT);
        assertCode("/round", Captures.policy(null), CaptureFailure.Code.REDIRECTS);
    }

    @Test
    void what_is_no_html_is_captured_without_text() throws Exception {
        CapturedPage page = Captures.capture(Captures.policy(null)).capture(site.url("/binary"));

        assertThat(page.text()).isNull();
        assertThat(page.exchanges().get(0).status()).isEqualTo(200);
    }

    @Test
    void a_page_that_is_gone_is_captured_as_gone() throws Exception {
        CapturedPage page = Captures.capture(Captures.policy(null)).capture(site.url("/gone"));

        assertThat(page.exchanges().get(0).status()).isEqualTo(404);
    }

    @Test
    @EnabledIf("chromiumIsThere")
    void the_whole_page_is_photographed_and_nothing_else_is_contacted() throws Exception {
        CapturedPage page = Captures.capture(Captures.policy(CHROMIUM)).capture(secure.url("/page"));

        assertThat(page.picture().state()).as(page.picture().reason()).isEqualTo(Picture.State.TAKEN);
        var image = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isGreaterThan(2400);
        assertThat(new String(page.dom(), StandardCharsets.UTF_8)).contains("由脚本写入");
        assertThat(page.picture().contacted()).allMatch(each -> each.startsWith("127.0.0.1:"));
        assertThat(page.picture().refused()).contains("elsewhere.invalid:443");
    }

    @Test
    @EnabledIf("chromiumIsThere")
    void a_browser_that_takes_too_long_is_ended_and_the_page_is_kept_without_a_picture() throws Exception {
        CapturePolicy hasty = new CapturePolicy(
                "Zhengming-Test/0.1",
                Duration.ofSeconds(10),
                1 << 20,
                3,
                Set.of("127.0.0.1"),
                CHROMIUM,
                Duration.ofMillis(300),
                2L << 30);

        CapturedPage page = Captures.capture(hasty).capture(site.url("/page"));

        assertThat(page.picture().state()).isEqualTo(Picture.State.FAILED);
        assertThat(page.screenshot()).isNull();
        assertThat(page.warc()).isNotEmpty();
    }

    static boolean chromiumIsThere() {
        return Files.isExecutable(CHROMIUM);
    }

    private static CapturePolicy patience(Duration timeout) {
        return new CapturePolicy(
                "Zhengming-Test/0.1", timeout, 1 << 20, 3, Set.of("127.0.0.1"), null, Duration.ofSeconds(5), 2L << 30);
    }

    private static void assertCode(String path, CapturePolicy policy, CaptureFailure.Code code) {
        assertThatThrownBy(() -> Captures.capture(policy).capture(site.url(path)))
                .isInstanceOfSatisfying(CaptureFailure.class, failure -> assertThat(failure.code())
                        .isEqualTo(code));
    }
}
