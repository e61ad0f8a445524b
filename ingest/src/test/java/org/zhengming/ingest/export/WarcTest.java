package org.zhengming.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.RejectReason;

/** Web archives as crawlers write them, made here by jwarc's own writer. */
class WarcTest {

    private static final Instant CAPTURED = Instant.parse("2025-03-05T02:00:00Z");
    private static final String OPEN_DAY = "临湖市中级人民法院举行开放日，三十余名市民走进法庭旁听庭审，并与法官座谈。";

    @Test
    void the_articles_of_an_archive_become_posts_and_everything_around_them_passes_by() throws IOException {
        byte[] archive = archive(
                WarcCompression.NONE,
                new Warcinfo.Builder()
                        .fields(Map.of("software", List.of("crawler")))
                        .build(),
                answer("https://paper.example/robots.txt", 200, "text/plain", "User-agent: *"),
                answer("https://paper.example/1.html", 200, "text/html; charset=utf-8", article("开放日", OPEN_DAY)),
                answer("https://paper.example/gone.html", 404, "text/html", article("找不到", OPEN_DAY)),
                answer("https://paper.example/photo.jpg", 200, "image/jpeg", "\0\1\2"),
                resource("https://paper.example/2.html", article("座谈会", OPEN_DAY)));

        Reading reading = Reading.of(archive);

        assertThat(reading.letters()).isEmpty();
        assertThat(reading.ids()).containsExactly("https://paper.example/1.html", "https://paper.example/2.html");
        Post post = reading.posts().getFirst();
        assertThat(post.title()).isEqualTo("开放日");
        assertThat(post.text()).isEqualTo(OPEN_DAY);
        assertThat(post.kind()).isEqualTo(PostKind.NEWS);
        assertThat(post.source()).isEqualTo("paper.example");
        assertThat(post.publishedAt()).isEqualTo(CAPTURED);
    }

    @Test
    void a_compressed_archive_reads_like_the_plain_one() throws IOException {
        Reading compressed = Reading.of(twoPages(WarcCompression.GZIP));

        assertThat(compressed.posts())
                .hasSize(2)
                .isEqualTo(Reading.of(twoPages(WarcCompression.NONE)).posts());
    }

    @Test
    void chunked_and_compressed_answers_are_unpacked() {
        byte[] body = Reading.gzip(Reading.utf8(article("开放日", OPEN_DAY)));
        byte[] http = Reading.join(
                Reading.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length) + "\r\n"),
                body,
                Reading.utf8("\r\n0\r\n\r\n"));

        assertThat(Reading.of(record("https://paper.example/1.html", http)).posts())
                .extracting(Post::text)
                .containsExactly(OPEN_DAY);
    }

    @Test
    void a_broken_record_is_one_letter_and_the_records_around_it_are_read() throws IOException {
        byte[] first = archive(
                WarcCompression.NONE, answer("https://paper.example/1.html", 200, "text/html", article("一", OPEN_DAY)));
        byte[] noise =
                Reading.utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nHTTP/1.1 200\r\n\r\n");
        byte[] last = record(
                "https://paper.example/2.html",
                Reading.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + article("二", OPEN_DAY)));

        Reading reading = Reading.of(Reading.join(first, noise, last));

        assertThat(reading.ids()).containsExactly("https://paper.example/1.html", "https://paper.example/2.html");
        assertThat(reading.reasons()).containsExactly(RejectReason.MALFORMED);
        assertThat(reading.offsets()).containsExactly(0L, (long) first.length, (long) first.length + noise.length);
        assertThat(reading.letters().getFirst().size()).isEqualTo(noise.length);
    }

    @Test
    void an_answer_whose_head_is_broken_is_a_letter() {
        Reading reading = Reading.of(record("https://paper.example/1.html", Reading.utf8("no http at all")));

        assertThat(reading.reasons()).containsExactly(RejectReason.MALFORMED);
    }

    @Test
    void an_archive_cut_off_inside_a_page_ends_with_one_letter() throws IOException {
        byte[] whole = twoPages(WarcCompression.NONE);

        Reading reading = Reading.of(Arrays.copyOf(whole, whole.length - 120));

        assertThat(reading.ids()).containsExactly("https://paper.example/1.html");
        assertThat(reading.reasons()).containsExactly(RejectReason.TRUNCATED);
    }

    @Test
    void a_page_beyond_the_limit_is_a_letter_whether_it_comes_large_or_unpacks_to_it() throws IOException {
        ReadLimits small = Reading.LIMITS.withMaxItemBytes(5_000);
        String large = article("大", OPEN_DAY.repeat(200));
        byte[] packed = Reading.gzip(Reading.utf8(large));
        byte[] http = Reading.join(
                Reading.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"), packed);

        byte[] plain = archive(WarcCompression.NONE, answer("https://paper.example/1.html", 200, "text/html", large));
        byte[] bomb = record("https://paper.example/2.html", http);

        assertThat(Reading.of(Reading.join(plain, bomb), small).reasons())
                .containsExactly(RejectReason.TOO_LARGE, RejectReason.TOO_LARGE);
    }

    private static byte[] twoPages(WarcCompression compression) throws IOException {
        return archive(
                compression,
                answer("https://paper.example/1.html", 200, "text/html", article("一", OPEN_DAY)),
                answer("https://paper.example/2.html", 200, "text/html", article("二", OPEN_DAY)));
    }

    private static byte[] archive(WarcCompression compression, WarcRecord... records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
            for (WarcRecord record : records) {
                writer.write(record);
            }
        }
        return bytes.toByteArray();
    }

    private static WarcRecord answer(String address, int status, String type, String body) throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "")
                .body(MediaType.parse(type), body.getBytes(StandardCharsets.UTF_8))
                .build();
        return new WarcResponse.Builder(address)
                .body(MediaType.HTTP_RESPONSE, http)
                .date(CAPTURED)
                .build();
    }

    private static WarcRecord resource(String address, String body) {
        return new WarcResource.Builder(URI.create(address))
                .body(MediaType.HTML_UTF8, body.getBytes(StandardCharsets.UTF_8))
                .date(CAPTURED)
                .build();
    }

    /** A record written by hand, around whatever bytes. */
    private static byte[] record(String address, byte[] block) {
        String header =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:6d0b3e7e-0000-4000-8000-000000000001>\r\n"
                        + "WARC-Date: " + CAPTURED + "\r\nWARC-Target-URI: " + address
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + block.length
                        + "\r\n\r\n";
        return Reading.join(Reading.utf8(header), block, Reading.utf8("\r\n\r\n"));
    }

    private static String article(String title, String text) {
        return "<html><head><meta charset=\"utf-8\"><title>" + title + "</title></head><body><h1>" + title
                + "</h1><div class=\"article\"><p>" + text + "</p></div></body></html>";
    }
}
