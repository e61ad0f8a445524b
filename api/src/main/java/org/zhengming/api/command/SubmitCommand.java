package org.zhengming.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.JobPlace;
import org.zhengming.ingest.source.SourcesInForce;
import org.zhengming.jobs.cluster.ClusterSubmission;
import org.zhengming.jobs.cluster.ClusterSubmission.Submitted;
import org.zhengming.jobs.cluster.StartingPoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code submit}: the job to a Flink session cluster, where it stays. */
@Command(
        name = "submit",
        description =
                "Gives the job to a Flink session cluster and ends; prints the job's id. The registry, the data"
                        + " folder and watched folders must be on paths that the cluster's machines share. See docs/scaling.md.",
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "see docs/configuration.md")
    private Path config;

    @Mixin
    private JobManagerOption jobManager;

    @Option(
            names = "--from-savepoint",
            paramLabel = "PATH",
            description = "savepoint or checkpoint to go on from; default: the newest below the data folder, if any")
    private String savepoint;

    @Option(
            names = "--allow-non-restored",
            description = "leave behind state of which the job has no use any more, as of a source that is gone")
    private boolean allowNonRestored;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Configuration configuration = StartFailures.told(() -> ConfigurationReader.read(config));
        JobPlace.Cluster cluster = jobManager.cluster(configuration);
        PrintWriter err = spec.commandLine().getErr();
        SourcesInForce inForce = StartFailures.told(() -> SourcesInForce.of(configuration));
        inForce.sources().stream()
                .filter(FolderSource.class::isInstance)
                .map(FolderSource.class::cast)
                .forEach(source -> err.printf(
                        "note: every TaskManager must see the folder %s of %s%n", source.folder(), source.id()));
        err.flush();
        StartingPoint start = new StartingPoint(savepoint, allowNonRestored);
        Submitted job = StartFailures.told(() -> new ClusterSubmission(configuration, cluster).submit(start));
        if (job.from() != null) {
            err.println("going on from " + job.from());
            err.flush();
        }
        spec.commandLine().getOut().println(job.id());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
