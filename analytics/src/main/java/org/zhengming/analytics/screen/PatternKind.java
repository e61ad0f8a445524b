package org.zhengming.analytics.screen;

/** What it takes for a pattern to let a post pass. */
public enum PatternKind {
    /** The pattern alone is enough. */
    ALONE(0b0001),
    /** Enough together with a {@link #COURT_WORD} anywhere in the post. */
    WITH_COURT_WORD(0b0010),
    /** A word of the courts: alone it says nothing. */
    COURT_WORD(0b0100),
    /** Enough when a Chinese character follows right after it. */
    BEFORE_CHINESE(0b1000);

    /** All bits that kinds use. */
    static final int ALL = 0b1111;

    private final int bit;

    PatternKind(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    boolean isIn(int kinds) {
        return (kinds & bit) != 0;
    }

    /** Do the kinds found let the post pass? */
    static boolean suffice(int kinds) {
        return ALONE.isIn(kinds) || WITH_COURT_WORD.isIn(kinds) && COURT_WORD.isIn(kinds);
    }
}
