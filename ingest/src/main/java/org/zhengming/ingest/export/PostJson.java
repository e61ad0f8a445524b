package org.zhengming.ingest.export;

import java.util.List;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.PlainText;
import org.zhengming.ingest.Post;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A post as one line of Zhengming's JSON Lines form, the same in both directions. Usable by several threads. Fields
 * without a value are left out.
 */
public final class PostJson {

    private final JsonMapper mapper;

    /** Reads within {@link ReadLimits#DEFAULT}. */
    public PostJson() {
        mapper = JsonText.mapper(ReadLimits.DEFAULT);
    }

    /** One JSON object without line breaks. Halves of surrogate pairs that stand alone become U+FFFD. */
    public String write(Post post) {
        ObjectNode json = mapper.createObjectNode();
        put(json, "id", post.id());
        put(json, "source", post.source());
        put(json, "kind", post.kind().name());
        put(json, "url", post.url());
        put(json, "author", post.author());
        put(json, "title", post.title());
        put(json, "text", post.text());
        put(
                json,
                "published_at",
                post.publishedAt() == null ? null : post.publishedAt().toString());
        if (!post.metrics().equals(Metrics.UNKNOWN)) {
            writeMetrics(json.putObject("metrics"), post.metrics());
        }
        put(json, "repost_of", post.repostOf());
        return mapper.writeValueAsString(json);
    }

    /**
     * Reads what {@link #write} wrote, and any line of the generic form.
     *
     * @throws ItemRejected when the line is not JSON, or a field is missing or not of its kind
     */
    public Post read(String line) throws ItemRejected {
        List<Post> posts = new JsonDecoder(mapper).decode(line);
        return posts.getLast();
    }

    private static void writeMetrics(ObjectNode json, Metrics metrics) {
        put(json, "views", metrics.views());
        put(json, "reposts", metrics.reposts());
        put(json, "comments", metrics.comments());
        put(json, "likes", metrics.likes());
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value != null) {
            json.put(name, PlainText.wellFormed(value));
        }
    }

    private static void put(ObjectNode json, String name, Long value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
