package org.zhengming.api.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.api.alert.Alerts;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.rule.RuleTrial.TrialExample;
import org.zhengming.api.search.SeenIndex;
import org.zhengming.api.security.Affiliation;

/** Tries rules against what the index holds of the last days, with the very steps that the watch takes. */
public final class Trials {

    private static final int MOST_DAYS = 30;
    private static final int MOST_COUNTED = 10_000;
    private static final int EXAMPLES = 5;

    private final SearchIndex index;
    private final RuleBook book;
    private final InstantSource clock;

    public Trials(SearchIndex index, RuleBook book, InstantSource clock) {
        this.index = index;
        this.book = book;
        this.clock = clock;
    }

    /** When a finding came, and whether it is urgent. */
    private record Past(Instant at, boolean urgent) {}

    /** What became of the past. */
    private record Count(int notices, int heldBack) {}

    RuleTrial run(TrialRequest request, Affiliation reader, boolean withExamples) {
        if (request.days() < 1 || request.days() > MOST_DAYS) {
            throw ApiException.parameter("days", "1.." + MOST_DAYS);
        }
        book.check().pace(request.pace());
        book.check().query(request.query(), true);
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofDays(request.days()));
        List<Past> past = new ArrayList<>();
        List<TrialExample> examples = new ArrayList<>();
        long total = 0;
        String cursor = null;
        SeenIndex seen = SeenIndex.of(index, reader);
        do {
            SearchPage page = seen.search(page(request.query(), from, now, cursor));
            total = page.total();
            for (SearchPage.Hit hit : page.hits()) {
                IndexedFinding document = hit.document();
                past.add(new Past(document.publishedAt(), Hit.urgent(document)));
                if (withExamples && examples.size() < EXAMPLES) {
                    examples.add(example(document));
                }
            }
            cursor = page.nextCursor();
        } while (cursor != null && past.size() < MOST_COUNTED);
        Collections.reverse(past);
        Count count = count(past, request.pace(), now);
        return new RuleTrial(request.days(), total, past.size(), count.notices(), count.heldBack(), examples);
    }

    /** @param past oldest first */
    private static Count count(List<Past> past, Pace pace, Instant now) {
        PaceState state = PaceState.FRESH;
        Instant before = Instant.EPOCH;
        List<PaceState.Told> told = new ArrayList<>();
        for (Past each : past) {
            state = release(state, before, each.at(), pace, told);
            PaceState.Step step = state.on(new Hit("", null, each.urgent()), each.at(), pace);
            step.told().ifPresent(told::add);
            state = step.next();
            before = each.at();
        }
        release(state, before, now, pace, told);
        return new Count(
                told.size(), told.stream().mapToInt(PaceState.Told::heldBack).sum());
    }

    /** What was held back at {@code from} is told when the pace allows it, if that is not after {@code to}. */
    private static PaceState release(PaceState state, Instant from, Instant to, Pace pace, List<PaceState.Told> told) {
        Instant due = state.due(from, pace).orElse(Instant.MAX);
        if (due.isAfter(to)) {
            return state;
        }
        PaceState.Step step = state.release(due);
        step.told().ifPresent(told::add);
        return step.next();
    }

    private static SearchRequest page(String query, Instant from, Instant to, String cursor) {
        return new SearchRequest(
                query,
                Map.of(),
                from,
                to,
                SortOrder.NEWEST,
                SearchRequest.MAX_SIZE,
                cursor,
                Set.of(),
                null,
                ZoneOffset.UTC);
    }

    private static TrialExample example(IndexedFinding document) {
        return new TrialExample(
                document.id(),
                document.publishedAt(),
                document.finding().route(),
                document.source() == null ? "" : document.source(),
                Alerts.excerpt(document.content()),
                Hit.urgent(document));
    }
}
