package org.zhengming.api.export;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * An export that may be taken now.
 *
 * @param organ whose case it is; nothing of another organ belongs in the file
 * @param fields of the case
 * @param mark who takes it, when and by whose grant, for the file to carry
 */
public record GrantedExport(UUID id, String organ, JsonNode fields, String mark) {

    /** Text of a field, or "" when there is none. */
    public String text(String field) {
        return fields.path(field).asString("");
    }
}
