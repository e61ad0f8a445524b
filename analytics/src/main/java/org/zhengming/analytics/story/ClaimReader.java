package org.zhengming.analytics.story;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.resource.ListFile;
import org.zhengming.analytics.text.Normaliser;

/**
 * Reads a {@link Claim} from a masked post: its words but for those that name people and organs, each weighted by how
 * rare it is in general Chinese (HanLP's core dictionary) and little when it is common wherever courts are talked of.
 * Safe for use by many threads.
 */
public final class ClaimReader {

    private static final int LONGEST = 2_000;
    private static final double DICTIONARY_TOTAL = 221_894;
    private static final float COMMON_HERE = 0.3f;
    private static final Set<String> COURT_WORDS = Set.copyOf(ListFile.lines(ClaimReader.class, "court-words.txt"));
    private static final Set<String> EMPTY_WORDS = Set.copyOf(ListFile.lines(ClaimReader.class, "empty-words.txt"));

    private final Segment segment = HanLP.newSegment();

    /**
     * @param content masked, as the finding's spans count in it; its first 2,000 code units are read
     * @param finding of the same post
     */
    public Claim read(String content, Finding finding) {
        char[] units = content.substring(0, Math.min(LONGEST, content.length())).toCharArray();
        for (Mention mention : finding.mentions()) {
            for (int i = mention.start(); i < Math.min(mention.end(), units.length); i++) {
                units[i] = ' ';
            }
        }
        String text = Normaliser.normalise(new String(units)).text();
        Map<Integer, Float> words = new TreeMap<>();
        for (Term term : segment.seg(text)) {
            float weight = weight(term.word);
            if (weight > 0) {
                words.put((int) Hashing.of(term.word), weight);
            }
        }
        return claim(words);
    }

    private static Claim claim(Map<Integer, Float> words) {
        int[] hashes = new int[words.size()];
        float[] weights = new float[words.size()];
        int at = 0;
        for (Map.Entry<Integer, Float> each : words.entrySet()) {
            hashes[at] = each.getKey();
            weights[at++] = each.getValue();
        }
        return new Claim(hashes, weights);
    }

    /** Self-information of the word in general Chinese, in nats; nothing for single characters and marks. */
    private static float weight(String word) {
        if (word.length() < 2
                || EMPTY_WORDS.contains(word)
                || !word.codePoints().allMatch(Character::isLetterOrDigit)) {
            return 0;
        }
        float rare = (float) Math.log(DICTIONARY_TOTAL / (1 + CoreDictionary.getTermFrequency(word)));
        return Math.max(0, COURT_WORDS.contains(word) ? COMMON_HERE * rare : rare);
    }
}
