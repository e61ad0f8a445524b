package org.zhengming.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.leak.BlindIndexKey;
import picocli.CommandLine;

class EnrolCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_value_comes_out_as_its_keyed_hash_alone() {
        int exit = enrol("138 0000 1234\n一三八四个零五五二一\n", "--type", "PHONE");

        BlindIndexKey key = BlindIndexKey.read(folder.resolve("index.key"));
        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"type\":\"PHONE\",\"hmac\":\"" + key.hash(LeakType.PHONE, "13800001234") + "\"}",
                        "{\"type\":\"PHONE\",\"hmac\":\"" + key.hash(LeakType.PHONE, "13800005521") + "\"}");
    }

    @Test
    void what_is_no_such_value_is_refused_and_not_repeated() {
        int exit = enrol("13812\n", "--type", "PHONE");

        assertThat(exit).isNotZero();
        assertThat(err.toString()).contains("line 1").doesNotContain("13812");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_type_without_one_form_is_refused() {
        assertThat(enrol("x\n", "--type", "HEALTH")).isNotZero();
        assertThat(err.toString()).contains("HEALTH");
    }

    private int enrol(String typed, String... options) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            CommandLine commandLine =
                    Zhengming.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
            String[] arguments = new String[options.length + 3];
            arguments[0] = "enrol";
            arguments[1] = "--key";
            arguments[2] = folder.resolve("index.key").toString();
            System.arraycopy(options, 0, arguments, 3, options.length);
            return commandLine.execute(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
