package org.zhengming.analytics.index.lucene;

import static org.zhengming.analytics.index.Findings.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;

/** A process of its own that writes without end until it is killed, and says after each commit how far it came. */
final class WriterProcess implements AutoCloseable {

    static final int BATCH = 20;

    private final Process process;
    private final BufferedReader output;

    private WriterProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static WriterProcess start(Path directory) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return new WriterProcess(
                new ProcessBuilder(java, "-cp", classPath, WriterProcess.class.getName(), directory.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** Waits for the next commit; returns the number of batches committed so far. */
    int awaitCommit() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new AssertionError("The writing process ended by itself");
            }
            return Integer.parseInt(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Kills the process as {@code kill -9} does. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    static List<IndexedFinding> batch(int number) {
        return IntStream.range(0, BATCH)
                .mapToObj(i ->
                        finding("id-" + number + "-" + i, "第" + number + "批").build())
                .toList();
    }

    public static void main(String[] arguments) {
        try (SearchIndex index = LuceneIndex.open(Path.of(arguments[0]))) {
            for (int number = 1; ; number++) {
                index.write(batch(number));
                index.commit();
                System.out.println(number);
            }
        }
    }
}
