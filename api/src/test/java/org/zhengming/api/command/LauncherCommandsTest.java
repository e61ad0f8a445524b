package org.zhengming.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class LauncherCommandsTest {

    static Iterable<String> commands() {
        return new CommandLine(new Zhengming()).getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_launcher_knows_the_command_and_tells_of_it(String command) throws IOException {
        String launcher = Files.readString(Path.of("..", "zhengming"));

        assertThat(launcher)
                .contains("\n  " + command + " ")
                .containsPattern("\\| " + command + "[ )]|    " + command + " \\|");
    }
}
