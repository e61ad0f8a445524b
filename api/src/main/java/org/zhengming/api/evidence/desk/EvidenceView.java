package org.zhengming.api.evidence.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.custody.CustodyChain;

/**
 * A package as the pages show it, without what it holds.
 *
 * @param failure stable code of why it could not be captured, such as {@code PRIVATE_ADDRESS}
 * @param custody oldest first; empty in lists
 */
public record EvidenceView(
        UUID id,
        String organ,
        String caseRef,
        EvidenceState state,
        String operator,
        String assistant,
        @Nullable String failure,
        @Nullable String manifestSha256,
        @Nullable Long size,
        @Nullable UUID redactedFrom,
        Instant requestedAt,
        Instant changedAt,
        @Nullable Instant sealedAt,
        List<CustodyStep> custody) {

    /** Somebody had it. */
    public record CustodyStep(
            Instant at,
            String actor,
            CustodyAction action,
            @Nullable String note) {}

    static EvidenceView of(PackageRow row) {
        return of(row, CustodyChain.empty());
    }

    static EvidenceView of(PackageRow row, CustodyChain chain) {
        return new EvidenceView(
                row.id(),
                row.organ(),
                row.caseRef(),
                row.state(),
                row.operator(),
                row.assistant(),
                row.failure(),
                row.manifestSha256(),
                row.size(),
                row.redactedFrom(),
                row.requestedAt(),
                row.changedAt(),
                row.sealedAt(),
                chain.events().stream()
                        .map(each -> new CustodyStep(each.at(), each.actor(), each.action(), each.note()))
                        .toList());
    }
}
