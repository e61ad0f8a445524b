package org.zhengming.api.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.CRC32;

/**
 * What a sequence of bytes is known again by, and where it was changed.
 *
 * @param size in bytes
 * @param sha256 lower-case hexadecimal
 * @param sm3 lower-case hexadecimal
 * @param crc32 with which a single changed byte is found; proves nothing
 * @param blockSize bytes a block, a power of two
 * @param blocks SHA-256 of each block, the last one may be shorter
 */
public record Fingerprint(long size, String sha256, String sm3, long crc32, int blockSize, List<String> blocks) {

    private static final int SMALLEST_BLOCK = 4096;
    private static final int MOST_BLOCKS = 1024;
    private static final String HASH = "[0-9a-f]{64}";

    public Fingerprint {
        blocks = List.copyOf(blocks);
        if (!sha256.matches(HASH) || !sm3.matches(HASH)) {
            throw new IllegalArgumentException("hashes are 64 hexadecimal digits");
        }
        if (size < 0 || blockSize < 1 || blocks.size() != (size + blockSize - 1) / blockSize) {
            throw new IllegalArgumentException("size and blocks do not fit together");
        }
    }

    public static Fingerprint of(byte[] bytes) {
        int blockSize = SMALLEST_BLOCK;
        while ((long) blockSize * MOST_BLOCKS < bytes.length) {
            blockSize *= 2;
        }
        List<String> blocks = new ArrayList<>();
        for (int start = 0; start < bytes.length; start += blockSize) {
            blocks.add(block(bytes, start, blockSize));
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Fingerprint(
                bytes.length,
                Digests.hex(Digests.sha256(bytes)),
                Digests.hex(Digests.sm3(bytes)),
                crc.getValue(),
                blockSize,
                blocks);
    }

    /** Whether the bytes are those this is the fingerprint of, by both hashes. */
    public boolean fits(byte[] bytes) {
        return bytes.length == size
                && Digests.hex(Digests.sha256(bytes)).equals(sha256)
                && Digests.hex(Digests.sm3(bytes)).equals(sm3);
    }

    /** Offset of the first block that differs, or of the end where one of the two goes on; empty when none does. */
    public OptionalLong firstDifferentBlock(byte[] bytes) {
        for (int i = 0; i < blocks.size(); i++) {
            long start = (long) i * blockSize;
            if (start >= bytes.length || !block(bytes, (int) start, blockSize).equals(blocks.get(i))) {
                return OptionalLong.of(start);
            }
        }
        return bytes.length > size ? OptionalLong.of(size) : OptionalLong.empty();
    }

    /**
     * The one byte whose change made these bytes of the sealed ones, found by what CRC-32 tells of a single error and
     * proved by the block's hash. Empty when more than one byte was changed, or something was added or cut off.
     */
    public OptionalLong singleChangedByte(byte[] bytes) {
        OptionalLong block = firstDifferentBlock(bytes);
        if (bytes.length != size || block.isEmpty()) {
            return OptionalLong.empty();
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        int start = (int) block.getAsLong();
        int end = (int) Math.min(size, (long) start + blockSize);
        return new SingleByteError(crc.getValue() ^ crc32, bytes.length)
                .candidates(start, end)
                .filter(each -> repairs(bytes, start, each))
                .mapToLong(SingleByteError.Candidate::offset)
                .findFirst();
    }

    private boolean repairs(byte[] bytes, int start, SingleByteError.Candidate candidate) {
        byte[] repaired = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + blockSize));
        repaired[candidate.offset() - start] ^= (byte) candidate.difference();
        return block(repaired, 0, repaired.length).equals(blocks.get(start / blockSize));
    }

    private static String block(byte[] bytes, int start, int length) {
        return Digests.hex(Digests.sha256(Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + length))));
    }
}
