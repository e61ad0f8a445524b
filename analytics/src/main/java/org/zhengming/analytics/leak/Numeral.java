package org.zhengming.analytics.leak;

/**
 * One or more digits written at one place.
 *
 * @param values ASCII digits
 * @param end one past what they are written with
 * @param script of what kind the writing is; only writing of one kind runs together
 * @param spread whether each digit has a code unit of its own, else all of them share what is written
 */
record Numeral(String values, int end, Script script, boolean spread) {

    /** Kinds of writing. */
    enum Script {
        ARABIC,
        CHINESE,
        LATIN_WORD,
        COUNTED
    }
}
