package org.zhengming.api.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhengming.api.embedded.AccountFile;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountRole;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code account}: adds somebody who can sign in, or sets a new password. */
@Command(
        name = "account",
        description =
                "Adds an account, or gives it a new password. Asks for the password, or reads it as the first line"
                        + " of standard input. A running server sees it after its next start.",
        mixinStandardHelpOptions = true)
final class AccountCommand implements Callable<Integer> {

    private static final int SHORTEST_PASSWORD = 10;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "see docs/configuration.md")
    private Path config;

    @Option(names = "--role", required = true, description = "one of ${COMPLETION-CANDIDATES}")
    private AccountRole role;

    @Option(names = "--display-name", description = "shown on the pages (default: the name)")
    private String displayName;

    @Parameters(paramLabel = "NAME", description = "what the person signs in with")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Configuration configuration = StartFailures.told(() -> ConfigurationReader.read(config));
        String password = StartFailures.told(this::password);
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            throw new CommandFailure(
                    "PASSWORD_SHORT", "the password needs at least " + SHORTEST_PASSWORD + " characters");
        }
        String shown = displayName == null ? name : displayName;
        StartFailures.told(() -> {
            AccountFile.in(configuration.data()).put(Account.withPassword(name, shown, role, password));
            return null;
        });
        spec.commandLine().getOut().println("account " + name + " can sign in as " + role);
        return 0;
    }

    private String password() throws IOException {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("password for %s: ", name));
        }
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
