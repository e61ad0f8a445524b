package org.zhengming.api.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.search.Names;
import org.zhengming.api.security.AccountRole;

/**
 * A case as the pages show it. Private values are left out; {@code sealedFields} says which there are.
 *
 * @param personName of the person concerned, from the registry; {@code null} for a case about nobody
 * @param fields open values by name
 * @param steps how it came here, oldest first
 * @param next what can be done from here
 */
public record CaseView(
        UUID id,
        String procedure,
        String organ,
        String organName,
        @Nullable String person,
        @Nullable String personName,
        String department,
        String state,
        long version,
        @Nullable String addressedTo,
        Map<String, Object> fields,
        List<String> sealedFields,
        String openedBy,
        Instant openedAt,
        Instant changedAt,
        List<StepView> steps,
        List<NextStep> next) {

    /** A step that was taken. */
    public record StepView(
            long version,
            Instant at,
            String who,
            String displayName,
            AccountRole role,
            String action,
            String from,
            String to,
            String reason,
            Map<String, Object> fields,
            List<String> sealedFields) {}

    static CaseView of(Procedure procedure, Dossier dossier, Names names) {
        CaseRecord record = dossier.record();
        return new CaseView(
                record.id(),
                record.procedure(),
                record.organ(),
                names.organ(record.organ()).name(),
                record.person(),
                names.personName(record.person()),
                record.department(),
                record.state(),
                record.version(),
                record.addressedTo(),
                open(procedure, record.fields()),
                sealed(procedure, record.fields()),
                record.openedBy(),
                record.openedAt(),
                record.changedAt(),
                dossier.history().events().stream()
                        .map(event -> step(procedure, event))
                        .toList(),
                dossier.next());
    }

    private static StepView step(Procedure procedure, CaseEvent event) {
        return new StepView(
                event.version(),
                event.at(),
                event.who(),
                event.displayName(),
                event.role(),
                event.action(),
                event.from(),
                event.to(),
                event.reason(),
                open(procedure, event.fields()),
                sealed(procedure, event.fields()));
    }

    static Map<String, Object> open(Procedure procedure, Map<String, Object> values) {
        Map<String, Object> open = new LinkedHashMap<>(values);
        open.keySet().removeIf(name -> procedure.fields().get(name).isPrivate());
        return open;
    }

    private static List<String> sealed(Procedure procedure, Map<String, Object> values) {
        return values.keySet().stream()
                .filter(name -> procedure.fields().get(name).isPrivate())
                .sorted()
                .toList();
    }
}
