package org.zhengming.api.evidence.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The evidence list, 电子数据清单.
 *
 * @param originalMedium where the original medium is
 * @param reasonNotSealed why it was not sealed
 */
public record EvidenceList(
        String packageId,
        String caseRef,
        Attendance attendance,
        String tool,
        String originalMedium,
        String reasonNotSealed,
        List<EvidenceItem> items) {

    public EvidenceList {
        Stream.of(packageId, caseRef, attendance).forEach(Objects::requireNonNull);
        items = List.copyOf(items);
    }
}
