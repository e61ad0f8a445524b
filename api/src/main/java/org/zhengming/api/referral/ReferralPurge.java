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
import org.zhengming.api.evidence.desk.EvidenceExpiry;
import reactor.core.publisher.Mono;

/**
 * Empties a referral that turned out to be about nothing, history included: what it held, whom it concerned and of which
 * finding it was made. The evidence made for it goes too. That there was one, who took which step and why stays.
 */
public final class ReferralPurge implements Consequence {

    private static final Set<String> PURGED =
            Set.of(ReferralState.FALSE_POSITIVE.name(), ReferralState.PUBLIC_OFFICIAL.name());

    private final AuditOutbox outbox;
    private final EvidenceExpiry evidence;

    public ReferralPurge(AuditOutbox outbox, EvidenceExpiry evidence) {
        this.outbox = outbox;
        this.evidence = evidence;
    }

    @Override
    public Mono<Void> of(DatabaseClient client, CaseRecord before, CaseRecord after, CaseEvent event) {
        if (!PURGED.contains(after.state())) {
            return Mono.empty();
        }
        String what = ReferralProcedure.NAME + "/" + after.id() + " " + after.state();
        return evidence.discard(client, after.id())
                .thenMany(client.sql("select purge_referral(:id)")
                        .bind("id", after.id())
                        .fetch()
                        .all())
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
