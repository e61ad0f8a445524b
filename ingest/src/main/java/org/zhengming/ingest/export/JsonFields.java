package org.zhengming.ingest.export;

import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.PlainText;
import tools.jackson.databind.JsonNode;

/** The members of a JSON object. */
record JsonFields(JsonNode object) implements Fields {

    @Override
    public boolean has(String name) {
        return object.has(name);
    }

    @Override
    public String text(String name) throws ItemRejected {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw ItemRejected.invalid(name, "a text");
        }
        String text = value.asString();
        return text.isEmpty() ? null : PlainText.wellFormed(text);
    }

    @Override
    public Fields child(String name) {
        JsonNode value = object.get(name);
        return value == null || !value.isObject() ? null : new JsonFields(value);
    }
}
