package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexKeys;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.Shielding;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.QueryNode;
import org.zhengming.analytics.index.query.QueryNode.And;
import org.zhengming.analytics.index.query.QueryNode.Everything;
import org.zhengming.analytics.index.query.QueryNode.Not;
import org.zhengming.analytics.index.query.QueryNode.Or;
import org.zhengming.analytics.index.query.QueryNode.Phrase;
import org.zhengming.analytics.index.query.QueryNode.Value;
import org.zhengming.analytics.index.query.WordSegmenter;

/** From the engine-independent query to the engine's. */
final class QueryCompiler {

    private static final Query ALL = Query.of(query -> query.matchAll(all -> all));
    private static final Query NONE = Query.of(query -> query.matchNone(none -> none));

    private final PhraseCompiler phrases;

    QueryCompiler(WordSegmenter segmenter) {
        this.phrases = new PhraseCompiler(segmenter);
    }

    /** The query narrowed by the request's filters and time range, which do not score. */
    Query compile(QueryNode node, SearchRequest request) {
        boolean ranked = request.sort() == SortOrder.RELEVANCE;
        BoolQuery.Builder bool = new BoolQuery.Builder().must(compile(node, ranked));
        request.filters().forEach((facet, values) -> {
            List<FieldValue> allowed =
                    values.stream().map(IndexKeys::of).map(FieldValue::of).toList();
            bool.filter(
                    filter -> filter.terms(terms -> terms.field(facet.field()).terms(these -> these.value(allowed))));
        });
        if (request.from() != null) {
            bool.filter(notBefore(IndexFields.PUBLISHED_AT, request.from()));
        }
        if (request.to() != null) {
            bool.filter(before(IndexFields.PUBLISHED_AT, request.to()));
        }
        return bool.build()._toQuery();
    }

    /** Documents of a route last observed before {@code time}. */
    static Query observedBefore(Route route, Instant time) {
        return Query.of(query -> query.bool(
                bool -> bool.filter(term(Facet.ROUTE, route.name())).filter(before(IndexFields.OBSERVED_AT, time))));
    }

    /** Documents of any route that {@link Shielding} closes, last observed before {@code time}. */
    static Query shieldedBefore(Instant time) {
        List<Query> open = Shielding.OPEN_SIGNALS.stream()
                .map(signal -> term(Facet.SIGNAL, signal))
                .toList();
        return Query.of(query ->
                query.bool(bool -> bool.filter(filter -> filter.exists(field -> field.field(Facet.CONTEXT.field())))
                        .filter(before(IndexFields.OBSERVED_AT, time))
                        .mustNot(open)));
    }

    private Query compile(QueryNode node, boolean ranked) {
        return switch (node) {
            case Everything everything -> ALL;
            case Phrase phrase -> ranked ? phrases.ranked(phrase) : PhraseCompiler.plain(phrase);
            case Value(Facet facet, String value) ->
                Query.of(query -> query.constantScore(constant -> constant.filter(term(facet, value))));
            case And and -> conjunction(and.nodes(), ranked);
            case Or or -> {
                List<Query> any =
                        or.nodes().stream().map(child -> compile(child, ranked)).toList();
                yield Query.of(query -> query.bool(bool -> bool.should(any)));
            }
            case Not not -> conjunction(List.of(not), ranked);
        };
    }

    private Query conjunction(List<QueryNode> nodes, boolean ranked) {
        List<Query> all = new ArrayList<>();
        List<Query> none = new ArrayList<>();
        for (QueryNode node : nodes) {
            if (node instanceof Not not) {
                none.add(compile(not.node(), false));
            } else {
                all.add(compile(node, ranked));
            }
        }
        return Query.of(query -> query.bool(bool -> {
            bool.must(all).mustNot(none);
            return all.isEmpty() ? bool.filter(ALL) : bool;
        }));
    }

    private static Query term(Facet facet, String value) {
        return Query.of(query -> query.term(term -> term.field(facet.field()).value(value)));
    }

    private static Query notBefore(String field, Instant time) {
        long start = Times.roundedUp(time);
        return Query.of(query -> query.range(
                range -> range.longNumber(number -> number.field(field).gte(start))));
    }

    private static Query before(String field, Instant time) {
        long end = Times.roundedUp(time);
        if (end == Times.LATEST) {
            return ALL;
        }
        return end == Times.EARLIEST
                ? NONE
                : Query.of(query -> query.range(
                        range -> range.longNumber(number -> number.field(field).lt(end))));
    }
}
