package org.zhengming.api.referral;

import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.cases.CaseEvent;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Consequence;
import reactor.core.publisher.Mono;

/**
 * Empties a referral that turned out to be about nothing, history included: what it held, whom it concerned and of which
 * finding it was made. That there was one, who took which step and why stays.
 */
public final class ReferralPurge implements Consequence {

    private static final Set<String> PURGED =
            Set.of(ReferralState.FALSE_POSITIVE.name(), ReferralState.PUBLIC_OFFICIAL.name());

    private final AuditOutbox outbox;

    public ReferralPurge(AuditOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> of(DatabaseClient client, CaseRecord before, CaseRecord after, CaseEvent event) {
        if (!PURGED.contains(after.state())) {
            return Mono.empty();
        }
        String what = ReferralProcedure.NAME + "/" + after.id() + " " + after.state();
        return client.sql("select purge_referral(:id)")
                .bind("id", after.id())
                .fetch()
                .all()
                .then(outbox.add(
                        client,
                        new AuditEvent(
                                event.who(),
                                event.role().name(),
                                AuditAction.PURGE_CASE,
                                what,
                                Purpose.LEAK_PROTECTION,
                                AuditOutcome.DONE)));
    }
}
