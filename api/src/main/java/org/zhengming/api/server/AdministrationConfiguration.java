package org.zhengming.api.server;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.audit.AuditChecks;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditReader;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.inspection.AuditController;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.policy.PolicyController;
import org.zhengming.api.policy.PolicyVersions;
import org.zhengming.api.registry.ConsentExpiry;
import org.zhengming.api.registry.EnrolmentController;
import org.zhengming.api.registry.EnrolmentDesk;
import org.zhengming.api.registry.RegistryController;
import org.zhengming.api.registry.RegistryImport;
import org.zhengming.api.search.OrganNamesController;
import org.zhengming.api.server.ApiServer.GivenRegistry;

/** What auditors and administrators work with. */
@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {

    /** Looks at the log are heavy, and few people may take them. */
    private static final int AUDIT_THREADS = 2;

    private static final int AUDIT_QUEUE = 10;
    private static final Duration AUDIT_TIME = Duration.ofSeconds(20);
    private static final int ENROLLED_AT_ONCE = 20;
    private static final double ENROLLED_A_SECOND = 0.1;
    private static final int MOST_ACCOUNTS_COUNTED = 1_000;
    private static final Duration EXPIRY_EVERY = Duration.ofHours(1);

    @Bean
    OrganNamesController organNamesController(GivenRegistry registry) {
        return new OrganNamesController(registry.registry());
    }

    @Bean
    BlockingCalls auditCalls() {
        return new BlockingCalls("audit", AUDIT_THREADS, AUDIT_QUEUE, AUDIT_TIME);
    }

    @Bean
    AuditChecks auditChecks(ApiSettings settings, AuditLog audit, InstantSource clock) {
        return new AuditChecks(log(settings), audit, clock);
    }

    @Bean
    AuditController auditController(
            ApiSettings settings, AuditChecks checks, AuditLog audit, BlockingCalls auditCalls) {
        return new AuditController(new AuditReader(log(settings)), checks, audit, auditCalls);
    }

    @Bean
    RegistryImport registryImport(GivenRegistry registry, ApiSettings settings, InstantSource clock) {
        return new RegistryImport(
                settings.files().registry(),
                settings.data().resolve("registry-candidates"),
                registry.registry(),
                clock);
    }

    @Bean
    RegistryController registryController(RegistryImport desk, AuditLog audit, BlockingCalls auditCalls) {
        return new RegistryController(desk, auditCalls, audit);
    }

    @Bean
    EnrolmentController enrolmentController(
            RegistryImport file,
            GivenRegistry registry,
            ApiSettings settings,
            Database database,
            AuditOutbox outbox,
            AuditLog audit,
            BlockingCalls auditCalls,
            InstantSource clock) {
        EnrolmentDesk desk = new EnrolmentDesk(
                file,
                registry.registry(),
                settings.files().indexKey(),
                database,
                outbox,
                audit,
                auditCalls,
                clock,
                settings.zone());
        RateLimit rate = new RateLimit(ENROLLED_AT_ONCE, ENROLLED_A_SECOND, MOST_ACCOUNTS_COUNTED, clock);
        return new EnrolmentController(desk, registry.registry(), audit, rate);
    }

    @Bean
    ConsentExpiry consentExpiry(Database database, InstantSource clock) {
        return new ConsentExpiry(database, clock).every(EXPIRY_EVERY);
    }

    @Bean
    PolicyController policyController(ApiSettings settings, AuditLog audit, BlockingCalls auditCalls) {
        PolicyVersions versions = new PolicyVersions(
                settings.data().resolve("policy"), settings.files().policy());
        return new PolicyController(versions, auditCalls, audit);
    }

    private static Path log(ApiSettings settings) {
        return settings.data().resolve("audit");
    }
}
