package org.zhengming.analytics.index.query;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.text.Normaliser;

/**
 * Chinese words by HanLP. They only rank: what matches is decided by {@link TextUnits}, since words are cut differently
 * in different sentences. Safe for use by many threads.
 */
public final class WordSegmenter {

    private static final Pattern SENTENCE_END = Pattern.compile("[\\n。!?;]+");
    private static final int LONGEST_PIECE = 1_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_WORD = 64;

    private final Segment indexing = HanLP.newSegment().enableIndexMode(true);
    private final Segment plain = HanLP.newSegment();

    /**
     * Words of two or more characters, the parts of long words included, none left out as common. Reads the first
     * 50,000 code units.
     */
    public List<String> indexWords(String original) {
        return words(indexing, original).stream()
                .filter(WordSegmenter::isSearchable)
                .toList();
    }

    /** The text cut into words, one after the other, blanks and punctuation included. */
    public List<String> cut(String original) {
        return words(plain, original);
    }

    private static List<String> words(Segment segment, String original) {
        String text = Normaliser.normalise(original).text();
        List<String> words = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text.substring(0, Math.min(text.length(), LONGEST_TEXT)))) {
            for (int from = 0; from < sentence.length(); from += LONGEST_PIECE) {
                int to = Math.min(sentence.length(), from + LONGEST_PIECE);
                for (Term term : segment.seg(sentence.substring(from, to))) {
                    words.add(term.word);
                }
            }
        }
        return words;
    }

    private static boolean isSearchable(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST_WORD
                && word.codePoints().allMatch(Character::isLetterOrDigit);
    }
}
