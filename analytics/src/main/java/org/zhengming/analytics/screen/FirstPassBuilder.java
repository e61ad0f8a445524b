package org.zhengming.analytics.screen;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** Collects the patterns of a {@link FirstPass}. */
public final class FirstPassBuilder {

    private static final int UNITS = 0x10000;

    private final IntPredicate vanishing;
    private final IntPredicate condensed;
    private final Set<Character> signs = new HashSet<>();
    private final PrefixTable.Builder prefixes = new PrefixTable.Builder();
    private final byte[] singles = new byte[UNITS];
    private int[] pairs = new int[1024];
    private int pairCount;
    private boolean singlesUsed;
    private boolean allPass;

    FirstPassBuilder(IntPredicate vanishing, IntPredicate condensed) {
        this.condensed = condensed;
        this.vanishing = unit -> Character.isSurrogate((char) unit) || vanishing.test(unit);
    }

    /**
     * Lets texts pass that hold the pattern.
     *
     * @param pattern normalised; characters that may vanish are left out, but for one at its end, which must stand there.
     *     A pattern of nothing else lets everything pass
     */
    public FirstPassBuilder add(String pattern, PatternKind kind) {
        StringBuilder counted = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            if (!vanishing.test(pattern.charAt(i))) {
                counted.append(pattern.charAt(i));
            }
        }
        if (counted.isEmpty()) {
            allPass |= !pattern.isEmpty();
            return this;
        }
        int last = pattern.lastIndexOf(counted.charAt(counted.length() - 1)) + 1;
        if (last < pattern.length()) {
            counted.append(pattern.charAt(last));
            signs.add(pattern.charAt(last));
        }
        if (counted.length() == 1) {
            singles[counted.charAt(0)] |= (byte) kind.bit();
            singlesUsed = true;
        } else {
            addLong(counted, kind);
        }
        return this;
    }

    private void addLong(CharSequence pattern, PatternKind kind) {
        char first = pattern.charAt(0);
        char second = pattern.charAt(1);
        long hash = PrefixTable.begin(first, second);
        for (int i = 2; i < pattern.length(); i++) {
            addPrefix(i, first, second, hash, PrefixTable.GOES_ON);
            hash = PrefixTable.longer(hash, pattern.charAt(i));
        }
        addPrefix(pattern.length(), first, second, hash, kind.bit());
    }

    private void addPrefix(int length, char first, char second, long hash, int flags) {
        if (prefixes.add(hash, flags) && length == 2) {
            if (pairCount == pairs.length) {
                pairs = Arrays.copyOf(pairs, pairCount * 2);
            }
            pairs[pairCount++] = first << Character.SIZE | second;
        }
    }

    public FirstPass build() {
        PairFilter filter = new PairFilter(pairCount);
        for (int i = 0; i < pairCount; i++) {
            filter.add((char) (pairs[i] >>> Character.SIZE), (char) pairs[i]);
        }
        VisibleCharacters visible = new VisibleCharacters(vanishing, signs);
        return new FirstPass(
                visible,
                new Repeats(visible, condensed),
                filter,
                prefixes.build(),
                singlesUsed ? singles : null,
                allPass);
    }
}
