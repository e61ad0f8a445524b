package org.zhengming.api.registry;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.api.registry.Enrolment.ConsentBy;
import reactor.core.publisher.Mono;

/** The table of enrolments. Every method runs inside a transaction that the caller began. */
final class EnrolmentStore {

    /** Newest first. */
    Mono<List<Enrolment>> of(DatabaseClient client, String person) {
        return client.sql("select * from enrolment where person = :person order by enrolled_at desc, id")
                .bind("person", person)
                .map(EnrolmentStore::read)
                .all()
                .collectList();
    }

    /** Kept from everybody else until the transaction ends. */
    Mono<Enrolment> find(DatabaseClient client, UUID id) {
        return client.sql("select * from enrolment where id = :id for update")
                .bind("id", id)
                .map(EnrolmentStore::read)
                .one();
    }

    Mono<Void> insert(DatabaseClient client, Enrolment enrolment) {
        GenericExecuteSpec statement = client.sql("insert into enrolment (id, person, type, consent_by, relation,"
                        + " consented_on, reference, enrolled_by, enrolled_at) values (:id, :person, :type, :consentBy,"
                        + " :relation, :consentedOn, :reference, :enrolledBy, :enrolledAt)")
                .bind("id", enrolment.id())
                .bind("person", enrolment.person())
                .bind("type", enrolment.type().name())
                .bind("consentBy", enrolment.consentBy().name())
                .bind("consentedOn", enrolment.consentedOn())
                .bind("reference", enrolment.reference())
                .bind("enrolledBy", enrolment.enrolledBy())
                .bind("enrolledAt", enrolment.enrolledAt());
        return (enrolment.relation() == null
                        ? statement.bindNull("relation", String.class)
                        : statement.bind("relation", enrolment.relation().name()))
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> withdraw(DatabaseClient client, UUID id, String who, Instant at) {
        return client.sql("update enrolment set withdrawn_by = :who, withdrawn_at = :at where id = :id")
                .bind("who", who)
                .bind("at", at)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /**
     * Forgets the records of consents that were withdrawn before then.
     *
     * @return how many
     */
    Mono<Long> forget(DatabaseClient client, Instant before) {
        return client.sql("delete from enrolment where withdrawn_at < :before")
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }

    private static Enrolment read(Readable row) {
        String relation = row.get("relation", String.class);
        return new Enrolment(
                row.get("id", UUID.class),
                row.get("person", String.class),
                LeakType.valueOf(row.get("type", String.class)),
                ConsentBy.valueOf(row.get("consent_by", String.class)),
                relation == null ? null : Relation.valueOf(relation),
                row.get("consented_on", LocalDate.class),
                row.get("reference", String.class),
                row.get("enrolled_by", String.class),
                row.get("enrolled_at", Instant.class),
                row.get("withdrawn_by", String.class),
                row.get("withdrawn_at", Instant.class));
    }
}
