package org.zhengming.api.server;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.database.Database;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.pipeline.PipelineView;
import org.zhengming.api.server.ApiServer.GivenRegistry;
import org.zhengming.api.source.SourceController;
import org.zhengming.api.source.SourceDesk;
import org.zhengming.api.source.SourcePublisher;
import org.zhengming.api.source.SourceTrialDesk;

/** Sources that administrators try and add. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    private static final int TRIALS = 2;
    private static final int TRIALS_WAITING = 4;
    private static final Duration TRIAL_TIME = Duration.ofSeconds(40);
    private static final int TRIAL_BURST = 10;
    private static final double TRIALS_A_SECOND = 0.1;
    private static final int MOST_ACCOUNTS_COUNTED = 1_000;

    /** Trials wait for the servers of others. */
    @Bean
    BlockingCalls sourceCalls() {
        return new BlockingCalls("source", TRIALS, TRIALS_WAITING, TRIAL_TIME);
    }

    @Bean
    SourcePublisher sourcePublisher(Database database, ApiSettings settings) {
        return SourcePublisher.start(database, settings.data());
    }

    @Bean
    SourceTrialDesk sourceTrialDesk(ApiSettings settings, GivenRegistry registry) {
        return new SourceTrialDesk(settings.sources().fetch(), registry.registry(), Clock.systemUTC());
    }

    @Bean
    SourceDesk sourceDesk(
            ApiSettings settings,
            Database database,
            SourcePublisher publisher,
            SourceTrialDesk trials,
            PipelineView pipeline,
            BlockingCalls sourceCalls,
            InstantSource clock) {
        SourceSettings sources = settings.sources();
        return new SourceDesk(
                sources.allowed(), sources.resubmitted(), database, publisher, trials, pipeline, sourceCalls, clock);
    }

    @Bean
    SourceController sourceController(SourceDesk desk, AuditLog audit, InstantSource clock) {
        RateLimit rate = new RateLimit(TRIAL_BURST, TRIALS_A_SECOND, MOST_ACCOUNTS_COUNTED, clock);
        return new SourceController(desk, audit, rate);
    }
}
