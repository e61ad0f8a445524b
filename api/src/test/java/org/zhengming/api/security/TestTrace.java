package org.zhengming.api.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the audit log of a test says. */
final class TestTrace {

    private TestTrace() {}

    /** Its lines as they are written. */
    static String of(Path data) {
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            return files.filter(each -> each.toString().endsWith(".jsonl"))
                    .sorted()
                    .map(TestTrace::read)
                    .collect(Collectors.joining());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
