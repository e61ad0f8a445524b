package org.zhengming.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./zhengming bench}: speed and memory on data given by path. */
@Command(
        name = "zhengming bench",
        description = "Measures speed and memory, on your data.",
        subcommands = {RegistryBench.class, AnalyseBench.class},
        mixinStandardHelpOptions = true)
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a measurement: registry or analyse");
    }
}
