package org.zhengming.api.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Newest first. @param nextCursor {@code null} when there are no more */
public record CaseDeletionPage(
        List<CaseDeletion> deletions, @Nullable String nextCursor) {

    static CaseDeletionPage of(List<CaseDeletion> found, int size) {
        return found.size() <= size
                ? new CaseDeletionPage(found, null)
                : new CaseDeletionPage(
                        found.subList(0, size), found.get(size - 1).digest().toString());
    }
}
