package org.zhengming.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhengming.api.embedded.AccountFile;
import org.zhengming.api.embedded.AllInOne;
import org.zhengming.api.embedded.ProcedureRules;
import org.zhengming.api.security.Account;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationException;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.jobs.JobSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the whole system on this machine, with the operator's own configuration. */
@Command(
        name = "serve",
        description = "Starts everything on this machine with your configuration.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "see docs/configuration.md")
    private Path config;

    @Spec
    private CommandSpec spec;

    private Configuration configuration() throws ConfigurationException {
        Configuration configuration = ConfigurationReader.read(config);
        ProcedureRules.check(config.toString(), configuration.rules());
        return configuration;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = StartFailures.told(this::configuration);
        List<Account> accounts =
                StartFailures.told(() -> AccountFile.in(configuration.data()).read());
        if (accounts.isEmpty()) {
            throw new CommandFailure(
                    "NO_ACCOUNTS", "nobody could sign in; add an account first: ./zhengming account --help");
        }
        ServerLog.in(configuration.data());
        AllInOne all = StartFailures.told(() -> AllInOne.start(configuration, accounts, JobSettings.EMBEDDED));
        out.printf("Zhengming answers at http://%s:%d%n", configuration.http().host(), all.port());
        out.printf("log in %s; Ctrl-C stops%n", configuration.data().resolve("log"));
        out.flush();
        Running.untilStopped(all, out);
        return 0;
    }
}
