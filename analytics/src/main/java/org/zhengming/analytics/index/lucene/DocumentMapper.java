package org.zhengming.analytics.index.lucene;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.zhengming.analytics.index.DocumentCodec;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.IndexKeys;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.SearchTokens;
import org.zhengming.analytics.index.query.WordSegmenter;

/** Between {@link IndexedFinding} and Lucene's document: fields to search, count and sort by, and the whole as JSON. */
final class DocumentMapper {

    private static final FieldType PHRASES = textType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WORDS = textType(IndexOptions.DOCS_AND_FREQS);

    private final DocumentCodec codec = new DocumentCodec();
    private final WordSegmenter segmenter;

    DocumentMapper(WordSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    Document toLucene(IndexedFinding finding) {
        Document document = new Document();
        BytesRef key = new BytesRef(IndexKeys.of(finding.id()));
        document.add(new StringField(IndexFields.ID, key, Field.Store.NO));
        document.add(new SortedDocValuesField(IndexFields.ID, key));
        document.add(new NumericDocValuesField(IndexFields.VERSION, finding.version()));
        addTime(document, IndexFields.PUBLISHED_AT, finding.publishedAt());
        addTime(document, IndexFields.OBSERVED_AT, finding.observedAt());
        for (Facet facet : Facet.values()) {
            for (String value : facet.valuesOf(finding)) {
                document.add(new StringField(facet.field(), value, Field.Store.NO));
                document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
            }
        }
        SearchTokens tokens = SearchTokens.of(finding, segmenter);
        document.add(new Field(IndexFields.CONTENT, TokenList.unitsAndBigrams(tokens.content()), PHRASES));
        document.add(new Field(IndexFields.TITLE, TokenList.unitsAndBigrams(tokens.title()), PHRASES));
        document.add(new Field(IndexFields.WORDS, TokenList.words(tokens.words()), WORDS));
        document.add(new StoredField(IndexFields.STORED, codec.encode(finding)));
        return document;
    }

    /** @throws IndexException if the stored document cannot be read */
    IndexedFinding fromLucene(StoredFields fields, int doc) throws IOException {
        return codec.decode(BytesRef.deepCopyOf(fields.document(doc).getBinaryValue(IndexFields.STORED)).bytes);
    }

    private static void addTime(Document document, String field, Instant time) {
        document.add(new LongPoint(field, millis(time)));
        document.add(new NumericDocValuesField(field, millis(time)));
    }

    /** Milliseconds since 1970, rounded down; a time beyond what a long holds becomes the nearest that it holds. */
    static long millis(Instant time) {
        try {
            return time.toEpochMilli();
        } catch (ArithmeticException beyond) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static FieldType textType(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
