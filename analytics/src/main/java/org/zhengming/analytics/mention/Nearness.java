package org.zhengming.analytics.mention;

/** What stands beside, before and near what in one text, by the signs between. */
final class Nearness {

    private static final String GLUE = " ,:的是叫那位个这名(（)\"“”'-《【[@#/·";
    private static final String SENTENCE_ENDS = "。!?;\n…";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + ",、:";
    private static final int LONGEST_GLUE = 3;
    private static final int LONGEST_WAY = 10;
    /** A sentence ends here at the latest, wherever its stop is. */
    private static final int LONGEST_SENTENCE = 400;

    private final String text;

    Nearness(String text) {
        this.text = text;
    }

    /** Only a few signs, of those in {@code glue}, stand between. */
    boolean joined(int end, int start, String glue) {
        return start >= end
                && start - end <= LONGEST_GLUE
                && text.substring(end, start).chars().allMatch(unit -> glue.indexOf(unit) >= 0);
    }

    /** Only a few signs stand between, such as a bracket or 的. */
    boolean glued(int end, int start) {
        return joined(end, start, GLUE);
    }

    /** In the same clause shortly before, such as the organ in 梧津区法院立案庭庭长某某. */
    boolean leads(int end, int start) {
        return end <= start && (glued(end, start) || start - end <= LONGEST_WAY && free(end, start, CLAUSE_ENDS));
    }

    boolean sameSentence(int one, int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        return to - from <= LONGEST_SENTENCE && free(from, to, SENTENCE_ENDS);
    }

    /** Start of the clause that holds {@code at}, at most {@code farthest} before it. */
    int clauseStart(int at, int farthest, String ends) {
        int start = at;
        while (start > 0 && at - start < farthest && ends.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Does the word stand right after {@code end} or right before {@code start}? */
    boolean wordBeside(int start, int end, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (glued(end, at) || leads(at + word.length(), start)) {
                return true;
            }
        }
        return false;
    }

    /** Does what begins at {@code start} stand in the name of an account, such as {@code @…}? */
    boolean inHandle(int start) {
        for (int i = start - 1; i >= 0; i--) {
            char unit = text.charAt(i);
            if (unit == '@') {
                return true;
            }
            if (!Character.isLetterOrDigit(unit) && unit != '_' && unit != '-') {
                return false;
            }
        }
        return false;
    }

    private boolean free(int from, int to, String signs) {
        for (int i = from; i < to; i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
