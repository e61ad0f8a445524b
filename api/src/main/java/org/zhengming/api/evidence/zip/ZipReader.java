package org.zhengming.api.evidence.zip;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.api.evidence.Limits;
import org.zhengming.api.evidence.PackagePaths;

/**
 * Reads a file that {@link ZipWriter} wrote, and notes every way in which the file is not exactly such a one. Memory:
 * the directory, and one entry at a time.
 */
public final class ZipReader implements Closeable {

    private static final int MOST_DIRECTORY = 16 << 20;

    private final Source source;
    private final Map<String, ZipForm.Entry> entries = new LinkedHashMap<>();
    private final List<ZipFault> faults = new ArrayList<>();
    private boolean whole;

    private ZipReader(Source source) {
        this.source = source;
    }

    /** Where the bytes are. */
    private interface Source extends Closeable {
        long size() throws IOException;

        int read(ByteBuffer into, long offset) throws IOException;
    }

    public static ZipReader open(Path file) throws IOException {
        return open(new InFile(FileChannel.open(file, StandardOpenOption.READ)));
    }

    /** Of a file that is held in memory. */
    public static ZipReader of(byte[] file) throws IOException {
        return open(new InMemory(file));
    }

    private static ZipReader open(Source source) throws IOException {
        ZipReader reader = new ZipReader(source);
        try {
            reader.readDirectory();
            return reader;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** In the order of the file; empty when the file is exactly as it was written, apart from the entries' bytes. */
    public List<ZipFault> faults() {
        return List.copyOf(faults);
    }

    /** Whether the directory could be followed to its end, so that the names are all there are. */
    public boolean whole() {
        return whole;
    }

    /** CRC-32 of the entry as the file says it. */
    public long crc(String name) {
        return entries.get(name).crc() & 0xFFFFFFFFL;
    }

    /** In the order of the file. Of two entries with one name the first. */
    public Set<String> names() {
        return java.util.Collections.unmodifiableSet(entries.keySet());
    }

    /** @return {@code null} when there is no such entry */
    public byte[] bytes(String name) throws IOException {
        ZipForm.Entry entry = entries.get(name);
        return entry == null ? null : read(entry.dataOffset(), entry.size());
    }

    /** Offset of the entry's first byte in the file. */
    public long offset(String name) {
        return entries.get(name).dataOffset();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void readDirectory() throws IOException {
        long size = source.size();
        if (size > Limits.LARGEST_PACKAGE + MOST_DIRECTORY) {
            fault(ZipFault.Kind.TOO_LARGE, 0, null);
            return;
        }
        int end = (int) size - ZipForm.END_LENGTH;
        ByteBuffer tail = end < 0 ? null : little(read(end, ZipForm.END_LENGTH));
        if (tail == null || tail.getInt(0) != ZipForm.END_SIGNATURE) {
            fault(
                    size > 0 && looksLikeZip() ? ZipFault.Kind.DIRECTORY_CHANGED : ZipFault.Kind.NO_ZIP,
                    Math.max(0, end),
                    null);
            return;
        }
        int count = tail.getShort(10) & 0xFFFF;
        long length = tail.getInt(12) & 0xFFFFFFFFL;
        long start = tail.getInt(16) & 0xFFFFFFFFL;
        if (count > Limits.MOST_ENTRIES) {
            fault(ZipFault.Kind.TOO_MANY_ENTRIES, end + 10, null);
            return;
        }
        if (length > MOST_DIRECTORY || start + length != end) {
            fault(ZipFault.Kind.DIRECTORY_CHANGED, end + 12, null);
            return;
        }
        if (!Arrays.equals(tail.array(), ZipForm.end(count, (int) length, (int) start))) {
            fault(ZipFault.Kind.DIRECTORY_CHANGED, end, null);
        }
        readEntries(read((int) start, (int) length), (int) start, count);
    }

    private boolean looksLikeZip() throws IOException {
        return source.size() >= 4 && little(read(0, 4)).getInt(0) == ZipForm.LOCAL_SIGNATURE;
    }

    private void readEntries(byte[] directory, int start, int count) throws IOException {
        Set<String> seen = new HashSet<>();
        int position = 0;
        int expected = 0;
        for (int i = 0; i < count; i++) {
            ZipForm.Entry entry = entry(directory, position, start);
            if (entry == null) {
                return;
            }
            boolean inside = entry.offset() >= 0
                    && entry.size() >= 0
                    && (long) entry.offset()
                                    + ZipForm.LOCAL_LENGTH
                                    + entry.name().length()
                                    + entry.size()
                            <= start;
            if (!inside || entry.size() > Limits.LARGEST_ENTRY) {
                fault(
                        inside ? ZipFault.Kind.TOO_LARGE : ZipFault.Kind.DIRECTORY_CHANGED,
                        start + position,
                        entry.name());
                return;
            }
            check(entry, directory, position, start, expected);
            if (!seen.add(entry.name())) {
                fault(ZipFault.Kind.DUPLICATED, start + position, entry.name());
            }
            entries.putIfAbsent(entry.name(), entry);
            expected = entry.end();
            position += ZipForm.CENTRAL_LENGTH + entry.name().length();
        }
        whole = true;
        if (position != directory.length) {
            fault(ZipFault.Kind.DIRECTORY_CHANGED, start + position, null);
        } else if (expected != start) {
            fault(ZipFault.Kind.BYTES_BETWEEN, expected, null);
        }
    }

    /** @return {@code null} when the directory cannot be followed from here */
    private ZipForm.Entry entry(byte[] directory, int position, int start) {
        if (position + ZipForm.CENTRAL_LENGTH > directory.length) {
            fault(ZipFault.Kind.DIRECTORY_CHANGED, start + position, null);
            return null;
        }
        ByteBuffer header = little(directory);
        int nameLength = header.getShort(position + 28) & 0xFFFF;
        int nameStart = position + ZipForm.CENTRAL_LENGTH;
        if (nameStart + nameLength > directory.length) {
            fault(ZipFault.Kind.DIRECTORY_CHANGED, start + position + 28, null);
            return null;
        }
        String name = new String(directory, nameStart, nameLength, StandardCharsets.ISO_8859_1);
        if (!PackagePaths.allowed(name)) {
            fault(ZipFault.Kind.NAME_REFUSED, start + nameStart, printable(name));
            return null;
        }
        if ((header.getShort(position + 8) & 1) != 0 || header.getShort(position + 10) != 0) {
            fault(ZipFault.Kind.COMPRESSED, start + position + 8, name);
            return null;
        }
        return new ZipForm.Entry(
                name, header.getInt(position + 16), header.getInt(position + 24), header.getInt(position + 42));
    }

    private void check(ZipForm.Entry entry, byte[] directory, int position, int start, int expected)
            throws IOException {
        byte[] central = ZipForm.central(entry);
        byte[] found = Arrays.copyOfRange(directory, position, position + central.length);
        int difference = Arrays.mismatch(central, found);
        if (difference >= 0) {
            fault(ZipFault.Kind.DIRECTORY_CHANGED, start + position + difference, entry.name());
        }
        if (entry.offset() != expected) {
            fault(ZipFault.Kind.BYTES_BETWEEN, expected, entry.name());
        }
        byte[] local = ZipForm.local(entry);
        int wrong = Arrays.mismatch(local, read(entry.offset(), local.length));
        if (wrong >= 0) {
            fault(ZipFault.Kind.HEADER_CHANGED, entry.offset() + wrong, entry.name());
        }
    }

    private static String printable(String name) {
        String shown = name.replaceAll("[^\\x21-\\x7e]", "?");
        return shown.length() > 100 ? shown.substring(0, 100) : shown;
    }

    private void fault(ZipFault.Kind kind, long offset, String entry) {
        faults.add(new ZipFault(kind, offset, entry));
    }

    private byte[] read(int offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (source.read(bytes, offset + (long) bytes.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return bytes.array();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private record InFile(FileChannel channel) implements Source {

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer into, long offset) throws IOException {
            return channel.read(into, offset);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private record InMemory(byte[] bytes) implements Source {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(ByteBuffer into, long offset) {
            int count = (int) Math.min(into.remaining(), bytes.length - offset);
            if (count <= 0) {
                return -1;
            }
            into.put(bytes, (int) offset, count);
            return count;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
