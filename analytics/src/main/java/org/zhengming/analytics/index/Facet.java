package org.zhengming.analytics.index;

/** A field whose values can be counted and filtered. The field's name in a query is {@link #field()}. */
public enum Facet {
    ROUTE("route"),
    SIGNAL("signal"),
    LEAK("leak"),
    CONTEXT("context"),
    PERSON("person"),
    ORGAN("organ"),
    SOURCE("source"),
    KIND("kind");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** Name in queries and in the index, such as {@code route}. */
    public String field() {
        return field;
    }
}
