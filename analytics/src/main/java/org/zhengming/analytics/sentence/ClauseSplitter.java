package org.zhengming.analytics.sentence;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences and clauses at its punctuation, and where there is none at a length that no sentence
 * reaches: so what is asked of one sentence costs the same in every text. Linear in the length of the text.
 */
public final class ClauseSplitter {

    /** Code units after which a sentence ends with its clause. */
    public static final int LONGEST_SENTENCE = 400;

    /** Code units after which a clause ends wherever it is. */
    public static final int LONGEST_CLAUSE = 200;

    private static final String SENTENCE_ENDS = "。！？!?；;…\n\r";
    private static final String CLAUSE_ENDS = "，,：:、｜|";

    private ClauseSplitter() {}

    /** @return clauses in order, none empty or blank */
    public static List<Clause> split(String text) {
        List<Clause> clauses = new ArrayList<>();
        List<Span> parts = new ArrayList<>();
        int sentenceStart = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean sentenceEnds = i == text.length() || endsSentence(text, i);
            boolean marked = sentenceEnds || endsClause(text, i);
            if (!marked && i - start < LONGEST_CLAUSE) {
                continue;
            }
            parts.add(new Span(start, i));
            start = marked ? i + 1 : i;
            if (sentenceEnds || i - sentenceStart >= LONGEST_SENTENCE) {
                boolean question = i < text.length() && isQuestionMark(text.charAt(i));
                addSentence(text, new Span(sentenceStart, i), parts, question, clauses);
                parts.clear();
                sentenceStart = start;
            }
        }
        return clauses;
    }

    /** A colon between digits tells the hour. */
    private static boolean endsClause(String text, int i) {
        char c = text.charAt(i);
        boolean hour = c == ':' && isDigit(text, i - 1) && isDigit(text, i + 1);
        return CLAUSE_ENDS.indexOf(c) >= 0 && !hour;
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        return SENTENCE_ENDS.indexOf(c) >= 0 || c == '.' && endsAsFullStop(text, i);
    }

    private static boolean endsAsFullStop(String text, int i) {
        boolean afterChinese = i > 0 && text.charAt(i - 1) >= 0x2E80;
        boolean beforeGap = i + 1 == text.length() || text.charAt(i + 1) == ' ' || text.charAt(i + 1) >= 0x2E80;
        return afterChinese && beforeGap;
    }

    private static boolean isQuestionMark(char c) {
        return c == '？' || c == '?';
    }

    private static void addSentence(
            String text, Span sentence, List<Span> parts, boolean question, List<Clause> clauses) {
        for (Span part : parts) {
            if (!text.substring(part.start(), part.end()).isBlank()) {
                boolean asks = question && part.end() == sentence.end();
                clauses.add(new Clause(clauses.size(), part, sentence, asks));
            }
        }
    }
}
