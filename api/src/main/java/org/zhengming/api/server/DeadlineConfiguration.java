package org.zhengming.api.server;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.database.Database;
import org.zhengming.api.deadline.CaseClock;
import org.zhengming.api.deadline.CaseDeadlines;
import org.zhengming.api.deadline.DeadlineClock;
import org.zhengming.api.deadline.DeadlineSettings;
import org.zhengming.api.deadline.DeadlineStore;
import org.zhengming.api.deadline.DeadlineWatch;
import org.zhengming.api.legal.LegalCatalogue;
import org.zhengming.api.server.ApiServer.GivenRegistry;
import org.zhengming.api.task.TaskController;
import org.zhengming.api.task.Tasks;

/** Deadlines: their clock, what watches them, and who is told. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    /** Of every organ. The half-yearly report is owed by high courts alone and begun by whoever keeps their register. */
    private static final Set<String> PERIODIC = Set.of("JOINT_CONFERENCE", "SAMPLE_CHECK");

    /** What every organ's register owes. */
    private static final Set<String> OF_THE_REGISTER = Set.of("QUARTERLY_SUMMARY");

    private static final Duration EVERY = Duration.ofSeconds(30);

    @Bean
    LegalCatalogue legalCatalogue() {
        return LegalCatalogue.bundled();
    }

    @Bean
    DeadlineSettings deadlineSettings(ApiSettings settings) throws IOException {
        return DeadlineSettings.read(
                settings.data().resolve("deadlines"), settings.procedures().deadlineTerms());
    }

    @Bean
    DeadlineClock deadlineClock(DeadlineSettings deadlines, ApiSettings settings, InstantSource clock) {
        return new DeadlineClock(deadlines.calendar(), settings.zone(), clock);
    }

    @Bean
    DeadlineStore deadlineStore(DeadlineSettings settings, DeadlineClock clock) {
        return new DeadlineStore(settings.rules(), clock);
    }

    @Bean
    CaseDeadlines caseDeadlines(DeadlineSettings settings, DeadlineClock clock, DeadlineStore store) {
        return new CaseDeadlines(CaseClock.bundled(), settings.rules(), clock, store);
    }

    @Bean
    DeadlineWatch deadlineWatch(
            Database database,
            DeadlineStore store,
            DeadlineSettings deadlines,
            DeadlineClock deadlineClock,
            ApiSettings settings,
            InstantSource clock,
            GivenRegistry registry) {
        return new DeadlineWatch(
                        database,
                        store,
                        deadlines.rules(),
                        deadlineClock,
                        settings.zone(),
                        clock,
                        registry::organs,
                        PERIODIC)
                .start(EVERY);
    }

    /** The same on the register's side of the wall. */
    @Bean
    DeadlineWatch registerWatch(
            RegisterDesk register,
            DeadlineStore store,
            DeadlineSettings deadlines,
            DeadlineClock deadlineClock,
            ApiSettings settings,
            InstantSource clock,
            GivenRegistry registry) {
        return new DeadlineWatch(
                        register.database(),
                        store,
                        deadlines.rules(),
                        deadlineClock,
                        settings.zone(),
                        clock,
                        registry::organs,
                        OF_THE_REGISTER)
                .start(EVERY);
    }

    @Bean
    TaskController taskController(
            Database database,
            RegisterDesk register,
            DeadlineStore store,
            DeadlineClock deadlines,
            LegalCatalogue catalogue,
            ObjectProvider<CaseKind> kinds,
            ApiSettings settings,
            InstantSource clock,
            AuditLog audit) {
        return new TaskController(
                new Tasks(
                        database,
                        store,
                        deadlines,
                        catalogue,
                        kinds.stream().map(CaseKind::procedure).toList(),
                        settings.zone(),
                        clock),
                new Tasks(
                        register.database(),
                        store,
                        deadlines,
                        catalogue,
                        register.procedures(),
                        settings.zone(),
                        clock),
                audit);
    }
}
