package org.zhengming.analytics.mention;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/** Does a span cut through a longer word or name? Asks HanLP's segmenter, only around a candidate. */
final class WordBoundaries {

    /** How a span lies among the words around it. */
    enum Fit {
        WHOLE,
        CUTS_WORD,
        CUTS_PLACE,
        CUTS_NAME
    }

    private static final int WINDOW = 10;

    private final Segment segment = HanLP.newSegment()
            .enableNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableCustomDictionary(false)
            .enableOffset(true);

    Fit fit(String text, int start, int end) {
        int from = windowStart(text, start);
        int to = windowEnd(text, end);
        Fit worst = Fit.WHOLE;
        for (Term term : segment.seg(text.substring(from, to))) {
            int termStart = from + term.offset;
            int termEnd = termStart + term.word.length();
            boolean overlaps = termStart < end && termEnd > start;
            boolean inside = termStart >= start && termEnd <= end;
            if (overlaps && !inside) {
                worst = worse(worst, cut(term));
            }
        }
        return worst;
    }

    /** The place name that ends right at {@code end}, or an empty string. */
    String placeBefore(String text, int end) {
        int from = windowStart(text, end);
        List<Term> terms = segment.seg(text.substring(from, end));
        if (terms.isEmpty()) {
            return "";
        }
        Term last = terms.get(terms.size() - 1);
        return last.nature.startsWith(Nature.ns.toString()) ? last.word : "";
    }

    private static Fit cut(Term term) {
        if (term.nature.startsWith(Nature.ns.toString())) {
            return Fit.CUTS_PLACE;
        }
        return term.nature.startsWith(Nature.nr.toString()) ? Fit.CUTS_NAME : Fit.CUTS_WORD;
    }

    private static Fit worse(Fit one, Fit other) {
        if (one == Fit.WHOLE || other == Fit.WHOLE) {
            return one == Fit.WHOLE ? other : one;
        }
        return one.ordinal() < other.ordinal() ? one : other;
    }

    private static int windowStart(String text, int start) {
        int from = start;
        while (from > 0 && start - from < WINDOW && text.charAt(from - 1) != '\n') {
            from--;
        }
        return from;
    }

    private static int windowEnd(String text, int end) {
        int to = end;
        while (to < text.length() && to - end < WINDOW && text.charAt(to) != '\n') {
            to++;
        }
        return to;
    }
}
