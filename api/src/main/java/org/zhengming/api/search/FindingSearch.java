package org.zhengming.api.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.query.TimeBuckets;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.SearchAnswer.FindingHit;
import org.zhengming.api.search.SearchAnswer.TextSpan;
import org.zhengming.api.security.Affiliation;
import reactor.core.publisher.Mono;

/** Asks the index and puts names and sentences beside what it finds. */
public final class FindingSearch {

    private final SearchIndex index;
    private final BlockingCalls calls;
    private final Names names;

    public FindingSearch(SearchIndex index, BlockingCalls calls, Names names) {
        this.index = index;
        this.calls = calls;
        this.names = names;
    }

    Mono<SearchAnswer> search(SearchRequest request, Affiliation reader, Locale locale) {
        return calls.call(() -> page(request, SeenIndex.of(index, reader))).map(page -> answer(page, request, locale));
    }

    /**
     * Fails with {@link ProblemCode#FINDING_NOT_FOUND} when there is none.
     *
     * @param untrue whether its claim was found untrue; asked only when something hangs on it
     */
    Mono<FindingView> find(String id, Affiliation reader, Mono<Boolean> untrue, Locale locale) {
        return calls.call(() -> SeenIndex.of(index, reader).find(id))
                .map(found -> found.orElseThrow(() -> new ApiException(ProblemCode.FINDING_NOT_FOUND)))
                .flatMap(document -> (MarksDisclosure.isPossible(document) ? untrue : Mono.just(false))
                        .map(found -> new FindingViews(names, locale, new MarksDisclosure(found)).view(document)));
    }

    private static SearchPage page(SearchRequest request, SeenIndex seen) {
        try {
            return seen.search(request);
        } catch (IllegalArgumentException foreignCursor) {
            if (request.cursor() == null) {
                throw foreignCursor;
            }
            throw new ApiException(ProblemCode.CURSOR_INVALID);
        }
    }

    private SearchAnswer answer(SearchPage page, SearchRequest request, Locale locale) {
        FindingViews views = new FindingViews(names, locale);
        List<FindingHit> hits = page.hits().stream()
                .map(hit -> new FindingHit(views.view(hit.document()), spans(hit.highlights())))
                .toList();
        return new SearchAnswer(page.total(), hits, page.nextCursor(), facets(page), points(page, request));
    }

    private Map<Facet, List<FacetValue>> facets(SearchPage page) {
        Map<Facet, List<FacetValue>> labelled = new EnumMap<>(Facet.class);
        page.facets().forEach((facet, counts) -> labelled.put(facet, names.label(facet, counts)));
        return labelled;
    }

    private static List<TextSpan> spans(List<SearchPage.Span> spans) {
        return spans.stream()
                .map(each -> new TextSpan(each.start(), each.end()))
                .toList();
    }

    /** What a reader sees of a document. */
    public static FindingView view(IndexedFinding document, Names names, Locale locale) {
        return new FindingViews(names, locale).view(document);
    }

    /** What a reader sees of a page's documents. */
    public static List<FindingView> views(SearchPage page, Names names, Locale locale) {
        FindingViews views = new FindingViews(names, locale);
        return page.hits().stream().map(hit -> views.view(hit.document())).toList();
    }

    /** The histogram over the whole time that was asked for; empty when nothing was found or none was asked for. */
    public static List<HistogramPoint> points(SearchPage page, SearchRequest request) {
        if (request.histogram() == null) {
            return List.of();
        }
        return new TimeBuckets(request.histogram(), request.zone())
                .over(request.from(), request.to(), page.histogram()).stream()
                        .map(each -> new HistogramPoint(each.start(), each.counts()))
                        .toList();
    }
}
