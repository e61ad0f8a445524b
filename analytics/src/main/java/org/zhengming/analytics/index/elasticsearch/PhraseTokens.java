package org.zhengming.analytics.index.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.QueryNode.Phrase;
import org.zhengming.analytics.index.query.TextUnits;

/**
 * Units of text as tokens between blanks, which every cluster can index without an analyser for Chinese. A text stands
 * in two fields: one with a token a unit; one with, at the position of the first of two neighbouring Chinese
 * characters, both. A pair is rarer than a character, which makes phrases fast.
 *
 * @param field that the tokens are looked for in, one after the other
 */
record PhraseTokens(String field, String tokens) {

    /** Stands for punctuation; no unit is this character. */
    private static final String BREAK = "¶";

    /** Where a phrase is looked for: in pairs, but for one whose last character may pair with what follows it. */
    static PhraseTokens of(String field, Phrase phrase) {
        List<String> units = phrase.units();
        int last = units.size() - 1;
        boolean endsInPair = isPair(units, last - 1);
        if (TextUnits.isHan(units.get(last)) && !endsInPair) {
            return new PhraseTokens(field, units(units));
        }
        return new PhraseTokens(IndexFields.pairs(field), pairs(units, endsInPair ? last : last + 1));
    }

    static String units(List<String> units) {
        return String.join(" ", units.stream().map(PhraseTokens::token).toList());
    }

    static String pairs(List<String> units) {
        return pairs(units, units.size());
    }

    private static String pairs(List<String> units, int size) {
        List<String> tokens = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            tokens.add(isPair(units, i) ? units.get(i) + units.get(i + 1) : token(units.get(i)));
        }
        return String.join(" ", tokens);
    }

    private static boolean isPair(List<String> units, int i) {
        return i >= 0 && i + 1 < units.size() && TextUnits.isHan(units.get(i)) && TextUnits.isHan(units.get(i + 1));
    }

    private static String token(String unit) {
        return unit.equals(TextUnits.BREAK) ? BREAK : unit;
    }
}
