package org.zhengming.analytics.index.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.SmallFloat;
import org.zhengming.analytics.index.DocumentCodec;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexKeys;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.Ranking;
import org.zhengming.analytics.index.query.SearchTokens;
import org.zhengming.analytics.index.query.WordSegmenter;
import tools.jackson.databind.json.JsonMapper;

/** From {@link IndexedFinding} to the engine's document: tokens to search, values to count and sort by, the whole. */
public final class DocumentWriter {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final DocumentCodec codec = new DocumentCodec();
    private final WordSegmenter segmenter;

    public DocumentWriter(WordSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** The engine's id of a post; half a surrogate pair becomes {@code ?}. */
    public static String key(String id) {
        return new String(IndexKeys.of(id).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** JSON in UTF-8. */
    public byte[] write(IndexedFinding document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(IndexFields.ID, key(document.id()));
        fields.put(IndexFields.PUBLISHED_AT, Times.millis(document.publishedAt()));
        fields.put(IndexFields.OBSERVED_AT, Times.millis(document.observedAt()));
        for (Facet facet : Facet.values()) {
            fields.put(facet.field(), facet.valuesOf(document));
        }
        SearchTokens tokens = SearchTokens.of(document, segmenter);
        addText(fields, IndexFields.CONTENT, tokens.content());
        addText(fields, IndexFields.TITLE, tokens.title());
        fields.put(IndexFields.WORDS, String.join(" ", tokens.words()));
        fields.put(IndexFields.brevity(IndexFields.WORDS), brevity(tokens.words()));
        fields.put(IndexFields.STORED, new String(codec.encode(document), StandardCharsets.UTF_8));
        return mapper.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }

    IndexedFinding read(String stored) {
        return codec.decode(stored.getBytes(StandardCharsets.UTF_8));
    }

    private static void addText(Map<String, Object> fields, String field, List<String> units) {
        fields.put(field, PhraseTokens.units(units));
        fields.put(IndexFields.pairs(field), PhraseTokens.pairs(units));
        fields.put(IndexFields.brevity(field), brevity(units));
    }

    /**
     * The engine scores a phrase that stands {@code f} times with {@code f / (f + 1)}; times this it is what
     * {@link Ranking} asks for at one occurrence, and near it at more. Lengths are rounded as Lucene rounds them.
     */
    private static float brevity(List<String> tokens) {
        float length = SmallFloat.byte4ToInt(SmallFloat.intToByte4(tokens.size()));
        return 2 / (1 + Ranking.damping(length));
    }
}
