package org.zhengming.api.server;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.cases.EvidenceReferences;
import org.zhengming.api.cases.FieldSeal;
import org.zhengming.api.cases.FollowUp;
import org.zhengming.api.database.Database;
import org.zhengming.api.evidence.desk.EvidenceRooms;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.referral.CaseFacts;
import org.zhengming.api.referral.FindingLookup;
import org.zhengming.api.referral.ReclassificationPreparation;
import org.zhengming.api.referral.ReclassificationProcedure;
import org.zhengming.api.referral.ReferralBreaker;
import org.zhengming.api.referral.ReferralPreparation;
import org.zhengming.api.referral.ReferralProcedure;
import org.zhengming.api.referral.ReferralPurge;
import org.zhengming.api.referral.SuspensionProcedure;
import org.zhengming.api.review.DecidedFindings;
import org.zhengming.api.server.ApiServer.GivenRegistry;
import org.zhengming.api.server.ApiServer.LentIndex;

/** Referrals, the reclassification of shielded posts, and the circuit breaker between them. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    @Bean
    FindingLookup findingLookup(LentIndex lent, BlockingCalls indexCalls, DecidedFindings decided) {
        return new FindingLookup(lent.index(), indexCalls, decided);
    }

    @Bean
    ReferralBreaker referralBreaker(ApiSettings settings, FieldSeal seal, AuditOutbox auditOutbox) {
        FollowUp suspension =
                new FollowUp(SuspensionProcedure.PROCEDURE, seal, auditOutbox, false, (after, event) -> Map.of());
        return new ReferralBreaker(settings.procedures().referral(), suspension);
    }

    @Bean
    CaseKind referrals(
            ApiSettings settings,
            GivenRegistry registry,
            FindingLookup findings,
            Database database,
            AuditOutbox auditOutbox,
            ReferralBreaker breaker,
            EvidenceRooms rooms) {
        return new CaseKind(
                ReferralProcedure.of(settings.procedures().referral()),
                new EvidenceReferences(
                        new ReferralPreparation(registry.registry(), findings, new CaseFacts(database)),
                        database,
                        Set.of("evidencePackages"),
                        Map.of()),
                List.of(new ReferralPurge(auditOutbox, rooms.expiry()), breaker));
    }

    @Bean
    CaseKind reclassifications(
            ApiSettings settings,
            GivenRegistry registry,
            FindingLookup findings,
            InstantSource clock,
            ReferralBreaker breaker) {
        return new CaseKind(
                ReclassificationProcedure.PROCEDURE,
                new ReclassificationPreparation(registry.registry(), findings, settings.zone(), clock),
                List.of(breaker));
    }

    @Bean
    CaseKind referralSuspensions() {
        return CaseKind.of(SuspensionProcedure.PROCEDURE);
    }
}
