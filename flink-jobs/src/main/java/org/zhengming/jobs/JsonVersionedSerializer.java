package org.zhengming.jobs;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a source's position in checkpoints as JSON, with a version beside it. A field added later is absent in older
 * checkpoints and reads as {@code null} or zero, and one that only a later program knows is passed over; anything more
 * raises the version, and a program that does not know it refuses with {@link StateVersionException}.
 *
 * @param <T> a record of plain values
 */
public final class JsonVersionedSerializer<T> implements SimpleVersionedSerializer<T> {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Class<T> type;

    /** Reads and writes {@code type}. */
    public JsonVersionedSerializer(Class<T> type) {
        this.type = type;
    }

    @Override
    public int getVersion() {
        return VERSION;
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
        if (version > VERSION) {
            throw new StateVersionException(type.getSimpleName(), version, VERSION);
        }
        try {
            return JSON.readValue(serialized, type);
        } catch (JacksonException e) {
            throw new IOException("Cannot read " + type.getSimpleName(), e);
        }
    }
}
