package org.zhengming.api.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zhengming.analytics.BatchAnalysis;
import org.zhengming.ingest.ItemRejected;
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

        record Bad<A>(String place, String reason, String detail) implements Answer<A> {}
    }

    /**
     * @param function safe for use by many threads
     * @param sink gets the answers in the order of the lines, on this thread
     * @return number of bad lines
     */
    <A> long each(LineFunction<A> function, Consumer<A> sink) {
        BadLines bad = new BadLines();
        Function<LineReader.Line, Answer<A>> analysis = line -> answer(line, function);
        BatchAnalysis<LineReader.Line, Answer<A>> batches = new BatchAnalysis<>(
                analysis, LineReader.Line::size, Runtime.getRuntime().availableProcessors());
        for (String name : names) {
            try (LineReader lines = new LineReader(open(name), name.equals(STANDARD_INPUT) ? "standard input" : name)) {
                batches.run(lines, answer -> {
                    switch (answer) {
                        case Answer.Read<A> read -> sink.accept(read.value());
                        case Answer.Bad<A> line -> bad.tell(line.place(), line.reason(), line.detail());
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bad.count;
    }

    private static <A> Answer<A> answer(LineReader.Line line, LineFunction<A> function) {
        String place = line.source() + " line " + line.number();
        return switch (line) {
            case LineReader.Line.Text text -> {
                try {
                    yield new Answer.Read<>(function.apply(text.text()));
                } catch (ItemRejected e) {
                    yield new Answer.Bad<>(place, e.reason().name(), e.getMessage());
                }
            }
            case LineReader.Line.Bad bad ->
                new Answer.Bad<>(place, bad.letter().reason().name(), bad.letter().detail());
        };
    }

    private static void requireReadable(String name) {
        if (!name.equals(STANDARD_INPUT) && !Files.isReadable(Path.of(name))) {
            throw new CommandFailure("FILE_MISSING", "cannot read " + name + "; check the path");
        }
    }

    private static InputStream open(String name) throws IOException {
        return name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name));
    }

    private final class BadLines {

        private long count;

        void tell(String place, String reason, String detail) {
            count++;
            err.println(place + ": " + reason + " " + detail);
        }
    }
}
