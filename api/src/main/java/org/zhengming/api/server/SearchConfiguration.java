package org.zhengming.api.server;

import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.database.Database;
import org.zhengming.api.export.ExportController;
import org.zhengming.api.export.Exports;
import org.zhengming.api.export.SearchExports;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.review.LabelExports;
import org.zhengming.api.savedsearch.SavedSearchController;
import org.zhengming.api.savedsearch.SavedSearches;
import org.zhengming.api.search.Names;
import org.zhengming.api.server.ApiServer.GivenIndex;
import org.zhengming.api.server.ApiServer.LentIndex;

/** What people keep of their searches, and what leaves by four eyes. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    SavedSearches savedSearches(Database database, AuditOutbox outbox, InstantSource clock, ApiSettings settings) {
        return new SavedSearches(database, outbox, clock, settings.zone());
    }

    @Bean
    SavedSearchController savedSearchController(SavedSearches searches, AuditLog audit) {
        return new SavedSearchController(searches, audit);
    }

    @Bean
    LabelExports labelExports(LentIndex lent, BlockingCalls indexCalls, ApiSettings settings) {
        return new LabelExports(lent.index(), indexCalls, settings.zone());
    }

    @Bean
    SearchExports searchExports(GivenIndex index, BlockingCalls indexCalls, Names names, ApiSettings settings) {
        return new SearchExports(index.index(), indexCalls, names, settings.zone());
    }

    @Bean
    CaseKind labelExportCases(LabelExports exports) {
        return CaseKind.of(exports.procedure());
    }

    @Bean
    CaseKind searchExportCases(SearchExports exports) {
        return new CaseKind(exports.procedure(), exports, List.of());
    }

    @Bean
    ExportController exportController(
            LabelExports labels,
            SearchExports searches,
            Database database,
            Names names,
            AuditOutbox outbox,
            AuditLog audit,
            InstantSource clock,
            ApiSettings settings) {
        return new ExportController(
                new Exports(List.of(labels, searches), database, names, outbox, clock, settings.zone()), audit);
    }
}
