package org.zhengming.api.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.zhengming.analytics.BatchAnalysis;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.export.LineReader;

/**
 * Reads JSON Lines from files or standard input ({@code -}), plain or gzip, and puts each line through a function with
 * as many workers as there are cores. Bad lines are told on standard error by file, line number and reason.
 */
final class LineInputs {

    private static final String STANDARD_INPUT = "-";

    private final List<String> names;
    private final PrintWriter err;

    LineInputs(List<String> names, PrintWriter err) {
        this.names = names == null || names.isEmpty() ? List.of(STANDARD_INPUT) : names;
        this.err = err;
        this.names.forEach(LineInputs::requireReadable);
    }

    /** What a line comes to; {@link ItemRejected} when it cannot be read. */
    interface LineFunction<A> {
        A apply(String line) throws ItemRejected;
    }

    private sealed interface Answer<A> {
        record Read<A>(A value) implements Answer<A> {}

        record Bad<A>(String told) implements Answer<A> {}
    }

    /**
     * @param function safe for use by many threads
     * @param sink gets the answers in the order of the lines, on this thread
     * @return number of bad lines
     */
    <A> long each(LineFunction<A> function, Consumer<A> sink) {
        BatchAnalysis<LineReader.Line, Answer<A>> batches = new BatchAnalysis<>(
                line -> answer(line, function),
                line -> line.bytes().length,
                Runtime.getRuntime().availableProcessors());
        AtomicLong bad = new AtomicLong();
        for (String name : names) {
            try (LineReader lines = new LineReader(open(name), name.equals(STANDARD_INPUT) ? "standard input" : name)) {
                batches.run(lines, answer -> {
                    switch (answer) {
                        case Answer.Read<A> read -> sink.accept(read.value());
                        case Answer.Bad<A> line -> {
                            bad.incrementAndGet();
                            err.println(line.told());
                        }
                    }
                });
            } catch (IOException e) {
                throw new CommandFailure(
                        "FILE_UNUSABLE", "cannot read " + e.getMessage() + "; check the path and its permissions");
            }
        }
        return bad.get();
    }

    private static <A> Answer<A> answer(LineReader.Line line, LineFunction<A> function) {
        try {
            return new Answer.Read<>(function.apply(line.text()));
        } catch (ItemRejected e) {
            boolean endsInside = line.cut() && e.reason() == RejectReason.MALFORMED;
            RejectReason reason = endsInside ? RejectReason.TRUNCATED : e.reason();
            return new Answer.Bad<>(line.source() + " line " + line.number() + ": " + reason + ". " + e.getMessage());
        }
    }

    private static void requireReadable(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return;
        }
        if (Files.isDirectory(Path.of(name))) {
            throw new CommandFailure(
                    "FILE_IS_FOLDER", name + " is a folder; name the files in it, such as " + name + "/*.jsonl");
        }
        if (!Files.isReadable(Path.of(name))) {
            throw new CommandFailure("FILE_MISSING", "cannot read " + name + "; check the path");
        }
    }

    private static InputStream open(String name) throws IOException {
        return name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name));
    }
}
