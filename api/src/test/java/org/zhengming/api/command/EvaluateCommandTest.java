package org.zhengming.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {

    private static final String PERSON = """
            {"id":"T01","name":"屈望舒","role":"JUDGE","organ":{"id":"O1","name":"云梧市望汐区人民法院",\
            "aliases":["望汐法院"],"region":"云梧市望汐区"},"post":"民一庭庭长"}
            """;

    private static final String LAWFUL = """
            {"id":"%s-1","source":"weibo","text":"望汐法院屈望舒法官那份判决书我读了三遍，证据说理太薄，准备上诉。",\
            "hard":true,"expect":{"persons":["T01"],"context":["RULING_CRITICISM"],"route":"MONITOR"}}
            """;

    private static final String NOBODY = """
            {"id":"%s-2","source":"tieba","text":"今晚吃火锅，谁来？","expect":{"route":"DROP"}}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTwoSets() throws IOException {
        set("one");
        set("two");
    }

    @Test
    void several_sets_get_a_table_each_and_one_together() {
        assertThat(run("evaluate", "--set", path("one"), "--set", path("two"))).isZero();

        assertThat(out.toString())
                .contains("one: cases 2", "two: cases 2", "all: cases 4")
                .contains("lawful posts sent to referral")
                .contains("mentions, expected calibration error");
    }

    @Test
    void a_registry_and_its_cases_are_a_set_of_their_own() {
        assertThat(run("evaluate", "--registry", path("one/registry.jsonl"), "--cases", path("one/posts.jsonl")))
                .isZero();

        assertThat(out.toString()).contains("posts.jsonl: cases 2").doesNotContain("all: cases");
    }

    @Test
    void parts_are_told_side_by_side() {
        assertThat(run("evaluate", "--set", path("one"), "--by", "source")).isZero();

        assertThat(out.toString()).containsPattern("\nweibo +1 ").containsPattern("\ntieba +1 ");
    }

    @Test
    void all_figures_go_to_a_file_under_stable_names() throws IOException {
        Path file = folder.resolve("figures.json");

        assertThat(run(
                        "evaluate",
                        "--set",
                        path("one"),
                        "--set",
                        path("two"),
                        "--by",
                        "hardness",
                        "--json",
                        file.toString()))
                .isZero();

        JsonNode written = new JsonMapper().readTree(Files.readString(file));
        assertThat(written.at("/sets/one/figures/cases").asInt()).isEqualTo(2);
        assertThat(written.at("/groups/hard/figures/cases").asInt()).isEqualTo(2);
        assertThat(written.at("/all/figures/lawful.referred").asDouble(-1)).isZero();
        assertThat(written.at("/all/reliability/mention").isArray()).isTrue();
    }

    @Test
    void a_line_without_labels_is_told_and_changes_the_exit_code() throws IOException {
        Files.writeString(folder.resolve("one/posts.jsonl"), "{\"id\":\"x\",\"text\":\"今晚吃火锅\"}\n");

        assertThat(run("evaluate", "--set", path("one"))).isEqualTo(AnalyseCommand.BAD_LINES);
        assertThat(err.toString()).contains("line 1").contains("expect");
    }

    @Test
    void a_folder_that_is_no_set_is_told_with_what_is_missing() {
        assertThat(run("evaluate", "--set", folder.toString())).isEqualTo(CommandLine.ExitCode.SOFTWARE);

        assertThat(err.toString()).contains("SET_INCOMPLETE").contains("registry.jsonl");
    }

    @Test
    void cases_without_any_registry_are_wrong_usage() {
        assertThat(run("evaluate")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("evaluate", "--cases", path("one/posts.jsonl"))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("evaluate", "--set", path("one"), "--by", "author")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int run(String... arguments) {
        return Zhengming.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void set(String name) throws IOException {
        Path set = Files.createDirectory(folder.resolve(name));
        Files.writeString(set.resolve("registry.jsonl"), PERSON);
        Files.writeString(set.resolve("posts.jsonl"), LAWFUL.formatted(name) + NOBODY.formatted(name));
    }

    private String path(String below) {
        return folder.resolve(below).toString();
    }
}
