package org.zhengming.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateAddressedCommandTest {

    private static final String PERSON = """
            {"id":"T01","name":"屈望舒","role":"JUDGE","organ":{"id":"O1","name":"云梧市望汐区人民法院",\
            "aliases":["望汐法院"],"region":"云梧市望汐区"},"post":"民一庭庭长"}
            """;
    private static final String NOWHERE = "{\"id\":\"T01\",\"name\":\"屈望舒\",\"role\":\"JUDGE\"}\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("registry.jsonl"), PERSON);
        Files.writeString(
                folder.resolve("posts.jsonl"),
                Stream.of("今天好热啊", "晚饭吃了面", "我一定要拿刀捅死你全家", "长".repeat(200))
                        .map(text -> "{\"id\":\"p%d\",\"text\":\"%s\"}".formatted(text.hashCode(), text))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void posts_are_counted_by_where_they_would_go() {
        assertThat(run("registry.jsonl")).isZero();

        assertThat(out.toString())
                .contains("3 ordinary posts")
                .containsPattern("MONITOR +2 ")
                .containsPattern("REFERRAL_REVIEW +1 +333\\.3")
                .containsPattern("THREAT +1 ")
                .doesNotContain("捅死");
    }

    @Test
    void those_that_would_be_referred_are_shown_when_asked_for() {
        assertThat(run("registry.jsonl", "--show")).isZero();

        assertThat(out.toString()).contains("捅死").doesNotContain("好热");
    }

    @Test
    void every_other_post_is_taken_when_asked_for() {
        assertThat(run("registry.jsonl", "--every", "2", "--longest", "300")).isZero();

        assertThat(out.toString()).contains("2 ordinary posts");
    }

    @Test
    void a_number_that_counts_nothing_and_a_folder_instead_of_a_file_are_told_in_plain_words() throws IOException {
        assertThat(run("registry.jsonl", "--every", "0")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--every takes a whole number from 1 on, not 0")
                .doesNotContain("DEFECT");
        Files.delete(folder.resolve("posts.jsonl"));
        Files.createDirectory(folder.resolve("posts.jsonl"));

        assertThat(run("registry.jsonl")).isNotZero();
        assertThat(err.toString()).contains("is a folder; name the files in it").doesNotContain("DEFECT");
    }

    @Test
    void a_registry_in_which_nobody_serves_anywhere_is_told_with_a_way_out() throws IOException {
        Files.writeString(folder.resolve("registry.jsonl"), NOWHERE);

        assertThat(run("registry.jsonl")).isNotZero();
        assertThat(err.toString()).contains("REGISTRY_WITHOUT_ORGANS").contains("give at least one person");
    }

    private int run(String registry, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "evaluate-addressed",
                                "--registry",
                                folder.resolve(registry).toString()),
                        Stream.concat(
                                Stream.of(more),
                                Stream.of(folder.resolve("posts.jsonl").toString())))
                .toArray(String[]::new);
        return Zhengming.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
