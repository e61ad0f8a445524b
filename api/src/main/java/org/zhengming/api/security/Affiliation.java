package org.zhengming.api.security;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody with an account belongs, which bounds what they see and which cases they keep out of.
 *
 * @param organs ids of the organs (单位) whose cases they see
 * @param everyOrgan whether they see those of every organ of this deployment
 * @param department (部门) within the organ; its people keep out of decisions on each other; blank when not named
 * @param person id in the registry when the account is a protected person's own, else {@code null}
 * @param unit the police unit (公安联络单位) of a liaison, who sees what was sent to it alone; {@code null} for others
 */
public record Affiliation(
        Set<String> organs,
        boolean everyOrgan,
        String department,
        @Nullable String person,
        @Nullable String unit) implements Serializable {

    /** Sees nothing of cases. */
    public static final Affiliation NONE = new Affiliation(Set.of(), false, "", null, null);

    /** Sees the cases of every organ. */
    public static final Affiliation WHOLE = new Affiliation(Set.of(), true, "", null, null);

    /** Sees what concerns one organ. */
    public static Affiliation ofOrgan(String organ) {
        return new Affiliation(Set.of(organ), false, "", null, null);
    }

    public Affiliation {
        organs = organs == null ? Set.of() : Set.copyOf(organs);
        department = department == null ? "" : department.strip();
    }
}
