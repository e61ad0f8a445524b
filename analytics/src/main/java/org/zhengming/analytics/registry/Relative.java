package org.zhengming.analytics.registry;

import java.util.Objects;

/** A near relative of a protected person, by name. */
public record Relative(Relation relation, String name) {

    public Relative {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(name, "name");
    }
}
