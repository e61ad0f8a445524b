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
import org.zhengming.api.cases.UnmaskingController;
import org.zhengming.api.cases.UnmaskingDesk;
import org.zhengming.api.database.Database;

/** Private values of cases, shown by a grant: one desk for the cases, one behind the register's wall. */
@Configuration(proxyBeanMethods = false)
class UnmaskingConfiguration {

    @Bean
    UnmaskingController unmaskingController(
            ObjectProvider<CaseKind> kinds,
            Database database,
            FieldSeal seal,
            AuditOutbox outbox,
            RegisterDesk register,
            AuditLog audit,
            InstantSource clock,
            ApiSettings settings) {
        List<Procedure> procedures = kinds.stream().map(CaseKind::procedure).toList();
        UnmaskingDesk cases = new UnmaskingDesk(procedures, database, seal, outbox, audit, clock);
        return new UnmaskingController(List.of(cases, register.unmaskings()), audit, settings.zone());
    }
}
