package org.zhengming.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;

/** Input as it should never be: cut off, endless, noise. */
class HostileInputTest {

    @Test
    void a_truncated_gzip_gives_the_items_before_the_cut_and_one_letter() {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"id\":\"p")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(random.nextLong())
                    .append("\"}\n");
        }
        byte[] whole = Reading.gzip(Reading.utf8(lines.toString()));

        Reading reading = Reading.of(Arrays.copyOf(whole, whole.length / 2));

        assertThat(reading.posts()).hasSizeBetween(1500, 3500);
        assertThat(reading.reasons()).containsExactly(RejectReason.TRUNCATED);
        for (int i = 0; i < reading.posts().size(); i++) {
            assertThat(reading.posts().get(i).id()).isEqualTo("p" + i);
        }
    }

    @Test
    void a_truncated_gzip_of_csv_or_of_a_json_array_ends_with_one_letter_too() {
        StringBuilder csv = new StringBuilder("id,text\n");
        StringBuilder json = new StringBuilder("[");
        Random random = new Random(8);
        for (int i = 0; i < 3000; i++) {
            csv.append(i).append(",\"").append(random.nextLong()).append("\n甲\"\n");
            json.append(i == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(i)
                    .append(",\"text\":\"")
                    .append(random.nextLong())
                    .append("\"}");
        }
        for (String content : List.of(csv.toString(), json.append("]").toString())) {
            byte[] whole = Reading.gzip(Reading.utf8(content));
            Reading reading = Reading.of(Arrays.copyOf(whole, whole.length * 2 / 3));

            assertThat(reading.posts()).hasSizeBetween(1500, 2500);
            assertThat(reading.reasons()).containsExactly(RejectReason.TRUNCATED);
        }
    }

    @Test
    void a_gzip_of_which_only_the_header_is_left_is_one_letter() {
        byte[] whole = Reading.gzip(Reading.utf8("{\"id\":\"1\",\"text\":\"甲\"}\n"));

        assertThat(Reading.of(Arrays.copyOf(whole, 5)).reasons()).containsExactly(RejectReason.TRUNCATED);
        assertThat(Reading.of(Arrays.copyOf(whole, 10)).reasons()).containsExactly(RejectReason.TRUNCATED);
    }

    @Test
    void gzip_members_in_a_row_are_one_input() {
        byte[] first = Reading.gzip(Reading.utf8("{\"id\":\"1\",\"text\":\"甲\"}\n"));
        byte[] second = Reading.gzip(Reading.utf8("{\"id\":\"2\",\"text\":\"乙\"}\n"));

        assertThat(Reading.of(Reading.join(first, second)).ids()).containsExactly("1", "2");
    }

    @Test
    void binary_noise_is_one_letter_with_the_hash_of_all_of_it() {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        noise[0] = 0;

        DeadLetter letter = Reading.of(noise).letters().getFirst();

        assertThat(Reading.of(noise).outcomes()).hasSize(1);
        assertThat(letter.reason()).isEqualTo(RejectReason.UNKNOWN_FORMAT);
        assertThat(letter.size()).isEqualTo(noise.length);
        assertThat(letter.sha256()).isEqualTo(Sha256.hex(noise));
    }

    @Test
    void noise_between_good_lines_costs_only_the_lines_it_stands_in() {
        byte[] noise = new byte[10_000];
        new Random(2).nextBytes(noise);
        Reading reading = Reading.of(Reading.join(
                Reading.utf8("{\"id\":\"1\",\"text\":\"甲\"}\n"),
                noise,
                Reading.utf8("\n{\"id\":\"2\",\"text\":\"乙\"}\n")));

        assertThat(reading.ids()).containsExactly("1", "2");
        assertThat(reading.letters()).isNotEmpty();
    }

    @Test
    void a_line_of_fifty_megabytes_passes_by_without_being_held() throws IOException {
        long size = 50L << 20;
        InputStream content = new SequenceInputStream(
                new SequenceInputStream(
                        stream("{\"id\":\"1\",\"text\":\"甲\"}\n{\"id\":\"2\",\"text\":\""), new Repeated('x', size)),
                stream("\"}\n{\"id\":\"3\",\"text\":\"丙\"}\n"));
        long before = usedAfterCollection();
        long highest = 0;
        List<ReadOutcome> outcomes = new ArrayList<>();
        try (PostReader reader = ExportFormats.open(content, "inbox/large")) {
            while (reader.hasNext()) {
                outcomes.add(reader.next());
                highest = Math.max(highest, usedAfterCollection() - before);
            }
        }

        assertThat(new Reading(outcomes).ids()).containsExactly("1", "3");
        DeadLetter letter = new Reading(outcomes).letters().getFirst();
        assertThat(letter.reason()).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(letter.size()).isEqualTo(size + "{\"id\":\"2\",\"text\":\"\"}".length());
        assertThat(highest).isLessThan(16L << 20);
    }

    @Test
    void an_element_of_fifty_megabytes_leaves_its_neighbours_unharmed() throws IOException {
        InputStream content = new SequenceInputStream(
                new SequenceInputStream(
                        stream("[{\"id\":\"1\",\"text\":\"甲\"},{\"id\":\"2\",\"text\":\""),
                        new Repeated('{', 50L << 20)),
                stream("\"},{\"id\":\"3\",\"text\":\"丙\"}]"));
        List<ReadOutcome> outcomes = new ArrayList<>();
        try (PostReader reader = ExportFormats.open(content, "inbox/large")) {
            reader.forEachRemaining(outcomes::add);
        }

        assertThat(new Reading(outcomes).ids()).containsExactly("1", "3");
        assertThat(new Reading(outcomes).reasons()).containsExactly(RejectReason.TOO_LARGE);
    }

    @Test
    void brackets_without_end_are_read_in_linear_time() {
        byte[] content = Reading.utf8("[" + "[".repeat(2_000_000) + "}".repeat(2_000_000));

        assertThat(Reading.of(content).posts()).isEmpty();
        assertThat(Reading.of(content).letters()).isNotEmpty();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(Reading.utf8(text));
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** One byte, many times. */
    private static final class Repeated extends InputStream {
        private final int value;
        private long left;

        Repeated(int value, long times) {
            this.value = value;
            this.left = times;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + count, (byte) value);
            left -= count;
            return count;
        }
    }
}
