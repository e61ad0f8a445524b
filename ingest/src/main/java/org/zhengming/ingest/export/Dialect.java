package org.zhengming.ingest.export;

import java.util.List;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;

/** What the fields of one exporting system mean. */
interface Dialect {

    /** Every dialect; the first that recognises an item reads it. */
    List<Dialect> ALL = List.of(new WeiboCrawlerDialect(), new GenericDialect(), new MediaCrawlerDialect());

    /** Whether these fields are of this system. Looks at the names alone. */
    boolean recognises(Fields fields);

    /**
     * @return the item's post, and before it the post it forwards where the item carries that post's text
     * @throws ItemRejected when a required field is missing, or a value is not of its kind
     */
    List<Post> read(Fields fields) throws ItemRejected;

    /** Reads with the first dialect that recognises the fields; the generic one says what is missing. */
    static List<Post> readAny(Fields fields) throws ItemRejected {
        for (Dialect dialect : ALL) {
            if (dialect.recognises(fields)) {
                return dialect.read(fields);
            }
        }
        return new GenericDialect().read(fields);
    }

    /** Whether any dialect recognises the fields. */
    static boolean anyRecognises(Fields fields) {
        return ALL.stream().anyMatch(dialect -> dialect.recognises(fields));
    }
}
