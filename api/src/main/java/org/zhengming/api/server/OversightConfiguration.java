package org.zhengming.api.server;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.database.Database;
import org.zhengming.api.deadline.DeadlineStore;
import org.zhengming.api.deadline.PeriodDone;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.oversight.IncidentProcedure;
import org.zhengming.api.oversight.RightsProcedure;
import org.zhengming.api.oversight.SamplePreparation;
import org.zhengming.api.oversight.SampleProcedure;
import org.zhengming.api.server.ApiServer.LentIndex;

/** What keeps those who run the system in check. */
@Configuration(proxyBeanMethods = false)
class OversightConfiguration {

    @Bean
    CaseKind quarterlySamples(
            Database database,
            LentIndex lent,
            BlockingCalls indexCalls,
            ApiSettings settings,
            DeadlineStore deadlines) {
        return new CaseKind(
                SampleProcedure.PROCEDURE,
                new SamplePreparation(database, lent.index(), indexCalls, settings.zone()),
                List.of(PeriodDone.named(deadlines, "SAMPLE_CHECK", "JUDGE", "quarter")));
    }

    @Bean
    CaseKind rightsRequests() {
        return CaseKind.of(RightsProcedure.PROCEDURE);
    }

    @Bean
    CaseKind dataIncidents() {
        return CaseKind.of(IncidentProcedure.PROCEDURE);
    }
}
