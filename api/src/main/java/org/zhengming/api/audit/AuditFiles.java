package org.zhengming.api.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of the log's files, one a month by UTC: {@code audit-2026-01.jsonl}. */
final class AuditFiles {

    private static final Pattern NAME = Pattern.compile("audit-[0-9]{4}-[0-9]{2}\\.jsonl");

    private AuditFiles() {}

    static Path file(Path directory, Instant at) {
        return directory.resolve("audit-" + YearMonth.from(at.atZone(ZoneOffset.UTC)) + ".jsonl");
    }

    /** In order of time. */
    static List<Path> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(
                            each -> NAME.matcher(each.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
