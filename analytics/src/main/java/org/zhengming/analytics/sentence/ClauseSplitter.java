package org.zhengming.analytics.sentence;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences and clauses at its punctuation. Linear in the length of the text. */
public final class ClauseSplitter {

    private static final String SENTENCE_ENDS = "。！？!?；;…\n\r";
    private static final String CLAUSE_ENDS = "，,：:、｜|";

    private ClauseSplitter() {}

    /** @return clauses in order, none empty or blank */
    public static List<Clause> split(String text) {
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || endsSentence(text, i)) {
                splitSentence(text, new Span(start, i), i < text.length() && isQuestionMark(text.charAt(i)), clauses);
                start = i + 1;
            }
        }
        return clauses;
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        return SENTENCE_ENDS.indexOf(c) >= 0 || (c == '.' && endsAsFullStop(text, i));
    }

    private static boolean endsAsFullStop(String text, int i) {
        boolean afterChinese = i > 0 && text.charAt(i - 1) >= 0x2E80;
        boolean beforeGap = i + 1 == text.length() || text.charAt(i + 1) == ' ' || text.charAt(i + 1) >= 0x2E80;
        return afterChinese && beforeGap;
    }

    private static boolean isQuestionMark(char c) {
        return c == '？' || c == '?';
    }

    private static void splitSentence(String text, Span sentence, boolean question, List<Clause> clauses) {
        int start = sentence.start();
        for (int i = sentence.start(); i <= sentence.end(); i++) {
            if (i == sentence.end() || CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                if (!text.substring(start, i).isBlank()) {
                    boolean asks = question && i == sentence.end();
                    clauses.add(new Clause(clauses.size(), new Span(start, i), sentence, asks));
                }
                start = i + 1;
            }
        }
    }
}
