package org.zhengming.api.evidence;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a single changed byte may be, told from how CRC-32 (polynomial 0xEDB88320) changed with it. CRC-32 is linear:
 * the difference of two checksums is the checksum of the difference, which is one byte and the zeros after it.
 */
final class SingleByteError {

    private static final int[] TABLE = table();
    private static final int[] LOW_BY_HIGHEST = lowByHighest();

    private final int syndrome;
    private final int length;

    /** @param offset of the byte, from 0; {@code difference} what it was combined with by exclusive or, 1 to 255 */
    record Candidate(int offset, int difference) {}

    /**
     * @param syndrome checksum found, exclusive or checksum wanted
     * @param length of the whole sequence
     */
    SingleByteError(long syndrome, int length) {
        this.syndrome = (int) syndrome;
        this.length = length;
    }

    /** Those within {@code start} (inclusive) and {@code end} (exclusive), most often one at most. */
    Stream<Candidate> candidates(int start, int end) {
        int afterBlock = syndrome;
        for (int i = end; i < length; i++) {
            afterBlock = back(afterBlock);
        }
        int[] states = new int[end - start];
        int state = afterBlock;
        for (int offset = end - 1; offset >= start; offset--) {
            state = back(state);
            states[offset - start] = state;
        }
        return IntStream.range(start, end)
                .filter(offset -> states[offset - start] > 0 && states[offset - start] < 256)
                .mapToObj(offset -> new Candidate(offset, states[offset - start]));
    }

    /** The state before a zero byte was taken in. */
    private static int back(int state) {
        int low = LOW_BY_HIGHEST[state >>> 24];
        return (state ^ TABLE[low]) << 8 | low;
    }

    /** The highest bytes of the table's values are all different. */
    private static int[] lowByHighest() {
        int[] lows = new int[256];
        for (int low = 0; low < 256; low++) {
            lows[TABLE[low] >>> 24] = low;
        }
        return lows;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ 0xEDB88320;
            }
            table[i] = value;
        }
        return table;
    }
}
