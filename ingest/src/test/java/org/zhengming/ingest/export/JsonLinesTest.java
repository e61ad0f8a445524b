package org.zhengming.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;

class JsonLinesTest {

    @Test
    void every_field_of_the_generic_form_is_read() {
        Post post = Reading.of("""
                {"id":"a1","source":"云梧论坛","kind":"COMMENT","url":"https://forum.example/1","author":"路人甲",\
                "title":"开庭见闻","text":"旁听了一上午。","published_at":"2025-03-04T05:06:07+08:00",\
                "metrics":{"views":1200,"reposts":3,"comments":4,"likes":5},"repost_of":"a0","unknown":{"x":[1]}}
                """).posts().getFirst();

        assertThat(post)
                .isEqualTo(new Post(
                        "a1",
                        "云梧论坛",
                        PostKind.COMMENT,
                        "https://forum.example/1",
                        "路人甲",
                        "开庭见闻",
                        "旁听了一上午。",
                        Instant.parse("2025-03-03T21:06:07Z"),
                        new Metrics(1200L, 3L, 4L, 5L),
                        "a0"));
    }

    @Test
    void id_and_text_are_enough_and_an_id_may_be_a_number() {
        Post post =
                Reading.of("{\"text\":\"正文\",\"id\":4454572602912349}").posts().getFirst();

        assertThat(post.id()).isEqualTo("4454572602912349");
        assertThat(post.kind()).isEqualTo(PostKind.POST);
        assertThat(post.publishedAt()).isNull();
        assertThat(post.metrics()).isEqualTo(Metrics.UNKNOWN);
    }

    @Test
    void a_byte_order_mark_blank_lines_and_windows_line_ends_do_no_harm() {
        Reading reading =
                Reading.of("\uFEFF{\"id\":\"1\",\"text\":\"甲\"}\r\n\r\n  \n{\"id\":\"2\",\"text\":\"乙\"}\r\n");

        assertThat(reading.ids()).containsExactly("1", "2");
        assertThat(reading.letters()).isEmpty();
    }

    @Test
    void a_broken_line_costs_itself_alone_and_its_letter_proves_which_bytes_it_was() {
        String good = "{\"id\":\"1\",\"text\":\"甲\"}";
        String broken = "{\"id\":\"2\",\"text\":";
        Reading reading = Reading.of(good + "\n" + broken + "\n" + good.replace('1', '3'));

        assertThat(reading.ids()).containsExactly("1", "3");
        DeadLetter letter = reading.letters().getFirst();
        assertThat(letter.source()).isEqualTo("inbox/export");
        assertThat(letter.offset()).isEqualTo(Reading.utf8(good).length + 1);
        assertThat(letter.reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(letter.sha256()).isEqualTo(Sha256.hex(Reading.utf8(broken)));
        assertThat(letter.size()).isEqualTo(broken.length());
        assertThat(letter.rejectedAt()).isEqualTo(Reading.NOW);
    }

    @Test
    void a_first_line_that_is_broken_does_not_make_the_file_unknown() {
        assertThat(Reading.of("what is this\n{\"id\":\"1\",\"text\":\"甲\"}\n").ids())
                .containsExactly("1");
        assertThat(Reading.of("{\"id\":\"0\",\"text\n{\"id\":\"1\",\"text\":\"甲\"}\n")
                        .ids())
                .containsExactly("1");
    }

    @Test
    void missing_and_invalid_fields_are_named_without_their_content() {
        Reading reading = Reading.of("""
                {"id":"1","text":"甲"}
                {"text":"没有编号"}
                {"id":"2","text":"   "}
                {"id":"3","text":{"a":1}}
                {"id":"4","text":"甲","published_at":"很久以前"}
                {"id":"5","text":"甲","kind":"RUMOUR"}
                {"id":"6","text":"甲","metrics":{"likes":"secret"}}
                [1,2]
                """);

        assertThat(reading.reasons())
                .containsExactly(
                        RejectReason.FIELD_MISSING,
                        RejectReason.FIELD_MISSING,
                        RejectReason.FIELD_INVALID,
                        RejectReason.FIELD_INVALID,
                        RejectReason.FIELD_INVALID,
                        RejectReason.FIELD_INVALID,
                        RejectReason.MALFORMED);
        assertThat(reading.letters().get(3).detail()).contains("published_at").doesNotContain("很久以前");
        assertThat(reading.letters().get(5).detail()).contains("likes").doesNotContain("secret");
    }

    @Test
    void bytes_that_are_no_utf_8_are_an_encoding_letter() {
        byte[] content = Reading.join(
                Reading.utf8("{\"id\":\"1\",\"text\":\"甲\"}\n{\"id\":\"2\",\"text\":\""),
                new byte[] {(byte) 0xB1, (byte) 0xBE, (byte) 0xD4},
                Reading.utf8("\"}\n{\"id\":\"3\",\"text\":\"a replacement character \uFFFD is fine\"}\n"));

        Reading reading = Reading.of(content);

        assertThat(reading.ids()).containsExactly("1", "3");
        assertThat(reading.reasons()).containsExactly(RejectReason.ENCODING);
    }

    @Test
    void nesting_and_numbers_beyond_the_limits_are_malformed() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        String content = "{\"id\":\"1\",\"text\":\"甲\"}\n{\"id\":\"2\",\"text\":\"乙\",\"x\":" + deep
                + "}\n{\"id\":\"3\",\"text\":\"丙\",\"n\":" + "9".repeat(5000) + "}\n";

        assertThat(Reading.of(content).ids()).containsExactly("1");
        assertThat(Reading.of(content).reasons()).containsExactly(RejectReason.MALFORMED, RejectReason.MALFORMED);
    }

    @Test
    void half_a_surrogate_pair_becomes_a_replacement_character_of_the_same_length() {
        assertThat(Reading.of("{\"id\":\"1\",\"text\":\"a\\ud83db\"}")
                        .posts()
                        .getFirst()
                        .text())
                .isEqualTo("a\uFFFDb");
    }

    @Test
    void a_reader_opened_again_resumes_at_the_position_of_the_first(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("posts.jsonl");
        Files.writeString(file, "{\"id\":\"1\",\"text\":\"甲\"}\nbroken\n{\"id\":\"3\",\"text\":\"丙\"}\n");
        long position;
        try (PostReader first = ExportFormats.open(file)) {
            first.next();
            first.next();
            position = first.position();
        }

        try (PostReader second = ExportFormats.open(file)) {
            second.skip(position);
            assertThat(second.position()).isEqualTo(2);
            assertThat(second.next().toString()).contains("丙");
            assertThat(second.hasNext()).isFalse();
        }
    }

    @Test
    void an_empty_input_has_no_items() {
        assertThat(Reading.of("").outcomes()).isEmpty();
        assertThat(Reading.of("\n \n").outcomes()).isEmpty();
    }
}
