package org.zhengming.analytics.screen;

import java.util.Arrays;

/**
 * All beginnings of the patterns from two characters on, as hashes in one array with open addressing. What was put in is
 * always found; what was not is found once in some hundred million times. Immutable.
 */
final class PrefixTable {

    /** Set where a longer pattern goes on. */
    static final int GOES_ON = 0b1_0000;

    static final int NOTHING = 0;

    private static final int FLAGS = 0b1_1111;

    private final int[] slots;
    private final int shift;

    private PrefixTable(int[] slots) {
        this.slots = slots;
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(slots.length);
    }

    /** Hash of a beginning of two characters. */
    static long begin(char first, char second) {
        return mixed((long) first << Character.SIZE | second);
    }

    /** Hash of a beginning that is one character longer. */
    static long longer(long hash, char next) {
        return mixed(hash + next);
    }

    private static long mixed(long value) {
        long hash = (value + 1) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 32;
        return hash * 0xd6e8feb86659fd93L;
    }

    /** Kinds of the patterns that end here, with {@link #GOES_ON}; {@link #NOTHING} if no pattern begins so. */
    int find(long hash) {
        int wanted = fingerprint(hash);
        int mask = slots.length - 1;
        for (int slot = (int) (hash >>> shift); ; slot = slot + 1 & mask) {
            int there = slots[slot];
            if (there == 0) {
                return NOTHING;
            }
            if ((there & ~FLAGS) == wanted) {
                return there & FLAGS;
            }
        }
    }

    private static int fingerprint(long hash) {
        return (int) hash & ~FLAGS;
    }

    /** Collects beginnings; each has the low bits of its hash replaced by its flags. */
    static final class Builder {

        private long[] entries = new long[1 << 12];
        private int size;

        /** @return whether it is new */
        boolean add(long hash, int flags) {
            if (size * 2 >= entries.length) {
                grow();
            }
            int slot = slotOf(entries, hash);
            boolean isNew = entries[slot] == 0;
            if (isNew) {
                entries[slot] = hash & ~FLAGS;
                size++;
            }
            entries[slot] |= flags;
            return isNew;
        }

        private static int slotOf(long[] entries, long hash) {
            int mask = entries.length - 1;
            int slot = (int) (hash >>> Long.SIZE - Integer.numberOfTrailingZeros(entries.length));
            while (entries[slot] != 0 && (entries[slot] & ~FLAGS) != (hash & ~FLAGS)) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            long[] old = entries;
            entries = new long[old.length * 2];
            Arrays.stream(old).filter(each -> each != 0).forEach(each -> entries[slotOf(entries, each)] = each);
        }

        PrefixTable build() {
            int[] slots = new int[entries.length];
            int mask = slots.length - 1;
            int shift = Long.SIZE - Integer.numberOfTrailingZeros(slots.length);
            for (long each : entries) {
                if (each != 0) {
                    int slot = (int) (each >>> shift);
                    while (slots[slot] != 0) {
                        slot = slot + 1 & mask;
                    }
                    slots[slot] = (int) each;
                }
            }
            return new PrefixTable(slots);
        }
    }
}
