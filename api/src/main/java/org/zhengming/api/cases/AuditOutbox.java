package org.zhengming.api.cases;

import io.r2dbc.spi.Readable;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import reactor.core.publisher.Mono;

/**
 * Carries the traces of deeds from the database to the audit log, each once. A deed and its trace are committed together;
 * the line in the log follows before the deed is answered, or after the next start when the program was killed between
 * the two. The log remembers the last trace it took.
 */
public final class AuditOutbox {

    private final Database database;
    private final AuditLog audit;
    private final String origin;
    /** Ends with the last delivery that began, so that deliveries follow each other. */
    private final AtomicReference<Mono<Void>> last = new AtomicReference<>(Mono.empty());

    /** @param origin a word for the database role's tables, so that the log can tell their traces apart */
    public AuditOutbox(Database database, AuditLog audit, String origin) {
        this.database = database;
        this.audit = audit;
        this.origin = origin;
    }

    /** Adds a trace, inside the transaction of the deed. */
    public Mono<Void> add(DatabaseClient client, AuditEvent event) {
        GenericExecuteSpec statement = client.sql("insert into audit_outbox (who, role, action, what, purpose, outcome)"
                        + " values (:who, :role, :action, :what, :purpose, :outcome)")
                .bind("who", event.who())
                .bind("role", event.role())
                .bind("action", event.action().name())
                .bind("what", event.what())
                .bind("outcome", event.outcome().name());
        return (event.purpose() == null
                        ? statement.bindNull("purpose", String.class)
                        : statement.bind("purpose", event.purpose().name()))
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** Completes when every trace that was committed before the call stands in the log. */
    public Mono<Void> deliver() {
        return Mono.defer(() -> {
            Mono<Void> mine = Mono.defer(this::deliverAll).cache();
            Mono<Void> before = last.getAndSet(mine.onErrorComplete());
            return before.then(mine);
        });
    }

    private Mono<Void> deliverAll() {
        return deliverOne().flatMap(delivered -> delivered ? deliverAll() : Mono.empty());
    }

    private Mono<Boolean> deliverOne() {
        return database.inTransaction(
                        Scope.PROGRAM, client -> client.sql("select * from audit_outbox order by id limit 1")
                                .map(Trace::of)
                                .one())
                .flatMap(trace -> write(trace).then(remove(trace)).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Void> write(Trace trace) {
        String written = origin + ":" + trace.id();
        boolean there = audit.lastTrace(origin).filter(written::equals).isPresent();
        return there ? Mono.empty() : audit.record(trace.event(), written);
    }

    private Mono<Void> remove(Trace trace) {
        return database.inTransaction(Scope.PROGRAM, client -> client.sql("delete from audit_outbox where id = :id")
                .bind("id", trace.id())
                .fetch()
                .rowsUpdated()
                .then());
    }

    private record Trace(long id, AuditEvent event) {

        static Trace of(Readable row) {
            String purpose = row.get("purpose", String.class);
            AuditEvent event = new AuditEvent(
                    row.get("who", String.class),
                    row.get("role", String.class),
                    AuditAction.valueOf(row.get("action", String.class)),
                    row.get("what", String.class),
                    purpose == null ? null : Purpose.valueOf(purpose),
                    AuditOutcome.valueOf(row.get("outcome", String.class)));
            return new Trace(row.get("id", Long.class), event);
        }
    }
}
