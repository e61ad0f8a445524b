package org.zhengming.api.pipeline;

import java.time.Instant;
import java.util.List;
import org.zhengming.ingest.retention.DeletionLog.Deletion;

/** The newest proofs of deletion (删除证明), newest first. */
public record DeletionList(List<DeletionAnswer> deletions) {

    static DeletionList of(List<Deletion> deletions) {
        return new DeletionList(deletions.stream()
                .map(each -> new DeletionAnswer(each.at(), each.what(), each.before(), each.count()))
                .toList());
    }

    /**
     * Something was deleted because its time was over. It names nothing of what was deleted.
     *
     * @param what a route, or {@code dead-letters}
     * @param before what was last seen before this instant was deleted
     */
    public record DeletionAnswer(Instant at, String what, Instant before, long count) {}
}
