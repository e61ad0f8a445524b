package org.zhengming.analytics.index;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.analytics.Finding;

/** A field whose values can be counted and filtered. The field's name in a query is {@link #field()}. */
public enum Facet {
    ROUTE("route"),
    SIGNAL("signal"),
    LEAK("leak"),
    CONTEXT("context"),
    PERSON("person"),
    ORGAN("organ"),
    SOURCE("source"),
    KIND("kind"),
    STORY("story");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** Name in queries and in the index, such as {@code route}. */
    public String field() {
        return field;
    }

    /** Distinct values that a document carries, cut by {@link IndexKeys}; empty when it has none. */
    public Set<String> valuesOf(IndexedFinding document) {
        Finding finding = document.finding();
        Stream<?> values =
                switch (this) {
                    case ROUTE -> Stream.of(finding.route());
                    case SIGNAL -> finding.signals().stream().map(signal -> signal.type());
                    case LEAK -> finding.leaks().stream().map(leak -> leak.type());
                    case CONTEXT -> finding.contexts().stream().map(context -> context.type());
                    case PERSON -> finding.persons().stream();
                    case ORGAN -> finding.organs().stream();
                    case SOURCE -> Stream.ofNullable(document.source());
                    case KIND -> Stream.of(document.kind());
                    case STORY -> Stream.ofNullable(document.story());
                };
        return values.map(Objects::toString).map(IndexKeys::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
