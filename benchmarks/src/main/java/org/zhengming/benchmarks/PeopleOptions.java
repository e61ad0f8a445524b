package org.zhengming.benchmarks;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        write(command, lines);
        return RegistryReader.read(new ByteArrayInputStream(lines.toByteArray()));
    }

    /** The registry as a file: the one that was named, or {@code made} with chance people in it. */
    Path file(CommandSpec command, Path made) throws IOException {
        if (source.registry != null) {
            Bench.requireReadable(command, source.registry);
            return source.registry;
        }
        try (OutputStream out = Files.newOutputStream(made)) {
            write(command, out);
        }
        return made;
    }

    private void write(CommandSpec command, OutputStream to) throws IOException {
        Bench.requireReadable(command, source.chance.data);
        PrintStream out = new PrintStream(new BufferedOutputStream(to), false, StandardCharsets.UTF_8);
        new RegistryGenerator(source.chance.data, SEED).generate(source.chance.persons, out::println);
        out.flush();
    }
}
