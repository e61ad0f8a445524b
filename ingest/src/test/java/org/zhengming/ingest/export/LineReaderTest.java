package org.zhengming.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.RejectReason;

class LineReaderTest {

    @Test
    void blank_lines_are_passed_over_but_counted() throws Exception {
        List<LineReader.Line> lines = read("一\n\n  \n二".getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(LineReader.Line::number).containsExactly(1L, 4L);
        assertThat(lines.get(1).text()).isEqualTo("二");
        assertThat(lines.get(1).cut()).isTrue();
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_when_the_text_is_asked_for() throws Exception {
        List<LineReader.Line> lines = read(new byte[] {(byte) 0xC3, (byte) 0x28, '\n', 'a', '\n'});

        assertThatThrownBy(() -> lines.get(0).text())
                .isInstanceOfSatisfying(
                        ItemRejected.class, e -> assertThat(e.reason()).isEqualTo(RejectReason.ENCODING));
        assertThat(lines.get(1).text()).isEqualTo("a");
    }

    @Test
    void a_line_over_the_limit_is_not_held_and_the_next_is_read() throws Exception {
        byte[] bytes = new byte[ReadLimits.DEFAULT.maxItemBytes() + 10];
        Arrays.fill(bytes, (byte) 'x');
        bytes[bytes.length - 3] = '\n';
        bytes[bytes.length - 1] = '\n';

        List<LineReader.Line> lines = read(bytes);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).problem()).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(lines.get(0).bytes()).isEmpty();
        assertThat(lines.get(1).number()).isEqualTo(2);
    }

    @Test
    void a_cut_compression_gives_the_whole_lines_and_then_says_so_once() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write("一\n二\n三\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = compressed.toByteArray();

        List<LineReader.Line> lines = read(Arrays.copyOf(whole, whole.length - 6));

        assertThat(lines).extracting(LineReader.Line::problem).last().isEqualTo(RejectReason.TRUNCATED);
        assertThat(lines).filteredOn(line -> line.problem() != null).hasSize(1);
    }

    @Property(tries = 200)
    void no_bytes_make_it_throw_and_lines_are_numbered_upwards(@ForAll @Size(max = 400) byte[] bytes)
            throws IOException {
        List<LineReader.Line> lines = read(bytes);

        assertThat(lines).extracting(LineReader.Line::number).isSorted().doesNotHaveDuplicates();
    }

    private static List<LineReader.Line> read(byte[] bytes) throws IOException {
        List<LineReader.Line> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes), "test")) {
            reader.forEachRemaining(lines::add);
        }
        return lines;
    }
}
