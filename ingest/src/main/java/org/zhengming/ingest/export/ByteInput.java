package org.zhengming.ingest.export;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The uncompressed bytes of an export, one by one, with their offset and the possibility to look ahead. */
final class ByteInput implements Closeable {

    /** How far {@link #peek()} looks. */
    static final int PEEK = 1 << 16;

    private final InputStream in;
    private final GunzipStream gunzip;
    private byte[] buffer = new byte[PEEK];
    private int next;
    private int limit;
    private long bufferOffset;

    private ByteInput(InputStream in, GunzipStream gunzip) {
        this.in = in;
        this.gunzip = gunzip;
    }

    /** Opens plain or gzip-compressed bytes, told apart by the magic bytes. */
    static ByteInput open(InputStream raw) throws IOException {
        byte[] magic = raw.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), raw);
        if (magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B) {
            GunzipStream gunzip = GunzipStream.open(whole);
            return new ByteInput(gunzip, gunzip);
        }
        return new ByteInput(whole, null);
    }

    /** The next byte, 0 to 255, or -1 at the end. */
    int read() {
        if (next == limit && !fill()) {
            return -1;
        }
        return buffer[next++] & 0xFF;
    }

    /** Undoes the last {@link #read()}; only once, and only when it returned a byte. */
    void stepBack() {
        next--;
    }

    /** Offset of the byte that {@link #read()} returns next. */
    long offset() {
        return bufferOffset + next;
    }

    /** Whether the input ended because a compressed stream was cut off or damaged; known once the end is reached. */
    boolean damaged() {
        return gunzip != null && gunzip.damaged();
    }

    /** Up to {@link #PEEK} bytes from here on, which stay to be read. Fewer only at the end. */
    byte[] peek() {
        while (limit - next < PEEK && append()) {
            // append() reads on until the buffer holds enough or the input ends
        }
        return Arrays.copyOfRange(buffer, next, Math.min(limit, next + PEEK));
    }

    /** Passes over a UTF-8 byte order mark if one is next. */
    void skipByteOrderMark() {
        byte[] start = peek();
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            next += 3;
        }
    }

    /** Gives back bytes that were read last, to be read again. */
    void unread(byte[] bytes, int from) {
        int count = bytes.length - from;
        byte[] joined = new byte[Math.max(PEEK, count + limit - next)];
        System.arraycopy(bytes, from, joined, 0, count);
        System.arraycopy(buffer, next, joined, count, limit - next);
        bufferOffset = offset() - count;
        limit = count + limit - next;
        next = 0;
        buffer = joined;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() {
        bufferOffset += limit;
        next = 0;
        limit = 0;
        if (buffer.length > PEEK) {
            buffer = new byte[PEEK];
        }
        return append();
    }

    private boolean append() {
        if (limit == buffer.length) {
            byte[] moved = new byte[Math.max(PEEK, limit - next + PEEK)];
            System.arraycopy(buffer, next, moved, 0, limit - next);
            bufferOffset += next;
            limit -= next;
            next = 0;
            buffer = moved;
        }
        try {
            int count = in.read(buffer, limit, buffer.length - limit);
            limit += Math.max(count, 0);
            return count > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
