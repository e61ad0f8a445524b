package org.zhengming.analytics;

import java.util.List;
import java.util.Objects;

/**
 * What the machine made of one post (研判结果): whom it concerns, what it sees, what shields it, and the route it
 * suggests to a person. Free of private values and of the author.
 *
 * @param id the post's id
 * @param persons ids of the protected persons concerned, strongest first
 * @param organs ids of the organs concerned, strongest first
 * @param reasons why this route
 */
public record Finding(
        String id,
        Route route,
        List<String> persons,
        List<String> organs,
        List<Mention> mentions,
        List<Signal> signals,
        List<Leak> leaks,
        List<Context> contexts,
        List<Reason> reasons) {

    public Finding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(route, "route");
        persons = List.copyOf(persons);
        organs = List.copyOf(organs);
        mentions = List.copyOf(mentions);
        signals = List.copyOf(signals);
        leaks = List.copyOf(leaks);
        contexts = List.copyOf(contexts);
        reasons = List.copyOf(reasons);
    }

    /** A post that concerns nobody in the registry. */
    public static Finding drop(String id, List<Reason> reasons) {
        return new Finding(id, Route.DROP, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), reasons);
    }
}
