package org.zhengming.analytics.registry;

import java.util.List;
import java.util.Objects;

/**
 * A court or procuratorate (单位).
 *
 * @param name full official name
 * @param aliases other names in use, without the full name
 * @param region place it serves, such as {@code 临湖市柳汀区}, or {@code null}
 */
public record Organ(String id, String name, List<String> aliases, String region) {

    public Organ {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
}
