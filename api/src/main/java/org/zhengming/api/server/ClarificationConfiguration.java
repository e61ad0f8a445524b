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
import org.zhengming.api.clarification.ClarificationPreparation;
import org.zhengming.api.clarification.ClarificationProcedure;
import org.zhengming.api.clarification.HandoffProcedure;
import org.zhengming.api.clarification.StoryEffect;
import org.zhengming.api.clarification.UntrueClaims;
import org.zhengming.api.database.Database;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.search.FoundUntrue;
import org.zhengming.api.server.ApiServer.GivenIndex;
import org.zhengming.api.server.ApiServer.GivenRegistry;

/** Clarifications and what they hand to discipline inspection. */
@Configuration(proxyBeanMethods = false)
class ClarificationConfiguration {

    @Bean
    CaseKind clarifications(
            ApiSettings settings,
            GivenRegistry registry,
            GivenIndex index,
            Database database,
            BlockingCalls indexCalls,
            FieldSeal seal,
            AuditOutbox auditOutbox,
            InstantSource clock) {
        StoryEffect effect = new StoryEffect(index.index(), settings.zone());
        return new CaseKind(
                ClarificationProcedure.of(settings.procedures().clarification(), registry.registry()),
                new EvidenceReferences(
                        new ClarificationPreparation(registry.registry(), effect, indexCalls, clock),
                        database,
                        Set.of(),
                        Map.of("publications", "snapshot", "corrections", "snapshot")),
                List.of(new FollowUp(
                        HandoffProcedure.PROCEDURE, seal, auditOutbox, true, HandoffProcedure::handedOver)));
    }

    @Bean
    FoundUntrue untrueClaims(Database database) {
        return new UntrueClaims(database);
    }

    @Bean
    CaseKind disciplineHandoffs() {
        return CaseKind.of(HandoffProcedure.PROCEDURE);
    }
}
