package org.zhengming.analytics.mention;

/** How far a longer name that the segmenter sees is a name at all: 李静怡 is, 李军妈 is not. Immutable. */
final class Cuts {

    private final NameRarity rarity;

    Cuts(NameRarity rarity) {
        this.rarity = rarity;
    }

    /**
     * @return 0 to 1: could the character after {@code end} go on with the given name, or the one before {@code start} be
     *     the surname of what stands there?
     */
    double plausible(String text, int start, int end) {
        double after = end < text.length() ? rarity.endsGivenName(text.substring(end, end + 1)) : 0;
        double before = start > 0 ? rarity.beginsName(text.substring(start - 1, start)) : 0;
        return Math.max(scaled(after), scaled(before));
    }

    private static double scaled(double power) {
        return Math.clamp(0.3 + power / 2, 0.1, 1);
    }
}
