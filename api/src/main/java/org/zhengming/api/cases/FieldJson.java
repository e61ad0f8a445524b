package org.zhengming.api.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values of a case as the database keeps them: open ones as JSON, private ones each sealed. */
final class FieldJson {

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper mapper = new JsonMapper();
    private final FieldSeal seal;

    FieldJson(FieldSeal seal) {
        this.seal = seal;
    }

    /** Two JSON objects: open values, and seals by field. */
    record Split(String open, String sealed) {}

    Split split(Procedure procedure, UUID id, Map<String, Object> values) {
        Map<String, Object> open = new LinkedHashMap<>();
        Map<String, String> sealed = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (procedure.fields().get(name).isPrivate() && value != null) {
                sealed.put(name, seal.seal(id, name, mapper.writeValueAsString(value)));
            } else {
                open.put(name, value);
            }
        });
        return new Split(mapper.writeValueAsString(open), mapper.writeValueAsString(sealed));
    }

    Map<String, Object> join(UUID id, String open, String sealed) {
        Map<String, Object> values = mapper.readValue(open, VALUES);
        mapper.readValue(sealed, VALUES)
                .forEach((name, seals) ->
                        values.put(name, mapper.readValue(seal.unseal(id, name, (String) seals), Object.class)));
        return values;
    }

    /** The same bytes for the same values, for telling a request again. */
    String canonical(Object value) {
        return mapper.writeValueAsString(value);
    }
}
