package org.zhengming.api.evidence.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param cursor for the next page, {@code null} on the last */
public record EvidencePage(
        List<EvidenceView> packages, @Nullable String cursor) {

    public EvidencePage {
        packages = List.copyOf(packages);
    }
}
