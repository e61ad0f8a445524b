package org.zhengming.api.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.jobs.cluster.ClusterStop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stop}: ends the job in a Flink session cluster with a savepoint. */
@Command(
        name = "stop",
        description =
                "Ends the job in a Flink session cluster, saves its place and prints where. The next submit goes on"
                        + " from there. See docs/scaling.md.",
        mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "see docs/configuration.md")
    private Path config;

    @Mixin
    private JobManagerOption jobManager;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Configuration configuration = StartFailures.told(() -> ConfigurationReader.read(config));
        String place = StartFailures.told(() -> ClusterStop.stop(configuration, jobManager.cluster(configuration)));
        spec.commandLine().getOut().println(place);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
