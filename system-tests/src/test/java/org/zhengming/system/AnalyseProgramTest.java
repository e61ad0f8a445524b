package org.zhengming.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./zhengming analyse} on good and on bad input, as a process. */
class AnalyseProgramTest {

    private static final String PERSON = """
            {"id":"T01","name":"屈望舒","role":"JUDGE","organ":{"id":"C1","name":"沧南市柳湾区人民法院","aliases":["柳湾区法院"],"region":"沧南市柳湾区"}}
            """;
    private static final String HIT = "{\"id\":\"p%d\",\"text\":\"柳湾区法院屈望舒法官的判决书我看了三遍\"}\n";

    @TempDir
    private static Path folder;

    private static String registry;

    @BeforeAll
    static void writeRegistry() throws IOException {
        registry = Files.writeString(folder.resolve("registry.jsonl"), PERSON).toString();
    }

    @Test
    void prints_one_finding_a_post_in_the_order_of_the_input() {
        StringBuilder posts = new StringBuilder();
        IntStream.range(0, 2000).forEach(i -> posts.append(HIT.formatted(i)));

        Program.Result result = analyse(posts.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(result.exitCode()).isZero();
        assertThat(result.lines()).hasSize(2000);
        assertThat(result.lines().get(0)).startsWith("{\"id\":\"p0\",\"route\":\"MONITOR\",\"persons\":[\"T01\"]");
        assertThat(result.lines().get(1999)).startsWith("{\"id\":\"p1999\",");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void reads_gzip_as_it_reads_plain_text() throws IOException {
        assertThat(analyse(gzip(HIT.formatted(1))).lines())
                .isEqualTo(analyse(HIT.formatted(1).getBytes(StandardCharsets.UTF_8))
                        .lines());
    }

    @Test
    void names_the_line_and_the_reason_of_a_broken_line_and_reads_on() {
        String posts = HIT.formatted(1) + "{\"id\":\"p2\",\"text\":\n\n" + "{\"id\":\"p3\"}\n" + HIT.formatted(4);

        Program.Result result = analyse(posts.getBytes(StandardCharsets.UTF_8));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.lines()).hasSize(2);
        assertThat(result.err().lines()).hasSize(2);
        assertThat(result.err()).contains("line 2: MALFORMED").contains("line 4: FIELD_MISSING");
    }

    @Test
    void gives_what_came_before_the_cut_of_a_truncated_gzip() throws IOException {
        StringBuilder posts = new StringBuilder();
        Random random = new Random(7);
        IntStream.range(0, 3000)
                .forEach(i ->
                        posts.append("{\"id\":\"p%d\",\"text\":\"柳湾区法院屈望舒 %d\"}\n".formatted(i, random.nextLong())));
        byte[] whole = gzip(posts.toString());

        Program.Result result = analyse(Arrays.copyOf(whole, whole.length / 2));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.lines()).hasSizeBetween(500, 2900);
        assertThat(result.err()).contains("TRUNCATED").doesNotContain("Exception");
    }

    @Test
    void takes_binary_noise_for_bad_lines() {
        byte[] noise = new byte[200_000];
        new Random(11).nextBytes(noise);

        Program.Result result = analyse(noise);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.lines()).isEmpty();
        assertThat(result.err()).contains("line 1: ").doesNotContain("Exception");
    }

    @Test
    void passes_over_a_line_of_fifty_megabytes_in_a_small_heap() throws IOException {
        ByteArrayOutputStream posts = new ByteArrayOutputStream();
        posts.write(HIT.formatted(1).getBytes(StandardCharsets.UTF_8));
        posts.write("{\"id\":\"p2\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'a');
        for (int i = 0; i < 50; i++) {
            posts.write(megabyte);
        }
        posts.write("\"}\n".getBytes(StandardCharsets.UTF_8));
        posts.write(HIT.formatted(3).getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("huge.jsonl"), posts.toByteArray());

        Program.Result result;
        try (Program program = Program.start(List.of("-Xmx200m"), "analyse", "--registry", registry, file.toString())) {
            program.give(new byte[0]);
            result = program.waitForEnd(Duration.ofMinutes(1));
        }

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.lines()).hasSize(2);
        assertThat(result.err()).contains("line 2: TOO_LARGE");
    }

    @Test
    void says_that_the_heap_is_too_small_and_how_to_give_more() throws IOException {
        Path file = Files.writeString(folder.resolve("hit.jsonl"), HIT.formatted(1));

        Program.Result result;
        try (Program program = Program.start(List.of("-Xmx90m"), "analyse", "--registry", registry, file.toString())) {
            program.give(new byte[0]);
            result = program.waitForEnd(Duration.ofMinutes(1));
        }

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("OUT_OF_MEMORY: 90 MB", "ZHENGMING_JAVA_OPTIONS")
                .doesNotContain("\tat ");
    }

    @Test
    void names_both_lines_of_a_person_registered_twice() throws IOException {
        Path twice = Files.writeString(folder.resolve("twice.jsonl"), PERSON + PERSON);

        Program.Result result = Program.run("analyse", "--registry", twice.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("T01").contains("2").doesNotContain("\tat ");
    }

    @Test
    void says_what_to_do_when_a_file_is_missing() {
        Program.Result result = Program.run("analyse", "--registry", "nowhere.jsonl");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("nowhere.jsonl").doesNotContain("\tat ");
    }

    @Test
    void refuses_an_option_it_does_not_know() {
        Program.Result result = Program.run("analyse", "--registry", registry, "--fast");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--fast");
    }

    @Test
    void prints_a_leaked_value_only_when_asked_to() {
        byte[] post = "{\"id\":\"p1\",\"text\":\"柳湾区法院法官屈望舒的私人手机 13800005521，大家打\"}\n".getBytes(StandardCharsets.UTF_8);

        Program.Result masked = analyse(post);
        Program.Result revealed = Program.run(post, "analyse", "--registry", registry, "--reveal");

        assertThat(masked.out()).contains("\"PHONE\"").doesNotContain("13800005521");
        assertThat(revealed.out()).contains("\"text\":\"13800005521\"");
    }

    private static Program.Result analyse(byte[] input) {
        return Program.run(input, "analyse", "--registry", registry);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
