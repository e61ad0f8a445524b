package org.zhengming.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench registry}: writes a registry of invented people for measuring. */
@Command(
        name = "registry",
        description = "Writes a registry of chance people in the courts of a directory, for measuring only.",
        mixinStandardHelpOptions = true)
final class RegistryBench implements Callable<Integer> {

    @Option(
            names = "--data",
            required = true,
            description = "folder with names/surnames.txt and courts/courts_parsed.csv")
    private Path data;

    @Option(names = "--persons", defaultValue = "100000", description = "how many people (default: ${DEFAULT-VALUE})")
    private int persons;

    @Option(names = "--seed", defaultValue = "1", description = "same seed, same people (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--out", required = true, description = "file to write, JSON Lines")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Bench.requireReadable(spec, data);
        if (out.toAbsolutePath().getParent() != null) {
            Files.createDirectories(out.toAbsolutePath().getParent());
        }
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(out))) {
            new RegistryGenerator(data, seed).generate(persons, writer::println);
        }
        return 0;
    }
}
