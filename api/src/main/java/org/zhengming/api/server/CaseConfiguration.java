package org.zhengming.api.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.cases.CaseController;
import org.zhengming.api.cases.CaseDesk;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.cases.FieldSeal;
import org.zhengming.api.cases.OrganController;
import org.zhengming.api.cases.Preparation;
import org.zhengming.api.committee.AidProcedure;
import org.zhengming.api.committee.AssessmentProcedure;
import org.zhengming.api.committee.MeasureProcedure;
import org.zhengming.api.committee.MeetingProcedure;
import org.zhengming.api.committee.SupportProcedure;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.deadline.CaseDeadlines;
import org.zhengming.api.deadline.CommitteeTerm;
import org.zhengming.api.deadline.DeadlineClock;
import org.zhengming.api.deadline.DeadlineSettings;
import org.zhengming.api.deadline.DeadlineStore;
import org.zhengming.api.deadline.PeriodDone;
import org.zhengming.api.interference.SummaryController;
import org.zhengming.api.legal.LegalCatalogue;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.paper.LetterPaper;
import org.zhengming.api.paper.PaperController;
import org.zhengming.api.paper.StatementPaper;
import org.zhengming.api.report.ReportFiles;
import org.zhengming.api.review.DecidedFindings;
import org.zhengming.api.review.DecidedIndex;
import org.zhengming.api.review.ReviewController;
import org.zhengming.api.review.ReviewDesk;
import org.zhengming.api.review.ReviewIntake;
import org.zhengming.api.review.ReviewPurge;
import org.zhengming.api.search.Names;
import org.zhengming.api.server.ApiServer.GivenIndex;
import org.zhengming.api.server.ApiServer.GivenRegistry;
import org.zhengming.api.server.ApiServer.LentIndex;
import org.zhengming.ingest.retention.PurgeRequests;

/** The cases and the database they are in. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

    /** How late a finding that was read anew may come before those it is for. */
    private static final Duration WHOLE_INDEX_EVERY = Duration.ofMinutes(10);

    @Bean
    Database database(DatabasePlace place) {
        return Database.connect(place, DatabaseRole.APPLICATION);
    }

    @Bean
    FieldSeal fieldSeal(ApiSettings settings) {
        return FieldSeal.open(settings.data().resolve("keys").resolve("fields"));
    }

    @Bean
    AuditOutbox auditOutbox(Database database, AuditLog audit) {
        return new AuditOutbox(database, audit, "cases");
    }

    /** What a crash left between a deed and its line in the log is made up for before the first request. */
    @Bean
    TracesOfBefore tracesOfBefore(AuditOutbox outbox) {
        outbox.deliver().block();
        return new TracesOfBefore();
    }

    record TracesOfBefore() {}

    @Bean
    RegisterDesk registerDesk(
            DatabasePlace place,
            ApiSettings settings,
            AuditLog audit,
            InstantSource clock,
            CaseDeadlines deadlines,
            DeadlineStore store) {
        return RegisterDesk.open(place, settings, audit, clock, deadlines, store);
    }

    @Bean
    SummaryController summaryController(
            RegisterDesk register,
            Names names,
            LegalCatalogue catalogue,
            ReportFiles files,
            AuditLog audit,
            ApiSettings settings,
            InstantSource clock) {
        return new SummaryController(
                register.summaries(), id -> names.organ(id).name(), catalogue, files, audit, settings.zone(), clock);
    }

    @Bean
    DecidedFindings decidedFindings(Database database) {
        return DecidedFindings.read(database);
    }

    @Bean
    GivenIndex givenIndex(LentIndex lent, DecidedFindings decided) {
        return new GivenIndex(new DecidedIndex(lent.index(), decided));
    }

    @Bean
    ReviewIntake reviewIntake(LentIndex lent, Database database, DecidedFindings decided, ApiSettings settings) {
        return ReviewIntake.follow(
                lent.index(), database, decided, settings.limits().alertsEvery(), WHOLE_INDEX_EVERY);
    }

    @Bean
    ReviewPurge reviewPurge(LentIndex lent, Database database, ApiSettings settings, InstantSource clock) {
        PurgeRequests requests = new PurgeRequests(settings.data().resolve("retention"));
        return ReviewPurge.follow(
                lent.index(), database, requests, clock, settings.limits().alertsEvery());
    }

    @Bean
    ReviewController reviewController(
            Database database,
            GivenIndex index,
            BlockingCalls indexCalls,
            Names names,
            AuditOutbox outbox,
            InstantSource clock,
            ApiSettings settings,
            DecidedFindings decided) {
        return new ReviewController(new ReviewDesk(
                database,
                index.index(),
                indexCalls,
                names,
                outbox,
                clock,
                settings.zone(),
                decided,
                settings.procedures().review()));
    }

    @Bean
    CaseKind aidApplications(DeadlineSettings deadlines, DeadlineClock time) {
        return CaseKind.of(AidProcedure.procedure(new CommitteeTerm(deadlines.rules(), time)));
    }

    @Bean
    CaseKind riskAssessments() {
        return CaseKind.of(AssessmentProcedure.procedure());
    }

    @Bean
    CaseKind protectionMeasures() {
        return CaseKind.of(MeasureProcedure.procedure());
    }

    @Bean
    CaseKind supports() {
        return CaseKind.of(SupportProcedure.procedure());
    }

    @Bean
    CaseKind meetings(DeadlineStore deadlines, ApiSettings settings) {
        return new CaseKind(
                MeetingProcedure.procedure(),
                Preparation.NONE,
                List.of(PeriodDone.conferences(deadlines, settings.zone())));
    }

    /** One for each kind, the register's among them. */
    record CaseDesks(List<CaseDesk> desks) {}

    @Bean
    CaseDesks caseDesks(
            ObjectProvider<CaseKind> kinds,
            CaseDeadlines deadlines,
            Database database,
            FieldSeal seal,
            AuditOutbox outbox,
            RegisterDesk register,
            AuditLog audit,
            InstantSource clock) {
        Stream<CaseDesk> desks = kinds.stream()
                .map(kind -> new CaseDesk(kind.followedBy(deadlines), database, seal, outbox, audit, clock));
        return new CaseDesks(Stream.concat(desks, register.desks().stream()).toList());
    }

    @Bean
    CaseController caseController(CaseDesks desks, Names names) {
        return new CaseController(desks.desks(), names);
    }

    @Bean
    PaperController paperController(
            CaseDesks desks, GivenRegistry registry, LegalCatalogue catalogue, ReportFiles files, AuditLog audit) {
        return new PaperController(
                List.of(StatementPaper.PAPER, LetterPaper.PAPER),
                desks.desks(),
                registry.registry(),
                catalogue,
                files,
                audit);
    }

    @Bean
    OrganController organController(GivenRegistry registry, AuditLog audit) {
        return new OrganController(registry.registry(), audit);
    }
}
