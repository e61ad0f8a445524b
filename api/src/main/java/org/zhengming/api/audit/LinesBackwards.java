package org.zhengming.api.audit;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The whole lines of a file before a place, last line first. Holds one block and one line at a time. */
final class LinesBackwards implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;
    private static final byte END_OF_LINE = '\n';

    private final FileChannel channel;
    /** What was read and not given out yet; the file's bytes from {@code start} on. */
    private byte[] held = {};

    private int length;
    private long start;

    /** @param offset of its first byte */
    record Line(String text, long offset) {}

    /** @param end offset to begin at; a line that is cut by it, or not written to its end yet, is left out */
    LinesBackwards(Path file, long end) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        start = Math.min(end, channel.size());
        cutHalfLine();
    }

    /** Offset after the last line that was not given out yet. */
    long end() {
        return start + length;
    }

    Optional<Line> next() throws IOException {
        while (true) {
            int first = firstByteOfLastLine();
            if (first >= 0) {
                String text = new String(held, first, length - first - 1, StandardCharsets.UTF_8);
                length = first;
                return Optional.of(new Line(text, start + first));
            }
            if (start == 0) {
                return Optional.empty();
            }
            readBefore();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void cutHalfLine() throws IOException {
        while (length > 0 || start > 0) {
            if (length == 0) {
                readBefore();
            }
            while (length > 0 && held[length - 1] != END_OF_LINE) {
                length--;
            }
            if (length > 0) {
                return;
            }
        }
    }

    /** -1 when it lies before what was read, or there is none. */
    private int firstByteOfLastLine() {
        for (int i = length - 2; i >= 0; i--) {
            if (held[i] == END_OF_LINE) {
                return i + 1;
            }
        }
        return start == 0 && length > 0 ? 0 : -1;
    }

    private void readBefore() throws IOException {
        int size = (int) Math.min(BLOCK, start);
        byte[] longer = new byte[size + length];
        ByteBuffer block = ByteBuffer.wrap(longer, 0, size);
        long at = start - size;
        while (block.hasRemaining()) {
            int read = channel.read(block, at + block.position());
            if (read < 0) {
                throw new EOFException("the audit log was shortened while it was read");
            }
        }
        System.arraycopy(held, 0, longer, size, length);
        held = longer;
        length += size;
        start = at;
    }
}
