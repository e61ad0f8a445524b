package org.zhengming.analytics.leak;

import java.util.List;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** What every leak detector looks at: the reading of a text and the numbers in it. */
record LeakText(Reading reading, List<NumberRun> numbers) {

    /** Most code units between a label such as 订单号 and the number it labels. */
    private static final int LABEL_REACH = 10;

    static LeakText of(Reading reading) {
        return new LeakText(reading, NumberReader.read(reading.text()));
    }

    /** Whether such a word stands shortly before the span. */
    boolean labelled(WordGroup label, Span span) {
        return labelled(label, span, LABEL_REACH);
    }

    boolean labelled(WordGroup label, Span span, int reach) {
        return reading.has(label, new Span(Math.max(0, span.start() - reach), span.start()));
    }

    /** Whether such a word stands in the sentence that holds the span. */
    boolean inSentence(WordGroup group, Span span) {
        return reading.clauseAt(span.start())
                .map(clause -> reading.has(group, clause.sentence()))
                .orElse(false);
    }
}
