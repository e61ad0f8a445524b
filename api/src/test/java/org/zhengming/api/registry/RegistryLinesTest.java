package org.zhengming.api.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.registry.RegistryLines.IndexEntry;

class RegistryLinesTest {

    private static final UUID ID = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final String TWO = """
            {"id":"p1","name":"林若衡","role":"JUDGE","added":"by hand"}

            {"id":"p\\u0032","name":"管闻秋","role":"CLERK"}
            """;

    @Test
    void one_line_changes_and_everything_else_stays_as_it_was_written() throws IOException {
        RegistryLines lines = RegistryLines.of(bytes(TWO));

        lines.add("p2", LeakType.QQ, "hash", ID);

        String after = text(lines.content());
        assertThat(after.lines().limit(2))
                .containsExactlyElementsOf(TWO.lines().limit(2).toList());
        assertThat(after).contains("管闻秋", "\"enrolment\":\"" + ID + "\"");
        assertThat(lines.index("p2")).containsExactly(new IndexEntry(LeakType.QQ, ID));
        assertThat(RegistryReader.read(new ByteArrayInputStream(lines.content()))
                        .person("p2")
                        .orElseThrow()
                        .privateIndex())
                .hasSize(1);
        lines.remove("p2", ID);
        assertThat(lines.index("p2")).isEmpty();
    }

    @Test
    void a_compressed_registry_stays_compressed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(packed)) {
            packer.write(bytes(TWO));
        }
        RegistryLines lines = RegistryLines.of(packed.toByteArray());

        lines.add("p1", LeakType.PHONE, "hash", ID);

        assertThat(lines.content()).startsWith(0x1f, 0x8b);
        assertThat(RegistryLines.of(lines.content()).index("p1")).hasSize(1);
    }

    @Test
    void nobody_enrols_what_is_there_or_for_whom_is_not() throws IOException {
        RegistryLines lines = RegistryLines.of(bytes(TWO));
        lines.add("p1", LeakType.PHONE, "hash", ID);

        assertThatThrownBy(() -> lines.add("p1", LeakType.PHONE, "hash", UUID.randomUUID()))
                .isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> lines.add("p3", LeakType.PHONE, "hash", UUID.randomUUID()))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void a_line_broken_by_hand_is_nobodys() throws IOException {
        RegistryLines lines = RegistryLines.of(bytes("\ufeffnot json p1\n[\"p1\"]\n" + TWO));

        assertThat(lines.index("p1")).isEmpty();
        lines.remove("p1", ID);
        assertThat(lines.changed()).isFalse();
    }

    @Test
    void a_file_with_nothing_enrolled_anywhere_is_taken_as_it_is() throws IOException {
        RegistryLines lines = RegistryLines.of(bytes(TWO));

        lines.takeEnrolled(RegistryLines.of(bytes(TWO)));

        assertThat(lines.changed()).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
