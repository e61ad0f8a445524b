package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.sentence.Span;

/** Finds what stands in quotation marks. Linear in the length of the text. */
final class Quotes {

    private static final String OPENING = "“「『‘";
    private static final String CLOSING = "”」』’";
    private static final char STRAIGHT = '"';

    private Quotes() {}

    /** @return the stretches inside quotation marks, marks excluded, in order */
    static List<Span> find(String text) {
        List<Span> quotes = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open < 0 && (OPENING.indexOf(c) >= 0 || c == STRAIGHT)) {
                open = i + 1;
            } else if (open >= 0 && (CLOSING.indexOf(c) >= 0 || c == STRAIGHT)) {
                quotes.add(new Span(open, i));
                open = -1;
            } else if (c == '\n') {
                open = -1;
            }
        }
        return quotes;
    }
}
