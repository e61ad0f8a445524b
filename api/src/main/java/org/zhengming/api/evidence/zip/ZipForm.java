package org.zhengming.api.evidence.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The headers of the one form (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
final class ZipForm {

    static final int LOCAL_SIGNATURE = 0x04034b50;
    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;
    static final int END_SIGNATURE = 0x06054b50;
    static final int END_LENGTH = 22;

    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final short VERSION = 10;
    /** 1 January 1980, the first day the format knows. */
    private static final short FIRST_DAY = 0x21;

    private ZipForm() {}

    /** @param offset of the local header */
    record Entry(String name, int crc, int size, int offset) {

        byte[] nameBytes() {
            return name.getBytes(StandardCharsets.US_ASCII);
        }

        int end() {
            return Math.addExact(dataOffset(), size);
        }

        int dataOffset() {
            return Math.addExact(offset, LOCAL_LENGTH + name.length());
        }
    }

    static byte[] local(Entry entry) {
        ByteBuffer header = little(LOCAL_LENGTH + entry.name().length());
        header.putInt(LOCAL_SIGNATURE);
        common(header, entry);
        header.putShort((short) 0);
        return header.put(entry.nameBytes()).array();
    }

    static byte[] central(Entry entry) {
        ByteBuffer header = little(CENTRAL_LENGTH + entry.name().length());
        header.putInt(CENTRAL_SIGNATURE).putShort(VERSION);
        common(header, entry);
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        header.putInt(0).putInt(entry.offset());
        return header.put(entry.nameBytes()).array();
    }

    static byte[] end(int entries, int centralLength, int centralOffset) {
        ByteBuffer header = little(END_LENGTH);
        header.putInt(END_SIGNATURE).putShort((short) 0).putShort((short) 0);
        header.putShort((short) entries).putShort((short) entries);
        return header.putInt(centralLength)
                .putInt(centralOffset)
                .putShort((short) 0)
                .array();
    }

    static byte[] join(Iterable<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static void common(ByteBuffer header, Entry entry) {
        header.putShort(VERSION).putShort((short) 0).putShort((short) 0);
        header.putShort((short) 0).putShort(FIRST_DAY);
        header.putInt(entry.crc()).putInt(entry.size()).putInt(entry.size());
        header.putShort((short) entry.name().length());
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
