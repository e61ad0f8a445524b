package org.zhengming.analytics.reanalysis;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhengming.analytics.Route;

/**
 * What changed, in counts.
 *
 * @param changed findings that are judged otherwise
 * @param deleted those among them that concern nobody any more and were taken out of the index
 * @param sameRoute those among them whose route and persons stayed: signals, contexts or reasons differ
 * @param routes from which route to which, in the order of the routes
 * @param persons how many findings each person came to and went from, in the order of their ids
 */
public record ChangeSummary(
        long changed, long deleted, long sameRoute, List<RouteChange> routes, List<PersonChange> persons) {

    private static final int EXAMPLES = 5;

    /** @param examples ids of some of the posts */
    public record RouteChange(Route from, Route to, long count, List<String> examples) {}

    /** @param person id in the registry */
    public record PersonChange(String person, long added, long removed) {}

    /** Of changes that name each post once. */
    public static ChangeSummary of(Collection<Change> changes) {
        Map<Route, Map<Route, List<Change>>> moved = changes.stream()
                .collect(Collectors.groupingBy(
                        Change::from,
                        TreeMap::new,
                        Collectors.groupingBy(Change::to, TreeMap::new, Collectors.toList())));
        List<RouteChange> routes = moved.values().stream()
                .flatMap(byTo -> byTo.values().stream())
                .filter(group -> group.getFirst().from() != group.getFirst().to())
                .map(ChangeSummary::route)
                .toList();
        return new ChangeSummary(
                changes.size(),
                changes.stream().filter(change -> change.to() == Route.DROP).count(),
                changes.stream()
                        .filter(change -> change.from() == change.to()
                                && Set.copyOf(change.personsBefore()).equals(Set.copyOf(change.personsAfter())))
                        .count(),
                routes,
                persons(changes));
    }

    private static RouteChange route(List<Change> group) {
        Change any = group.getFirst();
        List<String> examples =
                group.stream().map(Change::id).sorted().limit(EXAMPLES).toList();
        return new RouteChange(any.from(), any.to(), group.size(), examples);
    }

    private static List<PersonChange> persons(Collection<Change> changes) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Change change : changes) {
            count(counts, change.personsAfter(), change.personsBefore(), 0);
            count(counts, change.personsBefore(), change.personsAfter(), 1);
        }
        return counts.entrySet().stream()
                .map(entry -> new PersonChange(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }

    private static void count(Map<String, long[]> counts, List<String> some, List<String> without, int place) {
        Set<String> left = new HashSet<>(some);
        without.forEach(left::remove);
        left.forEach(person -> counts.computeIfAbsent(person, id -> new long[2])[place]++);
    }

    /** The same without ids of posts, which are not kept for longer than a day. */
    public ChangeSummary withoutExamples() {
        List<RouteChange> bare = routes.stream()
                .map(route -> new RouteChange(route.from(), route.to(), route.count(), List.of()))
                .toList();
        return new ChangeSummary(changed, deleted, sameRoute, bare, persons);
    }
}
