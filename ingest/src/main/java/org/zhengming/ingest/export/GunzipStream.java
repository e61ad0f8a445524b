package org.zhengming.ingest.export;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Decompresses gzip, several members in a row included. Where the compressed stream is cut off or damaged it ends, and
 * {@link #damaged()} says so: everything before the damage has been delivered.
 */
final class GunzipStream extends FilterInputStream {

    private boolean damaged;

    private GunzipStream(InputStream decompressed, boolean damaged) {
        super(decompressed);
        this.damaged = damaged;
    }

    /** @param compressed starts with the gzip magic bytes */
    static GunzipStream open(InputStream compressed) throws IOException {
        try {
            return new GunzipStream(new GZIPInputStream(new HonestlyAvailable(compressed), 1 << 16), false);
        } catch (EOFException | ZipException e) {
            compressed.close();
            return new GunzipStream(InputStream.nullInputStream(), true);
        }
    }

    /** Whether the compressed stream ended before its end. */
    boolean damaged() {
        return damaged;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (damaged) {
            return -1;
        }
        try {
            return super.read(target, offset, length);
        } catch (EOFException | ZipException e) {
            damaged = true;
            return -1;
        }
    }

    /** GZIPInputStream looks for a further member only where bytes are "available", which a pipe may deny. */
    private static final class HonestlyAvailable extends PushbackInputStream {
        HonestlyAvailable(InputStream in) {
            super(in, 1);
        }

        @Override
        public int available() throws IOException {
            int known = super.available();
            if (known > 0) {
                return known;
            }
            int next = read();
            if (next < 0) {
                return 0;
            }
            unread(next);
            return 1;
        }
    }
}
