package org.zhengming.api.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a registry would come to if it took effect.
 *
 * @param candidate by which it can be adopted within a day; {@code null} when something is wrong with it
 * @param replaces version of the registry that it was compared with
 * @param problems what is wrong, by line, 20 at most
 * @param changes persons, 200 at most; {@code added}, {@code changed} and {@code removed} count all
 * @param namesakes names that several persons have, 100 at most; {@code namesakeNames} counts all
 */
public record RegistryCheck(
        @Nullable String candidate,
        @Nullable String replaces,
        int persons,
        int organs,
        List<RegistryFault> problems,
        int added,
        int changed,
        int removed,
        List<RegistryChange> changes,
        int namesakeNames,
        List<Namesakes> namesakes) {

    /**
     * Something wrong in the file.
     *
     * @param line from 1; 0 when it concerns the whole file
     */
    public record RegistryFault(String code, long line, String message, String wayOut) {}

    /** How a person differs between the two. */
    public enum ChangeKind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** @param organ name, or {@code null} */
    public record RegistryChange(
            ChangeKind kind,
            String id,
            String name,
            @Nullable String organ) {}

    /** Persons of one name, whom context alone tells apart. */
    public record Namesakes(String name, List<RegistryNamesake> persons) {}

    /** @param organ name, or {@code null} */
    public record RegistryNamesake(String id, @Nullable String organ) {}
}
