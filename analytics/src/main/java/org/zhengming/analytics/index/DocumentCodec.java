package org.zhengming.analytics.index;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An {@link IndexedFinding} as the JSON that an index stores, in UTF-8. The envelope's {@code schemaVersion} says how
 * to read the rest: a later version of this class reads all earlier ones, and refuses later ones by name.
 */
public final class DocumentCodec {

    /** Version that {@link #encode} writes. */
    public static final int SCHEMA_VERSION = 1;

    private final JsonMapper mapper = JsonMapper.builder().build();

    private record Envelope(int schemaVersion, IndexedFinding document) {}

    private record Version(int schemaVersion) {}

    /** Half a surrogate pair, which UTF-8 cannot hold, becomes {@code ?}, so that spans still fit. */
    public byte[] encode(IndexedFinding document) {
        return mapper.writeValueAsString(new Envelope(SCHEMA_VERSION, document)).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IndexException INDEX_TOO_NEW or INDEX_CORRUPT */
    public IndexedFinding decode(byte[] stored) {
        try {
            int version = mapper.readValue(stored, Version.class).schemaVersion();
            if (version > SCHEMA_VERSION) {
                throw new IndexException(
                        IndexException.Code.INDEX_TOO_NEW,
                        "A document of schema version " + version + " cannot be read; this program knows "
                                + SCHEMA_VERSION + ".",
                        "Run the newer program that wrote it, or index the posts again.",
                        null);
            }
            return mapper.readValue(stored, Envelope.class).document();
        } catch (JacksonException damaged) {
            throw new IndexException(
                    IndexException.Code.INDEX_CORRUPT,
                    "A stored document cannot be read.",
                    "Restore the index from a copy, or index the posts again.",
                    damaged);
        }
    }
}
