package org.zhengming.api.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.search.Names;

/**
 * A page of cases, newest change first.
 *
 * @param nextCursor for the page after, or {@code null} at the end
 */
public record CasePage(List<Line> cases, @Nullable String nextCursor) {

    /** One case in a list. */
    public record Line(
            UUID id,
            String procedure,
            String organ,
            String organName,
            @Nullable String person,
            @Nullable String personName,
            String state,
            long version,
            @Nullable String addressedTo,
            Map<String, Object> fields,
            Instant openedAt,
            Instant changedAt) {}

    static CasePage of(Procedure procedure, List<CaseRecord> found, int size, Names names) {
        List<CaseRecord> page = found.subList(0, Math.min(size, found.size()));
        String cursor = found.size() > size ? CaseCursor.write(page.getLast()) : null;
        return new CasePage(
                page.stream().map(record -> line(procedure, record, names)).toList(), cursor);
    }

    private static Line line(Procedure procedure, CaseRecord record, Names names) {
        return new Line(
                record.id(),
                record.procedure(),
                record.organ(),
                names.organ(record.organ()).name(),
                record.person(),
                names.personName(record.person()),
                record.state(),
                record.version(),
                record.addressedTo(),
                CaseView.open(procedure, record.fields()),
                record.openedAt(),
                record.changedAt());
    }
}
