package org.zhengming.analytics.index.query;

/**
 * The weights of relevance, the same for every engine: BM25's weighing of frequency against length, with a fixed
 * average length and without the rarity of terms, so that a score depends on the query and the document alone.
 */
public final class Ranking {

    /** What standing in the title adds to standing in the content, as a share of it. */
    public static final float TITLE_BOOST = 0.5f;

    /** What being whole words adds, as a share. */
    public static final float WORD_BOOST = 0.5f;

    /** Words of one phrase that rank; few enough that the longest query stays below the engines' 1,024 clauses. */
    public static final int WORDS_OF_A_PHRASE = 8;

    private static final float SATURATION = 1.2f;
    private static final float LENGTH_WEIGHT = 0.5f;
    private static final float AVERAGE_LENGTH = 120f;

    private Ranking() {}

    /**
     * A phrase that stands {@code f} times in a field scores {@code f / (f + damping)}.
     *
     * @param length units of the field
     */
    public static float damping(float length) {
        return SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length / AVERAGE_LENGTH);
    }
}
