package org.zhengming.api.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.Purpose;
import reactor.core.publisher.Mono;

/**
 * Opens a case of another procedure when a step is taken, in the same transaction and by the same person: what must follow
 * cannot be forgotten.
 */
public final class FollowUp implements Consequence {

    private final Procedure opened;
    private final Action opening;
    private final boolean aboutTheSame;
    private final BiFunction<CaseRecord, CaseEvent, Map<String, Object>> fields;
    private final CaseStore store;
    private final AuditOutbox outbox;

    /**
     * @param aboutTheSame whether the new case concerns the same person; else it concerns nobody in particular
     * @param fields of the new case, or an empty map when none is to be opened
     */
    public FollowUp(
            Procedure opened,
            FieldSeal seal,
            AuditOutbox outbox,
            boolean aboutTheSame,
            BiFunction<CaseRecord, CaseEvent, Map<String, Object>> fields) {
        this.opened = opened;
        this.opening = opened.openings().getFirst();
        this.aboutTheSame = aboutTheSame;
        this.fields = fields;
        this.store = new CaseStore(new FieldJson(seal));
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> of(DatabaseClient client, CaseRecord before, CaseRecord after, CaseEvent event) {
        Map<String, Object> given = fields.apply(after, event);
        return given.isEmpty() ? Mono.empty() : open(client, after, event, given);
    }

    /** Opens one now. */
    public Mono<Void> open(DatabaseClient client, CaseRecord from, CaseEvent event, Map<String, Object> given) {
        UUID id = UUID.randomUUID();
        CaseRecord record = new CaseRecord(
                id,
                opened.name(),
                from.organ(),
                aboutTheSame ? from.person() : null,
                aboutTheSame ? from.department() : "",
                opening.to(),
                1,
                null,
                new LinkedHashMap<>(given),
                event.who(),
                event.at(),
                event.at());
        CaseEvent first = new CaseEvent(
                1,
                event.at(),
                event.who(),
                event.displayName(),
                event.role(),
                opening.name(),
                "",
                opening.to(),
                event.reason(),
                given);
        return store.insert(client, opened, record)
                .then(store.append(client, opened, id, first))
                .then(outbox.add(client, trace(id, event)));
    }

    private AuditEvent trace(UUID id, CaseEvent event) {
        Purpose purpose = opened.purpose();
        String what = opened.name() + "/" + id + " " + opening.name() + " 1";
        return new AuditEvent(
                event.who(), event.role().name(), AuditAction.OPEN_CASE, what, purpose, AuditOutcome.DONE);
    }
}
