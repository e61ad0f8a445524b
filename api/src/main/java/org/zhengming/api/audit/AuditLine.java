package org.zhengming.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.zhengming.ingest.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The written form of an {@link AuditEntry}: one JSON object a line, absent fields as {@code null}. */
final class AuditLine {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();
    private static final String HASH_KEY = ",\"hash\":";

    private AuditLine() {}

    /** The entry with its hash filled in. */
    static AuditEntry seal(AuditEntry entry) {
        return entry.withHash(hash(entry));
    }

    /** One line without its end. */
    static String write(AuditEntry sealed) {
        return JSON.writeValueAsString(sealed);
    }

    /** @return empty unless the line is exactly what {@link #write} gives for some entry */
    static Optional<AuditEntry> read(String line) {
        try {
            AuditEntry entry = JSON.readValue(line, AuditEntry.class);
            return entry != null && write(entry).equals(line) ? Optional.of(entry) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    static String hash(AuditEntry entry) {
        String whole = write(entry.withHash(null));
        String canonical = whole.substring(0, whole.lastIndexOf(HASH_KEY)) + "}";
        return Sha256.hex(canonical);
    }
}
