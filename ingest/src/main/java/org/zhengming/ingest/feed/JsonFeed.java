package org.zhengming.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.PlainText;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PublishedTime;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.export.JsonItems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {

    private static final String VERSION = "jsonfeed.org/version/1";

    private JsonFeed() {}

    /** @return {@code null} when the document is no JSON Feed */
    static List<FeedEntry> entries(byte[] document, URI url, String source) {
        String text = new String(document, StandardCharsets.UTF_8);
        if (!text.replace("\\/", "/").contains(VERSION)) {
            return null;
        }
        JsonMapper mapper = new JsonMapper();
        return JsonItems.split(document).stream()
                .<FeedEntry>map(item -> new Entry(item, mapper, url, source))
                .toList();
    }

    private record Entry(JsonItems.Item item, JsonMapper mapper, URI url, String source) implements FeedEntry {

        @Override
        public byte[] raw() {
            return item.bytes();
        }

        @Override
        public Post read() throws ItemRejected {
            if (item.problem() != null) {
                throw new ItemRejected(item.problem(), "The entry is not valid JSON.");
            }
            JsonNode json = parse();
            String html = text(json, "content_html");
            String plain = text(json, "content_text");
            String content = plain == null && html != null ? PlainText.ofHtml(html) : plain;
            String time = text(json, "date_published");
            return new FeedPost(
                            text(json, "id"),
                            text(json, "url"),
                            author(json),
                            text(json, "title"),
                            content == null ? text(json, "summary") : content,
                            PublishedTime.parse(time == null ? text(json, "date_modified") : time)
                                    .orElse(null))
                    .toPost(url, source);
        }

        private JsonNode parse() throws ItemRejected {
            try {
                JsonNode json = mapper.readTree(item.bytes());
                if (json.isObject()) {
                    return json;
                }
            } catch (JacksonException e) {
                throw new ItemRejected(RejectReason.MALFORMED, "The entry is not valid JSON.");
            }
            throw new ItemRejected(RejectReason.MALFORMED, "The entry is not a JSON object.");
        }

        private static String author(JsonNode json) {
            JsonNode first = json.path("authors").path(0);
            return text(first.isObject() ? first : json.path("author"), "name");
        }

        private static String text(JsonNode json, String name) {
            JsonNode value = json.path(name);
            return value.isValueNode() && !value.isNull() ? value.asString() : null;
        }
    }
}
