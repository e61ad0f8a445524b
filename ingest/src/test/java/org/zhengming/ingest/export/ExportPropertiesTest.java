package org.zhengming.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.PlainText;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;

class ExportPropertiesTest {

    private final PostJson json = new PostJson();

    @Property(tries = 300)
    void random_bytes_never_throw(@ForAll byte[] bytes) {
        Reading reading = Reading.of(bytes, Reading.LIMITS.withMaxItemBytes(16));

        assertThat(reading.outcomes()).hasSizeLessThanOrEqualTo(bytes.length + 1);
    }

    @Property(tries = 500)
    void random_pieces_of_json_and_csv_never_throw(@ForAll("pieces") List<String> pieces) {
        byte[] bytes = Reading.utf8(String.join("", pieces));

        assertThat(Reading.of(bytes, Reading.LIMITS.withMaxItemBytes(40)).outcomes())
                .hasSizeLessThanOrEqualTo(bytes.length + 1);
        assertThat(Reading.of(Reading.gzip(bytes)).outcomes())
                .isEqualTo(Reading.of(bytes).outcomes());
    }

    @Property(tries = 300)
    void every_line_that_is_not_blank_is_accounted_for(@ForAll("lines") List<byte[]> lines) {
        List<Long> expected = new ArrayList<>();
        List<byte[]> joined = new ArrayList<>();
        joined.add(Reading.utf8("{\"id\":\"0\",\"text\":\"x\"}\n"));
        expected.add(0L);
        long offset = joined.getFirst().length;
        for (byte[] line : lines) {
            if (!isBlank(line)) {
                expected.add(offset);
            }
            joined.add(line);
            joined.add(new byte[] {'\n'});
            offset += line.length + 1;
        }

        Reading reading = Reading.of(Reading.join(joined.toArray(byte[][]::new)));

        assertThat(reading.offsets()).isEqualTo(expected);
        for (DeadLetter letter : reading.letters()) {
            byte[] line = lines.get(lineAt(lines, letter.offset()));
            assertThat(letter.size()).isEqualTo(line.length);
            assertThat(letter.sha256()).isEqualTo(Sha256.hex(line));
        }
    }

    @Property(tries = 300)
    void a_post_written_and_read_is_the_same_post(@ForAll("posts") Post post) throws ItemRejected {
        String line = json.write(post);

        assertThat(line).doesNotContain("\n");
        assertThat(json.read(line)).isEqualTo(post);
        assertThat(Reading.of(line + "\n").outcomes()).containsExactly(new ReadOutcome.Accepted(post, 0));
    }

    @Property(tries = 100)
    void a_dead_letter_written_and_read_is_the_same(
            @ForAll long offset, @ForAll RejectReason reason, @ForAll("texts") String source) throws ItemRejected {
        DeadLetter letter = new DeadLetter(source, offset, reason, "A sentence.", "00ff", 7, Reading.NOW);
        DeadLetterJson letters = new DeadLetterJson();

        assertThat(letters.read(letters.write(letter))).isEqualTo(letter);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        ",",
                        ":",
                        "\n",
                        "\r\n",
                        "\\",
                        " ",
                        "\t",
                        "1",
                        "null",
                        "\"id\":\"1\"",
                        "\"text\":\"甲\"",
                        "\"weibo\":[",
                        "id,text\n",
                        "id,bid,正文\n",
                        "1,甲\n",
                        "\"\"",
                        "\uFEFF",
                        "{\"id\":\"1\",\"text\":\"甲\"}")
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<byte[]>> lines() {
        Arbitrary<byte[]> noise = Arbitraries.bytes()
                .filter(value -> value != '\n')
                .array(byte[].class)
                .ofMaxSize(30);
        Arbitrary<byte[]> good = Arbitraries.of("{\"id\":\"1\",\"text\":\"甲\"}", "", "  ", "{}", "{\"id\":1}")
                .map(Reading::utf8);
        return Arbitraries.oneOf(noise, good).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(40).map(PlainText::wellFormed);
    }

    @Provide
    Arbitrary<Post> posts() {
        Arbitrary<String> required = texts().filter(text -> !text.isBlank());
        Arbitrary<String> id = required.map(String::strip).filter(text -> !text.isEmpty());
        Arbitrary<String> optional = texts().injectNull(0.3);
        Arbitrary<Instant> time = Arbitraries.longs()
                .between(0, 4_000_000_000_000L)
                .map(Instant::ofEpochMilli)
                .injectNull(0.3);
        Arbitrary<Long> count =
                Arbitraries.longs().between(0, Long.MAX_VALUE / 10).injectNull(0.5);
        Arbitrary<Metrics> metrics =
                Combinators.combine(count, count, count, count).as(Metrics::new);
        return Combinators.combine(
                        id, Arbitraries.of(PostKind.class), optional, required, time, metrics, id.injectNull(0.5))
                .as((postId, kind, other, text, published, counters, repost) ->
                        new Post(postId, other, kind, other, other, other, text, published, counters, repost));
    }

    private static boolean isBlank(byte[] line) {
        for (byte value : line) {
            if (value != ' ' && value != '\t' && value != '\r') {
                return false;
            }
        }
        return true;
    }

    private static int lineAt(List<byte[]> lines, long offset) {
        long start = "{\"id\":\"0\",\"text\":\"x\"}\n".length();
        int line = 0;
        while (start < offset) {
            start += lines.get(line).length + 1;
            line++;
        }
        return line;
    }
}
