package org.zhengming.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import org.zhengming.benchmarks.pages.PagesBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./zhengming bench}: speed and memory on data given by path. */
@Command(
        name = "zhengming bench",
        description = "Measures speed and memory, on your data.",
        subcommands = {
            RegistryBench.class,
            MatchBench.class,
            AnalyseBench.class,
            AllocationBench.class,
            DeliveryBench.class,
            PipelineBench.class,
            StoriesBench.class,
            HappeningsBench.class,
            PagesBench.class
        },
        mixinStandardHelpOptions = true)
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "name a measurement: registry, match, analyse, allocation, delivery, pipeline, stories, happenings or pages");
    }

    static void requireReadable(CommandSpec command, Path file) {
        if (!Files.isReadable(file)) {
            throw new CommandLine.ParameterException(command.commandLine(), "cannot read " + file + "; check the path");
        }
    }
}
