package org.zhengming.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhengming.analytics.reanalysis.ReanalysisFiles;
import org.zhengming.analytics.reanalysis.ReanalysisUnderWay;
import org.zhengming.analytics.reanalysis.Run;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.CommandAudit;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.ingest.source.JobPlace;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.JobSettings;
import org.zhengming.jobs.JobStartException;
import org.zhengming.jobs.reanalysis.BatchReanalysis;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code reanalyse}: judges anew what is indexed, and says what changed. */
@Command(
        name = "reanalyse",
        description = {
            "Judges anew what is indexed, after the registry, the route policy or the program changed, and says what",
            "changed. While the system runs, its job does it; else this command does. Killed in the middle, run it again."
        },
        mixinStandardHelpOptions = true)
final class ReanalyseCommand implements Callable<Integer> {

    private static final String DATA_IN_USE = "DATA_IN_USE";
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final Duration UNTIL_TAKEN_UP = Duration.ofMinutes(2);

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "see docs/configuration.md")
    private Path config;

    @Option(names = "--dry-run", description = "only tell what would change")
    private boolean dryRun;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "only what was last observed from then on, such as 2026-11-01 or 2026-11-01T08:00:00Z")
    private String since;

    @Option(names = "--json", description = "tell it as one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Instant from = since == null ? null : instant(since);
        Configuration configuration = StartFailures.told(() -> ConfigurationReader.read(config));
        String by = "command line, " + System.getProperty("user.name");
        Run run = StartFailures.told(() -> {
            new CommandAudit(configuration.data())
                    .record(AuditAction.REANALYSE, (dryRun ? "dry run, since " : "since ") + from);
            BatchReanalysis batch = new BatchReanalysis(configuration, JobSettings.EMBEDDED);
            return dryRun ? batch.dryRun(by, from) : apply(configuration, batch, by, from);
        });
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(run));
        } else {
            new ReanalysisReport(out).print(run);
        }
        return 0;
    }

    private Run apply(Configuration configuration, BatchReanalysis batch, String by, Instant from)
            throws IOException, InterruptedException {
        boolean elsewhere = configuration.job() instanceof JobPlace.Cluster;
        Optional<Run> done = whenFree(elsewhere, batch, by, from);
        return done.isPresent() ? done.get() : followed(configuration, batch, by, from);
    }

    /** Empty while a job works on the data; one in a cluster may, whoever holds the data's lock here. */
    private static Optional<Run> whenFree(boolean elsewhere, BatchReanalysis batch, String by, Instant from)
            throws IOException {
        if (elsewhere) {
            return Optional.empty();
        }
        try {
            return Optional.of(batch.apply(by, from));
        } catch (JobStartException e) {
            if (e.code().equals(DATA_IN_USE)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The running job does it; should it end meanwhile, this process does. */
    private Run followed(Configuration configuration, BatchReanalysis batch, String by, Instant from)
            throws IOException, InterruptedException {
        ReanalysisFiles files = new ReanalysisFiles(new JobDirectories(configuration.data()).reanalysis());
        String id;
        try {
            id = files.request(by, from, false, Instant.now()).id();
        } catch (ReanalysisUnderWay e) {
            throw new CommandFailure("REANALYSIS_UNDER_WAY", e.getMessage());
        }
        spec.commandLine().getErr().println("the running job does it");
        Instant deadline = Instant.now().plus(UNTIL_TAKEN_UP);
        while (true) {
            Run run = files.latest().orElseThrow();
            if (!run.id().equals(id) || !run.underWay()) {
                return run;
            }
            if (run.state() == Run.RunState.REQUESTED && Instant.now().isAfter(deadline)) {
                throw new CommandFailure(
                        "REANALYSIS_NOT_TAKEN_UP",
                        "what works on the data has not taken the request up; it will when the job runs again, or stop"
                                + " the system and run this command once more");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
            Optional<Run> done = whenFree(configuration.job() instanceof JobPlace.Cluster, batch, by, from);
            if (done.isPresent()) {
                return done.get();
            }
        }
    }

    private Instant instant(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--since is a day such as 2026-11-01 or a time such as 2026-11-01T08:00:00Z");
        }
    }
}
