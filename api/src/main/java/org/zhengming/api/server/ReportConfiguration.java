package org.zhengming.api.server;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.database.Database;
import org.zhengming.api.document.render.DocumentFont;
import org.zhengming.api.document.render.PdfRenderer;
import org.zhengming.api.legal.LegalCatalogue;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.report.ReportController;
import org.zhengming.api.report.ReportFiles;
import org.zhengming.api.report.ReportSchedule;
import org.zhengming.api.report.Reports;
import org.zhengming.api.report.TransparencyController;
import org.zhengming.api.search.Names;
import org.zhengming.api.server.ApiServer.GivenIndex;
import org.zhengming.api.server.ApiServer.GivenRegistry;

/** Reports: what makes them, keeps them and writes them. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    private static final int MOST_ACCOUNTS_COUNTED = 10_000;
    private static final int BURST = 10;
    private static final double A_SECOND = 0.2;
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Documents take memory while they are written: two at a time. */
    @Bean
    BlockingCalls documentCalls() {
        return new BlockingCalls("document", 2, 20, LONGEST);
    }

    @Bean
    ReportFiles reportFiles(BlockingCalls documentCalls, InstantSource clock) {
        return new ReportFiles(documentCalls, () -> new PdfRenderer(DocumentFont.find(null)), clock);
    }

    @Bean
    Reports reports(
            Database database,
            GivenIndex index,
            BlockingCalls indexCalls,
            Names names,
            LegalCatalogue catalogue,
            ApiSettings settings,
            InstantSource clock) {
        return new Reports(database, index.index(), indexCalls, names, catalogue, settings.zone(), clock);
    }

    @Bean
    ReportSchedule reportSchedule(Reports reports, GivenRegistry registry, ApiSettings settings, InstantSource clock) {
        return new ReportSchedule(reports, registry::organs, settings.zone(), clock).start(EVERY);
    }

    @Bean
    ReportController reportController(
            Reports reports, ReportSchedule reportSchedule, ReportFiles files, AuditLog audit, InstantSource clock) {
        RateLimit rate = new RateLimit(BURST, A_SECOND, MOST_ACCOUNTS_COUNTED, clock);
        return new ReportController(reports, reportSchedule, files, audit, rate);
    }

    @Bean
    TransparencyController transparencyController(Reports reports, AuditLog audit, ApiSettings settings) {
        return new TransparencyController(reports, audit, settings.zone());
    }
}
