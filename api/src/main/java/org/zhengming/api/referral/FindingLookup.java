package org.zhengming.api.referral;

import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.review.DecidedFindings;
import reactor.core.publisher.Mono;

/** Reads single findings from the index for the cases made of them. */
public final class FindingLookup {

    private final SearchIndex index;
    private final BlockingCalls calls;
    private final DecidedFindings decided;

    /** @param index as it is: what people found lawful may still be reclassified by two others */
    public FindingLookup(SearchIndex index, BlockingCalls calls, DecidedFindings decided) {
        this.index = index;
        this.calls = calls;
        this.decided = decided;
    }

    /** Whether somebody found the post lawful speech. */
    boolean isLawful(String id) {
        return decided.isLawful(id);
    }

    /** Whether somebody found that the machine was wrong about the post. */
    boolean isFalseAlarm(String id) {
        return decided.isFalseAlarm(id);
    }

    /** The finding if it concerns the person and the organ, else FINDING_NOT_FOUND: what concerns others is not there. */
    Mono<IndexedFinding> find(String id, String person, String organ) {
        return calls.call(() -> index.find(id)
                .filter(document -> !isFalseAlarm(id))
                .filter(document -> document.finding().persons().contains(person))
                .filter(document -> document.finding().organs().contains(organ))
                .orElseThrow(() -> new ApiException(ProblemCode.FINDING_NOT_FOUND)));
    }
}
