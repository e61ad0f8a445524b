package org.zhengming.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.analytics.registry.RegistryReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whom to look for: a registry from a file, or chance people made on the spot. */
final class PeopleOptions {

    private static final long SEED = 1;
    private static final int DEFAULT_PERSONS = 100_000;

    @ArgGroup(multiplicity = "1")
    private Source source;

    private static final class Source {

        @Option(names = "--registry", description = "registry, JSON Lines, plain or gzip")
        private Path registry;

        @ArgGroup(exclusive = false)
        private Chance chance;
    }

    private static final class Chance {

        @Option(
                names = "--data",
                required = true,
                description = "instead of a registry: folder to make chance people from, as bench registry does")
        private Path data;

        @Option(names = "--persons", description = "how many of them (default: " + DEFAULT_PERSONS + ")")
        private int persons = DEFAULT_PERSONS;
    }

    /** @throws RegistryException if the file is not a registry */
    Registry read(CommandSpec command) throws IOException {
        if (source.registry != null) {
            Bench.requireReadable(command, source.registry);
            return RegistryReader.read(source.registry);
        }
        Bench.requireReadable(command, source.chance.data);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(lines, false, StandardCharsets.UTF_8)) {
            new RegistryGenerator(source.chance.data, SEED).generate(source.chance.persons, out::println);
        }
        return RegistryReader.read(new ByteArrayInputStream(lines.toByteArray()));
    }
}
