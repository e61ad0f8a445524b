package org.zhengming.analytics.index.query;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

/**
 * A text as search sees it: the units of its normalised form, in order. A unit is one Chinese character, or one run of
 * letters and digits as Unicode's word boundaries (UAX #29) cut it. Between two units, anything but blanks (punctuation,
 * a line's end) is one {@link #BREAK}, so that words match across blanks, a common way to hide a name, but not across
 * sentences.
 */
public final class TextUnits {

    /** The text of the unit that stands for punctuation or a line's end. */
    public static final String BREAK = "\n";

    private TextUnits() {}

    /** Start and end (exclusive) count UTF-16 code units of the original text. */
    public record Unit(String text, int start, int end) {

        public boolean isBreak() {
            return text.equals(BREAK);
        }
    }

    /** Units of a text as it was written; no break at either end. */
    public static List<Unit> of(String original) {
        NormalisedText normalised = Normaliser.normalise(original);
        List<Unit> units = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(normalised.text()));
            tokenizer.reset();
            int end = 0;
            while (tokenizer.incrementToken()) {
                if (!units.isEmpty() && breaks(normalised.text(), end, offset.startOffset())) {
                    units.add(unit(BREAK, normalised, end, offset.startOffset()));
                }
                end = offset.endOffset();
                units.add(unit(term.toString(), normalised, offset.startOffset(), end));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A reader of a string failed", impossible);
        }
        return units;
    }

    /** Only the texts of {@link #of}. */
    public static List<String> textsOf(String original) {
        return of(original).stream().map(Unit::text).toList();
    }

    /** Whether the unit is one Chinese character; two such neighbours form a bigram. */
    public static boolean isHan(String unit) {
        int codePoint = unit.codePointAt(0);
        return unit.length() == Character.charCount(codePoint)
                && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static Unit unit(String text, NormalisedText normalised, int start, int end) {
        return new Unit(text, normalised.originalStart(start), normalised.originalEnd(end));
    }

    private static boolean breaks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n' || !Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
