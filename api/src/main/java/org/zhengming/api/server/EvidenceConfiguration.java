package org.zhengming.api.server;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.evidence.desk.EvidenceController;
import org.zhengming.api.evidence.desk.EvidenceRooms;

/** Evidence packages. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    EvidenceRooms evidenceRooms(ApiSettings settings, Database database, AuditOutbox outbox, AuditLog audit) {
        return EvidenceRooms.open(settings.data(), settings.evidence(), database, outbox, audit, Clock.systemUTC());
    }

    @Bean
    EvidenceController evidenceController(EvidenceRooms rooms) {
        return rooms.controller(Clock.systemUTC());
    }
}
