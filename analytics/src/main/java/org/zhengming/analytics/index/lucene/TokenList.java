package org.zhengming.analytics.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.zhengming.analytics.index.query.TextUnits;

/** Tokens computed beforehand, as a stream that Lucene indexes. */
final class TokenList extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens;
    private int at;

    private record Token(String text, int increment) {}

    private TokenList(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Each token at a position of its own. */
    static TokenList words(List<String> words) {
        return new TokenList(words.stream().map(word -> new Token(word, 1)).toList());
    }

    /**
     * Each unit at a position of its own and, at the position of the first of two neighbouring Chinese characters,
     * their bigram: rarer than a character, it makes phrases fast.
     */
    static TokenList unitsAndBigrams(List<String> units) {
        List<Token> tokens = new ArrayList<>(units.size() * 2);
        for (int i = 0; i < units.size(); i++) {
            tokens.add(new Token(units.get(i), 1));
            if (isBigram(units, i)) {
                tokens.add(new Token(units.get(i) + units.get(i + 1), 0));
            }
        }
        return new TokenList(tokens);
    }

    /** Whether the units at {@code i} and after it form a bigram. */
    static boolean isBigram(List<String> units, int i) {
        return i >= 0 && i + 1 < units.size() && TextUnits.isHan(units.get(i)) && TextUnits.isHan(units.get(i + 1));
    }

    @Override
    public boolean incrementToken() {
        if (at == tokens.size()) {
            return false;
        }
        clearAttributes();
        Token token = tokens.get(at++);
        term.append(token.text());
        increment.setPositionIncrement(token.increment());
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }
}
