package org.zhengming.api.referral;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.cases.CaseEvent;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Consequence;
import org.zhengming.api.cases.FollowUp;
import reactor.core.publisher.Mono;

/**
 * The circuit breaker (熔断, D21): when the police accept too few referrals of an organ, or too many of its shielded posts are
 * reclassified, no new referral is opened until the committee has looked. It counts what happened since the last time that
 * the committee lifted it.
 */
public final class ReferralBreaker implements Consequence {

    private static final Set<String> LOOKED_AT = Set.of("DECLINE", "CONFIRM");

    private static final String COUNTS = """
        with since as (
            select greatest(:from, coalesce(max(event.at), :from)) as at
            from case_event event join case_record lifted on lifted.id = event.case_id
            where lifted.procedure = 'referral-suspension' and lifted.organ = :organ and event.action = 'LIFT')
        select count(*) filter (where record.procedure = 'referral' and event.action = 'DECLINE') as declined,
               count(*) filter (where record.procedure = 'referral' and event.action in ('DECLINE', 'ACCEPT')) as answered,
               count(*) filter (where record.procedure = 'reclassification' and event.action = 'CONFIRM') as reclassified,
               count(*) filter (where record.procedure = 'referral' and event.action = 'START') as opened,
               (select count(*) from case_record suspension
                where suspension.procedure = 'referral-suspension' and suspension.organ = :organ
                  and suspension.state <> 'LIFTED') as suspended
        from case_event event join case_record record on record.id = event.case_id, since
        where record.organ = :organ and record.procedure in ('referral', 'reclassification')
          and event.at > since.at\
        """;

    private final ReferralPolicy policy;
    private final FollowUp suspension;

    /** @param suspension opens a case of {@link SuspensionProcedure} */
    public ReferralBreaker(ReferralPolicy policy, FollowUp suspension) {
        this.policy = policy;
        this.suspension = suspension;
    }

    private record Counts(long declined, long answered, long reclassified, long opened, long suspended) {}

    @Override
    public Mono<Void> of(DatabaseClient client, CaseRecord before, CaseRecord after, CaseEvent event) {
        boolean looks = LOOKED_AT.contains(event.action())
                && (after.procedure().equals(ReclassificationProcedure.NAME)
                        || event.action().equals("DECLINE"));
        return looks ? everyOrgan(client, look(client, after, event)) : Mono.empty();
    }

    /** Whoever's step it was, a liaison's too: the counts are of the whole organ. */
    private static Mono<Void> everyOrgan(DatabaseClient client, Mono<Void> work) {
        return client.sql("select coalesce(current_setting('zhengming.every_organ', true), '')")
                .map(row -> row.get(0, String.class))
                .one()
                .flatMap(told -> tell(client, "yes").then(work).then(tell(client, told)));
    }

    private static Mono<Void> tell(DatabaseClient client, String everyOrgan) {
        return client.sql("select set_config('zhengming.every_organ', :every, true)")
                .bind("every", everyOrgan)
                .fetch()
                .first()
                .then();
    }

    private Mono<Void> look(DatabaseClient client, CaseRecord after, CaseEvent event) {
        Instant from = event.at().minus(policy.suspendWindow());
        return client.sql(COUNTS)
                .bind("from", from)
                .bind("organ", after.organ())
                .map(row -> new Counts(
                        row.get("declined", Long.class),
                        row.get("answered", Long.class),
                        row.get("reclassified", Long.class),
                        row.get("opened", Long.class),
                        row.get("suspended", Long.class)))
                .one()
                .flatMap(counts -> suspend(client, after, event, counts));
    }

    private Mono<Void> suspend(DatabaseClient client, CaseRecord after, CaseEvent event, Counts counts) {
        if (counts.suspended() > 0) {
            return Mono.empty();
        }
        long decided = counts.reclassified() + counts.opened();
        if (policy.tooMany(counts.declined(), counts.answered())) {
            return open(client, after, event, SuspensionCause.POLICE_REFUSALS, counts.declined(), counts.answered());
        }
        return policy.tooMany(counts.reclassified(), decided)
                ? open(client, after, event, SuspensionCause.RECLASSIFICATIONS, counts.reclassified(), decided)
                : Mono.empty();
    }

    private Mono<Void> open(
            DatabaseClient client, CaseRecord from, CaseEvent event, SuspensionCause cause, long some, long all) {
        return suspension.open(client, from, event, Map.of("cause", cause.name(), "some", some, "all", all));
    }
}
