package org.zhengming.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhengming.ingest.export.LineReader;

/**
 * Posts as a folder of export files, several times over and each time under ids of their own, so that nothing passes for
 * seen before.
 */
record PostCopies(Path folder, long posts) {

    private static final byte[] ID = "{\"id\": \"".getBytes(StandardCharsets.UTF_8);

    /**
     * @param prefix of the ids
     * @throws IllegalArgumentException if a line does not begin with its id
     */
    static PostCopies write(Path posts, Path folder, int copies, int files, String prefix) throws IOException {
        Files.createDirectories(folder);
        OutputStream[] outputs = new OutputStream[files];
        long written = 0;
        try {
            for (int i = 0; i < files; i++) {
                outputs[i] = new BufferedOutputStream(Files.newOutputStream(folder.resolve(i + ".jsonl")), 1 << 16);
            }
            for (int copy = 0; copy < copies; copy++) {
                byte[] start =
                        (new String(ID, StandardCharsets.UTF_8) + prefix + copy + "-").getBytes(StandardCharsets.UTF_8);
                try (LineReader lines = new LineReader(Files.newInputStream(posts), posts.toString())) {
                    while (lines.hasNext()) {
                        write(lines.next(), start, outputs[(int) (written++ % files)]);
                    }
                }
            }
        } finally {
            for (OutputStream output : outputs) {
                output.close();
            }
        }
        return new PostCopies(folder, written);
    }

    private static void write(LineReader.Line line, byte[] start, OutputStream to) throws IOException {
        byte[] bytes = line.bytes();
        for (int i = 0; i < ID.length; i++) {
            if (bytes.length <= i || bytes[i] != ID[i]) {
                throw new IllegalArgumentException(
                        line.source() + " line " + line.number() + " does not begin with {\"id\": \"");
            }
        }
        to.write(start);
        to.write(bytes, ID.length, bytes.length - ID.length);
        to.write('\n');
    }
}
