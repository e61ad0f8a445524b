package org.zhengming.api.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.registry.RegistryCheck.ChangeKind;
import org.zhengming.api.registry.RegistryCheck.Namesakes;
import org.zhengming.api.registry.RegistryCheck.RegistryChange;
import org.zhengming.api.registry.RegistryCheck.RegistryNamesake;

/** What a new registry changes, and whom it cannot tell apart by name alone. */
final class RegistryComparison {

    private static final int MOST_CHANGES = 200;
    private static final int MOST_NAMESAKES = 100;

    private final Registry before;
    private final Registry after;

    RegistryComparison(Registry before, Registry after) {
        this.before = before;
        this.after = after;
    }

    RegistryCheck check(String candidate, @Nullable String replaces) {
        List<RegistryChange> changes = changes();
        List<Namesakes> namesakes = namesakes();
        return new RegistryCheck(
                candidate,
                replaces,
                after.persons().size(),
                after.organs().size(),
                List.of(),
                count(changes, ChangeKind.ADDED),
                count(changes, ChangeKind.CHANGED),
                count(changes, ChangeKind.REMOVED),
                changes.stream().limit(MOST_CHANGES).toList(),
                namesakes.size(),
                namesakes.stream().limit(MOST_NAMESAKES).toList());
    }

    /** Who goes first: that is what nobody must miss. */
    private List<RegistryChange> changes() {
        List<RegistryChange> changes = new ArrayList<>();
        before.persons().stream()
                .filter(person -> after.person(person.id()).isEmpty())
                .forEach(person -> changes.add(change(ChangeKind.REMOVED, person)));
        for (ProtectedPerson person : after.persons()) {
            before.person(person.id())
                    .ifPresentOrElse(
                            known -> {
                                if (!known.equals(person)) {
                                    changes.add(change(ChangeKind.CHANGED, person));
                                }
                            },
                            () -> changes.add(change(ChangeKind.ADDED, person)));
        }
        return changes;
    }

    private List<Namesakes> namesakes() {
        Map<String, List<RegistryNamesake>> byName = after.persons().stream()
                .collect(Collectors.groupingBy(
                        ProtectedPerson::name,
                        TreeMap::new,
                        Collectors.mapping(
                                person -> new RegistryNamesake(person.id(), organ(person)), Collectors.toList())));
        return byName.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> new Namesakes(each.getKey(), each.getValue()))
                .toList();
    }

    private static RegistryChange change(ChangeKind kind, ProtectedPerson person) {
        return new RegistryChange(kind, person.id(), person.name(), organ(person));
    }

    private static @Nullable String organ(ProtectedPerson person) {
        return person.organ() == null ? null : person.organ().name();
    }

    private static int count(List<RegistryChange> changes, ChangeKind kind) {
        return (int) changes.stream().filter(each -> each.kind() == kind).count();
    }
}
