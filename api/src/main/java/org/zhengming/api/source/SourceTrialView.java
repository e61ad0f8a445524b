package org.zhengming.api.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.pipeline.SourceProblemAnswer;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.RejectReason;

/**
 * What reading a source once came to. Nothing of it is kept.
 *
 * @param found items that the source has to give now
 * @param exact whether these are all; else there are more
 * @param read items that were read of them
 * @param posts the first of those that became posts, at most three, private values masked
 * @param rejects those that did not, by reason
 * @param problems why there is nothing, or less
 */
public record SourceTrialView(
        long found,
        boolean exact,
        long read,
        List<TrialPost> posts,
        List<TrialRejects> rejects,
        List<SourceProblemAnswer> problems) {

    /** @param excerpt the beginning of the text */
    public record TrialPost(
            PostKind kind,
            @Nullable String title,
            String excerpt,
            @Nullable String url,
            @Nullable Instant publishedAt) {}

    public record TrialRejects(RejectReason reason, long count) {}
}
