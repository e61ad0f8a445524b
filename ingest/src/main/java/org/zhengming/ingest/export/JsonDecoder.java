package org.zhengming.ingest.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.RejectReason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A frame that is one JSON object in UTF-8. */
final class JsonDecoder implements FrameDecoder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonMapper mapper;

    JsonDecoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Post> decode(Frame frame) throws ItemRejected {
        return decode(StrictText.decode(frame.bytes(), StandardCharsets.UTF_8));
    }

    List<Post> decode(String json) throws ItemRejected {
        JsonNode node = parse(json.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? json.substring(1) : json);
        if (node == null || !node.isObject()) {
            throw new ItemRejected(RejectReason.MALFORMED, "The item is not a JSON object.");
        }
        return Dialect.readAny(new JsonFields(node));
    }

    private JsonNode parse(String json) throws ItemRejected {
        try {
            return mapper.readTree(json);
        } catch (JacksonException e) {
            throw new ItemRejected(RejectReason.MALFORMED, "The item is not valid JSON, or nested too deeply.");
        }
    }
}
