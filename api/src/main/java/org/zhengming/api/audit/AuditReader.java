package org.zhengming.api.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;

/**
 * Searches the log, newest line first, from where the page before ended. One look reads so many lines at most, however
 * long the log is, and never holds more than a page.
 */
public final class AuditReader {

    /** A look of this many lines takes about a second. */
    static final int MOST_LINES = 50_000;

    /** A file shorter than this is read and not halved any further. */
    private static final long NEAR = 64 * 1024;

    private static final Pattern CURSOR = Pattern.compile("(audit-[0-9]{4}-[0-9]{2}\\.jsonl)_([0-9]{1,15})");

    private final Path folder;
    private final int mostLines;

    /** @param folder of the log */
    public AuditReader(Path folder) {
        this(folder, MOST_LINES);
    }

    AuditReader(Path folder, int mostLines) {
        this.folder = folder;
        this.mostLines = mostLines;
    }

    /** Where a look ended: the lines before this place were not looked at. */
    record Place(String file, long offset) {}

    /**
     * What a look found.
     *
     * @param next where to go on; {@code null} when everything was looked at
     * @param lookedBackTo time of the last line looked at; {@code null} when there was none
     * @param unreadable lines on the way that are no lines of the log
     */
    record Found(
            List<AuditEntry> entries,
            @Nullable Place next,
            @Nullable Instant lookedBackTo,
            int unreadable) {}

    /**
     * One page.
     *
     * @param cursor of the page before, or {@code null}
     * @throws ApiException {@link ProblemCode#CURSOR_INVALID}
     */
    public AuditPage page(AuditSearch search, @Nullable String cursor, int size) throws IOException {
        return AuditPage.of(look(search, place(cursor), size));
    }

    private static @Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw new ApiException(ProblemCode.CURSOR_INVALID);
        }
        return new Place(parts.group(1), Long.parseLong(parts.group(2)));
    }

    Found look(AuditSearch search, @Nullable Place from, int size) throws IOException {
        List<Path> files = AuditFiles.in(folder);
        Look look = new Look(search, size);
        for (int i = files.size() - 1; i >= 0 && !look.over(); i--) {
            Path file = files.get(i);
            String name = file.getFileName().toString();
            if (from == null || name.compareTo(from.file()) <= 0) {
                long end = from != null && name.equals(from.file()) ? from.offset() : end(file, search.to());
                look.through(file, end, i > 0);
            }
        }
        return look.found();
    }

    /** Offset after the lines before a time; the file's end when there is no time. */
    private static long end(Path file, @Nullable Instant to) throws IOException {
        long low = 0;
        long high = Files.size(file);
        while (to != null && high - low > NEAR) {
            Optional<LinesBackwards.Line> line;
            try (LinesBackwards lines = new LinesBackwards(file, low + (high - low) / 2)) {
                line = lines.next();
            }
            if (line.isEmpty() || line.get().offset() <= low) {
                break;
            }
            Optional<AuditEntry> entry = AuditLine.read(line.get().text());
            if (entry.isPresent() && !entry.get().at().isBefore(to)) {
                high = line.get().offset();
            } else {
                low = line.get().offset();
            }
        }
        return high;
    }

    /** One look on its way. */
    private final class Look {

        private final AuditSearch search;
        private final int size;
        private final List<AuditEntry> entries = new ArrayList<>();
        private @Nullable Place next;
        private @Nullable Instant lookedBackTo;
        private int lines;
        private int unreadable;
        private boolean over;

        Look(AuditSearch search, int size) {
            this.search = search;
            this.size = size;
        }

        boolean over() {
            return over;
        }

        Found found() {
            return new Found(List.copyOf(entries), next, lookedBackTo, unreadable);
        }

        void through(Path file, long end, boolean moreFiles) throws IOException {
            try (LinesBackwards backwards = new LinesBackwards(file, end)) {
                Optional<LinesBackwards.Line> line;
                while (!over && (line = backwards.next()).isPresent()) {
                    take(line.get());
                    boolean full = entries.size() == size || lines == mostLines;
                    if (!over && full) {
                        over = true;
                        next = line.get().offset() > 0 || moreFiles
                                ? new Place(
                                        file.getFileName().toString(),
                                        line.get().offset())
                                : null;
                    }
                }
            }
        }

        private void take(LinesBackwards.Line line) {
            lines++;
            Optional<AuditEntry> read = AuditLine.read(line.text());
            if (read.isEmpty()) {
                unreadable++;
                return;
            }
            AuditEntry entry = read.get();
            if (search.endsAfter(entry)) {
                over = true;
                return;
            }
            lookedBackTo = entry.at();
            if (search.fits(entry)) {
                entries.add(entry);
            }
        }
    }
}
