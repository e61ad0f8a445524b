package org.zhengming.ingest.export;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.PublishedTime;

/**
 * Zhengming's own exchange form: {@code id}, {@code source}, {@code kind}, {@code url}, {@code author}, {@code title},
 * {@code text}, {@code published_at} (ISO 8601), {@code metrics} ({@code views}, {@code reposts}, {@code comments},
 * {@code likes}) and {@code repost_of}. Only {@code id} and {@code text} are required, other names are ignored. A CSV
 * row holds the four metrics as columns of its own. Being ours it is strict: a value of the wrong kind rejects the item.
 */
final class GenericDialect implements Dialect {

    @Override
    public boolean recognises(Fields fields) {
        return fields.has("id") && fields.has("text");
    }

    @Override
    public List<Post> read(Fields fields) throws ItemRejected {
        String id = required(fields.identifier("id"), "id");
        String text = required(fields.text("text"), "text");
        return List.of(new Post(
                id,
                fields.text("source"),
                kind(fields),
                fields.text("url"),
                fields.text("author"),
                fields.text("title"),
                text,
                publishedAt(fields),
                metrics(fields),
                fields.identifier("repost_of")));
    }

    private static String required(String value, String name) throws ItemRejected {
        if (value == null || value.isBlank()) {
            throw ItemRejected.missing(name);
        }
        return value;
    }

    private static PostKind kind(Fields fields) throws ItemRejected {
        String kind = fields.text("kind");
        try {
            return kind == null ? PostKind.POST : PostKind.valueOf(kind.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ItemRejected.invalid("kind", "POST, COMMENT or NEWS");
        }
    }

    private static Instant publishedAt(Fields fields) throws ItemRejected {
        String time = fields.text("published_at");
        if (time == null) {
            return null;
        }
        return PublishedTime.parse(time).orElseThrow(() -> ItemRejected.invalid("published_at", "an ISO 8601 time"));
    }

    private static Metrics metrics(Fields fields) throws ItemRejected {
        Fields nested = fields.child("metrics");
        if (nested == null && fields.text("metrics") != null) {
            throw ItemRejected.invalid("metrics", "an object");
        }
        Fields metrics = nested == null ? fields : nested;
        Metrics read = new Metrics(
                metric(metrics, "views"),
                metric(metrics, "reposts"),
                metric(metrics, "comments"),
                metric(metrics, "likes"));
        return read.equals(Metrics.UNKNOWN) ? Metrics.UNKNOWN : read;
    }

    private static Long metric(Fields fields, String name) throws ItemRejected {
        Long count = fields.count(name);
        if (count == null && fields.text(name) != null) {
            throw ItemRejected.invalid(name, "a whole number of zero or more");
        }
        return count;
    }
}
