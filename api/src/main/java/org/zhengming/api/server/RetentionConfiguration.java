package org.zhengming.api.server;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.database.Database;
import org.zhengming.api.evidence.desk.EvidenceRooms;
import org.zhengming.api.retention.CaseDeletionController;
import org.zhengming.api.retention.CaseExpiry;
import org.zhengming.api.retention.HoldPreparation;
import org.zhengming.api.retention.HoldProcedure;

/** What becomes of cases after their end. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Bean
    CaseKind legalHolds(Database database) {
        return new CaseKind(HoldProcedure.PROCEDURE, new HoldPreparation(database), List.of());
    }

    @Bean
    CaseExpiry caseExpiry(Database database, EvidenceRooms rooms, AuditOutbox outbox, ApiSettings settings) {
        return new CaseExpiry(
                        database, rooms.expiry(), outbox, settings.procedures().kept())
                .every(EVERY, AT_ONCE);
    }

    @Bean
    CaseDeletionController caseDeletionController(Database database, AuditLog audit) {
        return new CaseDeletionController(database, audit);
    }
}
