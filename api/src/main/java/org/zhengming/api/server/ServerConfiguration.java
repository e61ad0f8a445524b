package org.zhengming.api.server;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.ReactorResourceFactory;
import org.zhengming.analytics.reanalysis.ReanalysisFiles;
import org.zhengming.api.alert.AlertController;
import org.zhengming.api.alert.AlertFeed;
import org.zhengming.api.alert.AlertStreams;
import org.zhengming.api.alert.AlertTail;
import org.zhengming.api.alert.AlertWatch;
import org.zhengming.api.alert.Alerts;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.database.Database;
import org.zhengming.api.deadletter.DeadLetterController;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.overview.OverviewController;
import org.zhengming.api.overview.OverviewCounts;
import org.zhengming.api.pipeline.PipelineController;
import org.zhengming.api.pipeline.PipelineHistory;
import org.zhengming.api.pipeline.PipelineMeters;
import org.zhengming.api.pipeline.PipelineView;
import org.zhengming.api.problem.ProblemHandler;
import org.zhengming.api.problem.ProblemWriter;
import org.zhengming.api.reanalysis.ReanalysisController;
import org.zhengming.api.search.FindingController;
import org.zhengming.api.search.FindingSearch;
import org.zhengming.api.search.FoundUntrue;
import org.zhengming.api.search.Names;
import org.zhengming.api.security.SessionAge;
import org.zhengming.api.server.ApiServer.GivenIndex;
import org.zhengming.api.server.ApiServer.GivenRegistry;
import org.zhengming.api.story.StoryCases;
import org.zhengming.api.story.StoryController;
import org.zhengming.api.story.StorySearch;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.ingest.retention.DeletionLog;
import tools.jackson.databind.json.JsonMapper;

/** Everything the server is made of, by name; nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = ReactiveUserDetailsServiceAutoConfiguration.class)
@Import({
    SecurityConfiguration.class,
    CaseConfiguration.class,
    SearchConfiguration.class,
    UnmaskingConfiguration.class,
    RemarkConfiguration.class,
    EvidenceConfiguration.class,
    ClarificationConfiguration.class,
    ReferralConfiguration.class,
    OversightConfiguration.class,
    RetentionConfiguration.class,
    DeadlineConfiguration.class,
    ReportConfiguration.class,
    AdministrationConfiguration.class,
    SourceConfiguration.class,
    OpenApiConfiguration.class,
    RuleConfiguration.class,
    DashboardController.class
})
class ServerConfiguration {

    private static final int MOST_SESSIONS_COUNTED = 10_000;

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    /** Event loops of this server's own, so that closing it takes none away from others in the process. */
    @Bean
    ReactorResourceFactory eventLoops() {
        ReactorResourceFactory own = new ReactorResourceFactory();
        own.setUseGlobalResources(false);
        own.setShutdownQuietPeriod(Duration.ZERO);
        return own;
    }

    @Bean
    WebHttpHandlerBuilderCustomizer answersOnTheirEventLoop() {
        return builder -> builder.httpHandlerDecorator(EventLoopResponses::decorate);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    ProblemHandler problemHandler(ProblemWriter writer) {
        return new ProblemHandler(writer);
    }

    @Bean
    AuditLog auditLog(ApiSettings settings) {
        return AuditLog.open(settings.data().resolve("audit"));
    }

    @Bean
    BlockingCalls indexCalls(ApiSettings settings) {
        ApiSettings.Limits limits = settings.limits();
        return new BlockingCalls("index", limits.indexThreads(), limits.indexQueue(), limits.indexTime());
    }

    @Bean
    MeterBinder indexCallMetrics(BlockingCalls indexCalls) {
        return new ExecutorServiceMetrics(indexCalls.threads(), "index", List.of());
    }

    @Bean
    Names names(GivenRegistry registry, ApiSettings settings) {
        return new Names(registry.registry(), settings.sourceLabels());
    }

    @Bean
    FindingController findingController(
            GivenIndex index,
            BlockingCalls indexCalls,
            Names names,
            FoundUntrue untrue,
            AuditLog audit,
            ApiSettings settings,
            InstantSource clock) {
        ApiSettings.Limits limits = settings.limits();
        RateLimit rate = new RateLimit(limits.searchBurst(), limits.searchesPerSecond(), MOST_SESSIONS_COUNTED, clock);
        FindingSearch findings = new FindingSearch(index.index(), indexCalls, names);
        return new FindingController(findings, untrue, audit, rate, settings.zone());
    }

    @Bean
    StoryController storyController(
            GivenIndex index,
            BlockingCalls indexCalls,
            Names names,
            ObjectProvider<CaseKind> kinds,
            Database database,
            AuditLog audit,
            ApiSettings settings,
            InstantSource clock) {
        ApiSettings.Limits limits = settings.limits();
        RateLimit rate = new RateLimit(limits.searchBurst(), limits.searchesPerSecond(), MOST_SESSIONS_COUNTED, clock);
        return new StoryController(
                new StorySearch(index.index(), indexCalls, names, settings.zone()),
                new StoryCases(kinds.stream().map(CaseKind::procedure).toList(), database, names),
                audit,
                rate,
                clock);
    }

    @Bean
    OverviewController overviewController(
            GivenIndex index,
            BlockingCalls indexCalls,
            Names names,
            AuditLog audit,
            ApiSettings settings,
            InstantSource clock) {
        return new OverviewController(
                new OverviewCounts(index.index(), indexCalls, names, settings.zone(), clock), audit);
    }

    @Bean
    PipelineHistory pipelineHistory(PipelineView pipeline, InstantSource clock) {
        return PipelineHistory.follow(pipeline, clock);
    }

    @Bean
    PipelineController pipelineController(
            PipelineView pipeline, PipelineHistory history, ApiSettings settings, BlockingCalls indexCalls) {
        DeletionLog deletions = new DeletionLog(settings.data().resolve("retention"));
        return new PipelineController(pipeline, history, deletions, indexCalls);
    }

    @Bean
    PipelineMeters pipelineMeters(PipelineView pipeline) {
        return new PipelineMeters(pipeline);
    }

    @Bean
    DeadLetterController deadLetterController(
            ApiSettings settings, BlockingCalls indexCalls, AuditLog audit, InstantSource clock) {
        DeadLetterStore letters = new DeadLetterStore(settings.data().resolve("dead-letters"));
        return new DeadLetterController(letters, indexCalls, audit, clock);
    }

    @Bean
    ReanalysisController reanalysisController(
            ApiSettings settings, BlockingCalls indexCalls, AuditLog audit, InstantSource clock) {
        ReanalysisFiles files = new ReanalysisFiles(settings.data().resolve("reanalysis"));
        return new ReanalysisController(files, indexCalls, audit, clock);
    }

    @Bean
    AlertFeed alertFeed(ApiSettings settings) {
        return new AlertFeed(settings.limits().alertsHeld(), settings.limits().alertsWaiting());
    }

    @Bean
    Alerts alerts(Names names) {
        return new Alerts(names);
    }

    @Bean
    AlertTail alertTail(GivenIndex index, Alerts alerts, AlertFeed feed, AlertWatch watch, ApiSettings settings) {
        Duration every = settings.limits().alertsEvery();
        Path swells = settings.data().resolve("alerts");
        return AlertTail.follow(index.index(), alerts, feed, swells, watch, every);
    }

    @Bean
    AlertController alertController(AlertFeed feed, AuditLog audit, SessionAge sessionAge, ApiSettings settings) {
        ApiSettings.Limits limits = settings.limits();
        AlertStreams streams =
                new AlertStreams(feed, limits.streamsPerSession(), limits.heartbeat(), sessionAge::alive);
        return new AlertController(feed, streams, audit);
    }
}
