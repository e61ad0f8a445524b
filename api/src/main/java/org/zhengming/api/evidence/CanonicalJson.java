package org.zhengming.api.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it: no white space, keys sorted by UTF-16 code
 * units, shortest escapes. Numbers are whole and within 2^53, for which the scheme's form of numbers is plain decimal.
 * Absent fields of records are left out.
 */
public final class CanonicalJson {

    private static final long LARGEST = 1L << 53;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CanonicalJson() {}

    /** The bytes are not what {@link #write} gives for a value of the type. */
    public static final class NotCanonicalException extends Exception {
        private static final long serialVersionUID = 1L;
        private final long offset;

        NotCanonicalException(long offset) {
            super("not canonical JSON of the expected kind, from byte " + offset + " on");
            this.offset = offset;
        }

        /** Of the first byte that is not as it should be, from 0. */
        public long offset() {
            return offset;
        }
    }

    /** Canonical form of a record, map, list or scalar, in UTF-8. */
    public static byte[] write(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, JSON.valueToTree(value));
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(out));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException loneSurrogate) {
            throw new IllegalArgumentException("a text with half a character has no canonical form", loneSurrogate);
        }
    }

    /** @throws NotCanonicalException unless writing the value again gives exactly these bytes */
    public static <T> T read(byte[] bytes, Class<T> type) throws NotCanonicalException {
        T value;
        try {
            value = JSON.readValue(bytes, type);
        } catch (JacksonException unreadable) {
            long offset = unreadable.getLocation() == null
                    ? -1
                    : unreadable.getLocation().getByteOffset();
            throw new NotCanonicalException(Math.max(0, offset));
        }
        if (value == null) {
            throw new NotCanonicalException(0);
        }
        byte[] again = written(value);
        int difference = java.util.Arrays.mismatch(bytes, again);
        if (difference >= 0) {
            throw new NotCanonicalException(difference);
        }
        return value;
    }

    private static byte[] written(Object value) throws NotCanonicalException {
        try {
            return write(value);
        } catch (IllegalArgumentException withoutForm) {
            throw new NotCanonicalException(0);
        }
    }

    private static void append(StringBuilder out, JsonNode node) {
        if (node.isObject()) {
            appendObject(out, node);
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                out.append(i == 0 ? "" : ",");
                append(out, node.get(i));
            }
            out.append(']');
        } else if (node.isString()) {
            appendString(out, node.stringValue());
        } else if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) <= LARGEST) {
            out.append(node.longValue());
        } else if (node.isBoolean() || node.isNull()) {
            out.append(node.asString(node.isNull() ? "null" : ""));
        } else {
            throw new IllegalArgumentException("no canonical form is defined here for " + node.getNodeType());
        }
    }

    private static void appendObject(StringBuilder out, JsonNode node) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
        out.append('{');
        String comma = "";
        for (var each : sorted.entrySet()) {
            out.append(comma);
            appendString(out, each.getKey());
            out.append(':');
            append(out, each.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private static void appendString(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
