package org.zhengming.api.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organs and those who serve there. */
public record OrganList(List<OrganEntry> organs) {

    /** @param persons whom the reader may open a case about */
    public record OrganEntry(String id, String name, List<PersonEntry> persons) {}

    /** @param post {@code null} when the registry names none */
    public record PersonEntry(
            String id, String name, @Nullable String post) {}
}
