package org.zhengming.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code ./zhengming} itself, as far as it goes without building. */
class LauncherTest {

    private record Answer(int exitCode, String out) {}

    @Test
    void help_names_every_command() throws Exception {
        Answer answer = run("--help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .contains(
                        "demo",
                        "serve",
                        "account",
                        "test",
                        "analyse",
                        "evaluate",
                        "bench",
                        "verify-audit",
                        "verify-evidence");
    }

    @Test
    void no_command_at_all_shows_the_help_and_is_wrong_usage() throws Exception {
        assertThat(run().exitCode()).isEqualTo(2);
    }

    @Test
    void a_command_it_does_not_know_is_named() throws Exception {
        Answer answer = run("moderate");

        assertThat(answer.exitCode()).isNotZero();
        assertThat(answer.out()).contains("unknown command: moderate");
    }

    @Test
    void the_test_command_has_help_and_refuses_options_it_does_not_know() throws Exception {
        assertThat(run("test", "--help").out()).contains("Usage: ./zhengming test");
        assertThat(run("test", "--fast").exitCode()).isNotZero();
    }

    @Test
    void it_works_from_any_folder() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "cd / && \"$0\" --help", launcher());

        assertThat(finish(builder).out()).contains("Usage: ./zhengming COMMAND");
    }

    private static String launcher() {
        return Program.home().resolve("zhengming").toString();
    }

    private static Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        return finish(builder);
    }

    private static Answer finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), out);
    }
}
