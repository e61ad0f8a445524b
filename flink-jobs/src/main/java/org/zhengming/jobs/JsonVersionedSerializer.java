package org.zhengming.jobs;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a source's position in checkpoints as JSON, with the version of its kind beside it. A field added later is absent
 * in older checkpoints and reads as {@code null} or zero. A version newer than the program's own is refused with
 * {@link StateVersionException}.
 *
 * @param <T> a record of plain values
 */
public final class JsonVersionedSerializer<T> implements SimpleVersionedSerializer<T> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SavedState kind;
    private final Class<T> type;

    /** Reads and writes {@code type}. */
    public JsonVersionedSerializer(SavedState kind, Class<T> type) {
        this.kind = kind;
        this.type = type;
    }

    @Override
    public int getVersion() {
        return kind.version();
    }

    @Override
    public byte[] serialize(T value) throws IOException {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw new IOException("Cannot write " + type.getSimpleName(), e);
        }
    }

    @Override
    public T deserialize(int version, byte[] serialized) throws IOException {
        if (version > kind.version()) {
            throw new StateVersionException(kind.name(), version, kind.version());
        }
        try {
            return JSON.readValue(serialized, type);
        } catch (JacksonException e) {
            throw new IOException("Cannot read " + type.getSimpleName(), e);
        }
    }
}
