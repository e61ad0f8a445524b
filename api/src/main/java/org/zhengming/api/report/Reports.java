package org.zhengming.api.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.document.DocumentView;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.template.Bases;
import org.zhengming.api.legal.LegalCatalogue;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.Names;
import reactor.core.publisher.Mono;

/** Makes reports and keeps them. */
public final class Reports {

    private final Database database;
    private final IndexFigures index;
    private final BlockingCalls calls;
    private final Names names;
    private final LegalCatalogue catalogue;
    private final ZoneId zone;
    private final InstantSource clock;
    private final ReportStore store = new ReportStore();
    private final Sources sources;

    public Reports(
            Database database,
            SearchIndex index,
            BlockingCalls calls,
            Names names,
            LegalCatalogue catalogue,
            ZoneId zone,
            InstantSource clock) {
        this.database = database;
        this.index = new IndexFigures(index, zone);
        this.calls = calls;
        this.names = names;
        this.catalogue = catalogue;
        this.zone = zone;
        this.clock = clock;
        this.sources = new Sources(names);
    }

    /**
     * Makes a report and keeps it as the next edition on its subject.
     *
     * @param scope what the asker may see; fails with {@link ProblemCode#NOT_PERMITTED} when the organ is not in it
     * @param madeBy name of the account
     */
    public Mono<Report> make(Scope scope, ReportRequest request, String madeBy) {
        return within(scope, request.organ())
                .then(Mono.defer(() -> document(scope, request)))
                .flatMap(document -> keep(scope, request, madeBy, document));
    }

    private static Mono<Void> within(Scope scope, String organ) {
        return scope.everyOrgan() || scope.organs().contains(organ)
                ? Mono.empty()
                : Mono.error(new ApiException(ProblemCode.NOT_PERMITTED));
    }

    /** Makes a report unless there is one on its subject already. */
    Mono<Boolean> makeOnce(ReportRequest request, String madeBy) {
        return database.inTransaction(
                        Scope.PROGRAM,
                        client -> store.exists(client, request.organ(), request.kind(), request.subject()))
                .flatMap(made -> made
                        ? Mono.just(false)
                        : make(Scope.PROGRAM, request, madeBy).thenReturn(true));
    }

    private Mono<Report> keep(Scope scope, ReportRequest request, String madeBy, OfficialDocument document) {
        Report made = new Report(
                UUID.randomUUID(),
                request.organ(),
                request.kind(),
                request.subject(),
                1,
                Database.now(clock),
                madeBy,
                DocumentView.of(document));
        return database.inTransaction(scope, client -> store.add(client, made)
                .map(edition -> new Report(
                        made.id(),
                        made.organ(),
                        made.kind(),
                        made.subject(),
                        edition,
                        made.madeAt(),
                        madeBy,
                        made.document())));
    }

    private Mono<OfficialDocument> document(Scope scope, ReportRequest request) {
        return switch (request.kind()) {
            case DAILY_BRIEF -> brief(scope, request);
            case SPECIAL_REPORT -> calls.call(() -> story(request));
            case QUARTERLY_SUMMARY, HALF_YEARLY_SUMMARY -> summary(scope, request);
        };
    }

    private Mono<OfficialDocument> brief(Scope scope, ReportRequest request) {
        LocalDate day = request.kind().firstDay(request.subject());
        Instant from = start(day);
        Instant to = start(day.plusDays(1));
        return database.inTransaction(scope, client -> CaseFigures.opened(client, request.organ(), from, to)
                        .zipWith(CaseFigures.overdue(client, request.organ(), from, to)))
                .flatMap(cases -> calls.call(() -> {
                    List<IndexedFinding> posts = index.posts(
                            request.organ(), BriefMaker.WORTH_READING, from, to, BriefMaker.MOST_HIGHLIGHTS);
                    return new BriefMaker(sources, zone)
                            .brief(
                                    request.organ(),
                                    organName(request),
                                    day,
                                    index.ofOrgan(request.organ(), from, to),
                                    posts,
                                    cases.getT1(),
                                    cases.getT2());
                }));
    }

    private OfficialDocument story(ReportRequest request) {
        List<IndexedFinding> posts = index.ofStory(request.subject(), request.organ(), StoryReportMaker.MOST_POSTS);
        if (posts.isEmpty()) {
            throw new ApiException(ProblemCode.STORY_NOT_FOUND);
        }
        return new StoryReportMaker(sources)
                .report(
                        request.subject(),
                        organName(request),
                        today(),
                        index.ofStory(request.subject(), request.organ()),
                        posts);
    }

    private Mono<OfficialDocument> summary(Scope scope, ReportRequest request) {
        Instant from = start(request.kind().firstDay(request.subject()));
        Instant to = start(request.kind().end(request.subject()));
        return figures(scope, request.organ(), from, to)
                .map(figures -> SummaryMaker.summary(
                        organName(request),
                        request.subject(),
                        today(),
                        figures,
                        Sources.cases(request.organ(), from, to),
                        new Bases(catalogue, today())));
    }

    /** The figures of the system's own work for an organ in a time. */
    public Mono<List<Figure>> figures(Scope scope, String organ, Instant from, Instant to) {
        return within(scope, organ)
                .then(database.inTransaction(scope, client -> CaseFigures.entered(client, organ, from, to)
                        .zipWith(CaseFigures.overdue(client, organ, from, to))))
                .flatMap(cases ->
                        calls.call(() -> Figures.of(index.ofOrgan(organ, from, to), cases.getT1(), cases.getT2())));
    }

    /** Fails with {@link ProblemCode#REPORT_NOT_FOUND} when there is none that the asker may see. */
    public Mono<Report> find(Scope scope, UUID id) {
        return database.inTransaction(scope, client -> store.find(client, id))
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.REPORT_NOT_FOUND)));
    }

    /** One page, and one report more when there is a next page. */
    Mono<List<ReportEntry>> list(
            Scope scope, @Nullable ReportKind kind, @Nullable Instant before, @Nullable UUID id, int size) {
        return database.inTransaction(
                scope, client -> store.list(client, kind, before, id, size + 1).collectList());
    }

    private String organName(ReportRequest request) {
        return names.organ(request.organ()).name();
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
