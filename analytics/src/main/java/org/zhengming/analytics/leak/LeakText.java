package org.zhengming.analytics.leak;

import java.util.List;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;
import org.zhengming.analytics.text.NormalisedText;

/**
 * What every leak detector looks at: the reading of a text, the numbers in it and who is registered.
 *
 * @param digits the normalised text, unit by unit, with signs for single digits as ASCII digits
 * @param numbers what a reader would read in one go
 * @param noisyNumbers mobile numbers with something strewn between their digits
 * @param relativeNames the registered relatives whom the text names
 */
record LeakText(
        Reading reading,
        String digits,
        List<NumberRun> numbers,
        List<NumberRun> noisyNumbers,
        Registry registry,
        List<RelativeNames.Named> relativeNames) {

    /** Most code units between a label such as 订单号 and the number it labels. */
    private static final int LABEL_REACH = 10;

    static LeakText of(NormalisedText text, Reading reading, Registry registry) {
        String digits = DigitSigns.asDigits(text);
        return new LeakText(
                reading,
                digits,
                NumberReader.read(digits),
                NoisyNumbers.read(digits),
                registry,
                RelativeNames.find(reading, registry));
    }

    String text() {
        return reading.text();
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

    /** The sentence that holds the position. */
    Span sentenceAt(int position) {
        return reading.clauseAt(position).map(Clause::sentence).orElse(new Span(position, position));
    }

    /**
     * Which of the labels stands nearest before the span.
     *
     * @return {@code null} if none does within {@code reach} code units
     */
    WordGroup nearestLabel(Span span, int reach, WordGroup... labels) {
        Span before = new Span(Math.max(0, span.start() - reach), span.start());
        WordGroup nearest = null;
        int end = -1;
        for (WordGroup label : labels) {
            List<Span> words = reading.words(label, before);
            if (!words.isEmpty() && words.getLast().end() > end) {
                end = words.getLast().end();
                nearest = label;
            }
        }
        return nearest;
    }
}
