package org.zhengming.analytics.index;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** Builds search requests for tests: a query, and what a test cares about. */
public final class Requests {

    private final String query;
    private Map<Facet, Set<String>> filters = Map.of();
    private Instant from;
    private Instant to;
    private SortOrder sort = SortOrder.NEWEST;
    private int size = 20;
    private String cursor;
    private Set<Facet> facets = Set.of();
    private HistogramInterval histogram;
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    private Requests(String query) {
        this.query = query;
    }

    public static Requests query(String query) {
        return new Requests(query);
    }

    public Requests filters(Map<Facet, Set<String>> value) {
        filters = value;
        return this;
    }

    public Requests from(Instant value) {
        from = value;
        return this;
    }

    public Requests to(Instant value) {
        to = value;
        return this;
    }

    public Requests sort(SortOrder value) {
        sort = value;
        return this;
    }

    public Requests size(int value) {
        size = value;
        return this;
    }

    public Requests cursor(String value) {
        cursor = value;
        return this;
    }

    public Requests facets(Facet... value) {
        facets = Set.of(value);
        return this;
    }

    public Requests histogram(HistogramInterval value) {
        histogram = value;
        return this;
    }

    public Requests zone(String value) {
        zone = ZoneId.of(value);
        return this;
    }

    public SearchRequest build() {
        return new SearchRequest(query, filters, from, to, sort, size, cursor, facets, histogram, zone);
    }
}
