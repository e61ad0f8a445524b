package org.zhengming.api.server;

import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.cases.FieldSeal;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.cases.RemarkController;
import org.zhengming.api.cases.RemarkDesk;
import org.zhengming.api.database.Database;

/** Remarks on cases; the register has correction notes instead, on its own side of the wall. */
@Configuration(proxyBeanMethods = false)
class RemarkConfiguration {

    @Bean
    RemarkController remarkController(
            ObjectProvider<CaseKind> kinds,
            Database database,
            FieldSeal seal,
            AuditOutbox outbox,
            AuditLog audit,
            InstantSource clock) {
        List<Procedure> procedures = kinds.stream().map(CaseKind::procedure).toList();
        return new RemarkController(new RemarkDesk(procedures, database, seal, outbox, audit, clock));
    }
}
