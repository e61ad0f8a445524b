package org.zhengming.api.referral;

import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Reads single findings from the index for the cases made of them. */
public final class FindingLookup {

    private final SearchIndex index;
    private final BlockingCalls calls;

    public FindingLookup(SearchIndex index, BlockingCalls calls) {
        this.index = index;
        this.calls = calls;
    }

    /** The finding if it concerns the person and the organ, else FINDING_NOT_FOUND: what concerns others is not there. */
    Mono<IndexedFinding> find(String id, String person, String organ) {
        return calls.call(() -> index.find(id)
                .filter(document -> document.finding().persons().contains(person))
                .filter(document -> document.finding().organs().contains(organ))
                .orElseThrow(() -> new ApiException(ProblemCode.FINDING_NOT_FOUND)));
    }
}
