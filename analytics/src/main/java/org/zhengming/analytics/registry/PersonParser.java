package org.zhengming.analytics.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.zhengming.analytics.LeakType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a registry to one person; remembers organs, so that each is held once and never contradicts itself. */
final class PersonParser {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record KnownOrgan(Organ organ, long line) {}

    private final Map<String, KnownOrgan> organs = new HashMap<>();

    /**
     * @param line number shown in errors
     * @throws RegistryException with one problem
     */
    ProtectedPerson parse(String json, long line) {
        JsonNode node = object(json, line);
        return new ProtectedPerson(
                required(node, "id", line),
                required(node, "name", line),
                oneOf(Role.class, required(node, "role", line), "role", line),
                texts(node, "aliases", line),
                organ(node.path("organ"), line),
                optional(node, "post", line),
                optional(node, "rank", line),
                optional(node, "office_phone", line),
                optional(node, "work_email", line),
                list(node, "relatives", line, relative -> relative(relative, line)),
                list(node, "private_index", line, entry -> privateIndexEntry(entry, line)));
    }

    private static JsonNode object(String json, long line) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw problem("REGISTRY_BAD_JSON", line, "This line is not JSON.", "Write one JSON object a line.");
        }
        if (node == null || !node.isObject()) {
            throw problem("REGISTRY_BAD_JSON", line, "This line is no JSON object.", "Write one JSON object a line.");
        }
        return node;
    }

    private Organ organ(JsonNode node, long line) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        Organ organ = new Organ(
                required(node, "id", line),
                required(node, "name", line),
                texts(node, "aliases", line),
                optional(node, "region", line));
        KnownOrgan known = organs.putIfAbsent(organ.id(), new KnownOrgan(organ, line));
        if (known == null) {
            return organ;
        }
        if (!known.organ().equals(organ)) {
            throw problem(
                    "ORGAN_CONTRADICTS",
                    line,
                    "The organ " + organ.id() + " differs from the one of the same id in line " + known.line() + ".",
                    "Write the same name, aliases and region everywhere, or give it an id of its own.");
        }
        return known.organ();
    }

    private static Relative relative(JsonNode node, long line) {
        return new Relative(
                oneOf(Relation.class, required(node, "relation", line), "relation", line),
                required(node, "name", line));
    }

    private static PrivateIndexEntry privateIndexEntry(JsonNode node, long line) {
        return new PrivateIndexEntry(
                oneOf(LeakType.class, required(node, "type", line), "type", line), required(node, "hmac", line));
    }

    private static String required(JsonNode node, String field, long line) {
        String value = optional(node, field, line);
        if (value == null || value.isBlank()) {
            throw problem(
                    "FIELD_MISSING",
                    line,
                    "The field \"" + field + "\" is missing or empty.",
                    "Fill in " + field + ".");
        }
        return value;
    }

    private static String optional(JsonNode node, String field, long line) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw problem("FIELD_WRONG_TYPE", line, "The field \"" + field + "\" is no text.", "Write it in quotes.");
        }
        return value.stringValue();
    }

    private static List<String> texts(JsonNode node, String field, long line) {
        return list(node, field, line, value -> {
            if (!value.isString() || value.stringValue().isBlank()) {
                throw problem(
                        "FIELD_WRONG_TYPE",
                        line,
                        "The list \"" + field + "\" holds something that is no text.",
                        "Write texts in quotes.");
            }
            return value.stringValue();
        });
    }

    private static <T> List<T> list(JsonNode node, String field, long line, Function<JsonNode, T> reader) {
        JsonNode values = node.path(field);
        if (values.isMissingNode() || values.isNull()) {
            return List.of();
        }
        if (!values.isArray()) {
            throw problem("FIELD_WRONG_TYPE", line, "The field \"" + field + "\" is no list.", "Write it in [ ].");
        }
        List<T> result = new ArrayList<>(values.size());
        for (JsonNode value : values) {
            result.add(reader.apply(value));
        }
        return result;
    }

    private static <T extends Enum<T>> T oneOf(Class<T> type, String value, String field, long line) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw problem(
                    field.toUpperCase(Locale.ROOT) + "_UNKNOWN",
                    line,
                    "The " + field + " \"" + value + "\" is unknown.",
                    "Use one of " + List.of(type.getEnumConstants()) + ".");
        }
    }

    private static RegistryException problem(String code, long line, String message, String wayOut) {
        return new RegistryException(code, line, message, wayOut);
    }
}
