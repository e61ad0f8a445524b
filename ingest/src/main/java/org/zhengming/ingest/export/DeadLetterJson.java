package org.zhengming.ingest.export;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.RejectReason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dead letter as one JSON line, the same in both directions. Usable by several threads. */
public final class DeadLetterJson {

    private final JsonMapper mapper;

    public DeadLetterJson() {
        mapper = JsonText.mapper(ReadLimits.DEFAULT);
    }

    /** One JSON object without line breaks. */
    public String write(DeadLetter letter) {
        return mapper.writeValueAsString(mapper.createObjectNode()
                .put("source", letter.source())
                .put("offset", letter.offset())
                .put("reason", letter.reason().name())
                .put("detail", letter.detail())
                .put("sha256", letter.sha256())
                .put("size", letter.size())
                .put("rejected_at", letter.rejectedAt().toString()));
    }

    /** @throws ItemRejected when the line is no dead letter */
    public DeadLetter read(String line) throws ItemRejected {
        try {
            JsonNode json = mapper.readTree(line);
            return new DeadLetter(
                    json.required("source").stringValue(),
                    json.required("offset").longValue(),
                    RejectReason.valueOf(json.required("reason").stringValue()),
                    json.required("detail").stringValue(),
                    json.required("sha256").stringValue(),
                    json.required("size").longValue(),
                    Instant.parse(json.required("rejected_at").stringValue()));
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            throw new ItemRejected(RejectReason.MALFORMED, "The line is no dead letter.");
        }
    }
}
