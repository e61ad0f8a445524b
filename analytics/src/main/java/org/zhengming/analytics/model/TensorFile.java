package org.zhengming.analytics.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of named tensors in the safetensors format (a length, a JSON header, the values) with numbers of half or single
 * precision or whole ones of eight bits, of one or two dimensions. It stays as it was stored: a tensor is widened to
 * {@code float} when it is asked for, because all of them side by side would take four times the file.
 */
final class TensorFile {

    private static final String METADATA = "__metadata__";

    private final ByteBuffer values;
    private final Map<String, JsonNode> tensors = new HashMap<>();
    private final Map<String, String> metadata = new HashMap<>();

    private TensorFile(ByteBuffer values) {
        this.values = values;
    }

    static TensorFile read(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        byte[] head = new byte[Math.toIntExact(bytes.getLong())];
        bytes.get(head);
        TensorFile file = new TensorFile(bytes.slice().order(ByteOrder.LITTLE_ENDIAN));
        new JsonMapper().readTree(head).properties().forEach(entry -> {
            if (entry.getKey().equals(METADATA)) {
                entry.getValue()
                        .properties()
                        .forEach(each ->
                                file.metadata.put(each.getKey(), each.getValue().asString()));
            } else {
                file.tensors.put(entry.getKey(), entry.getValue());
            }
        });
        return file;
    }

    /** @throws IllegalStateException if the file holds no tensor of that name */
    Matrix tensor(String name) {
        JsonNode entry = tensors.get(name);
        if (entry == null) {
            throw new IllegalStateException("the trained file has no tensor " + name);
        }
        return widened(entry);
    }

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** @throws IllegalStateException if the file holds no note of that name */
    String note(String name) {
        String note = metadata.get(name);
        if (note == null) {
            throw new IllegalStateException("the trained file has no note " + name);
        }
        return note;
    }

    private Matrix widened(JsonNode entry) {
        JsonNode shape = entry.path("shape");
        int columns = shape.get(shape.size() - 1).asInt();
        int rows = shape.size() == 1 ? 1 : shape.get(0).asInt();
        int start = entry.path("data_offsets").get(0).asInt();
        Numbers number = number(entry.path("dtype").asString(), values, start);
        float[] numbers = new float[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number.at(i);
        }
        return new Matrix(rows, columns, numbers);
    }

    private interface Numbers {
        float at(int index);
    }

    private static Numbers number(String kind, ByteBuffer values, int start) {
        return switch (kind) {
            case "I8" -> i -> values.get(start + i);
            case "F16" -> i -> Float.float16ToFloat(values.getShort(start + 2 * i));
            case "F32" -> i -> values.getFloat(start + 4 * i);
            default -> throw new IllegalStateException("the trained file has numbers of kind " + kind);
        };
    }
}
