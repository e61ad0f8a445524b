package org.zhengming.api.report;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.deadline.ReportingPeriod;
import org.zhengming.api.report.PlannedReports.PlannedReport;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the reports that come by themselves: each morning the brief of the day before, after a quarter and half a year
 * their summaries. Each is made once, however often the program is started; what was missed is made up for at the next
 * start as far as the last day and period go.
 */
public final class ReportSchedule implements AutoCloseable {

    /** Who made them. */
    public static final String SCHEDULE = "schedule";

    /** When the brief of the day before is made. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final Logger LOG = LoggerFactory.getLogger(ReportSchedule.class);

    private final Reports reports;
    private final Supplier<Set<String>> organs;
    private final ZoneId zone;
    private final InstantSource clock;
    private final AtomicReference<Disposable> running = new AtomicReference<>();

    /** @param organs ids of the organs that reports are made for */
    public ReportSchedule(Reports reports, Supplier<Set<String>> organs, ZoneId zone, InstantSource clock) {
        this.reports = reports;
        this.organs = organs;
        this.zone = zone;
        this.clock = clock;
    }

    /** Looks after a while, and then again and again until it is closed. */
    public ReportSchedule start(Duration every) {
        Mono<Void> round = Mono.defer(() -> makeDue().then()).onErrorResume(failure -> {
            LOG.warn("Reports were not made: {}", failure.getClass().getSimpleName());
            return Mono.empty();
        });
        running.set(Mono.delay(every)
                .then(round.repeatWhen(done -> done.delayElements(every)).then())
                .subscribe());
        return this;
    }

    /** @return how many reports were made now */
    public Mono<Long> makeDue() {
        return Flux.fromIterable(organs.get())
                .flatMapIterable(this::due)
                .concatMap(request -> reports.makeOnce(request, SCHEDULE))
                .filter(made -> made)
                .count();
    }

    List<ReportRequest> due(String organ) {
        ZonedDateTime now = clock.instant().atZone(zone);
        List<ReportRequest> due = new ArrayList<>();
        if (!now.toLocalTime().isBefore(MORNING)) {
            LocalDate yesterday = now.toLocalDate().minusDays(1);
            due.add(new ReportRequest(organ, ReportKind.DAILY_BRIEF, yesterday.toString()));
        }
        due.add(new ReportRequest(
                organ, ReportKind.QUARTERLY_SUMMARY, before(ReportingPeriod.QUARTER, now.toLocalDate())));
        due.add(new ReportRequest(
                organ, ReportKind.HALF_YEARLY_SUMMARY, before(ReportingPeriod.HALF_YEAR, now.toLocalDate())));
        return due;
    }

    /** The next report of each kind that comes by itself. */
    PlannedReports next() {
        ZonedDateTime now = clock.instant().atZone(zone);
        LocalDate today = now.toLocalDate();
        LocalDate morning = now.toLocalTime().isBefore(MORNING) ? today : today.plusDays(1);
        return new PlannedReports(List.of(
                new PlannedReport(
                        ReportKind.DAILY_BRIEF,
                        morning.minusDays(1).toString(),
                        morning.atTime(MORNING).atZone(zone).toInstant()),
                next(ReportKind.QUARTERLY_SUMMARY, ReportingPeriod.QUARTER, today),
                next(ReportKind.HALF_YEARLY_SUMMARY, ReportingPeriod.HALF_YEAR, today)));
    }

    private PlannedReport next(ReportKind kind, ReportingPeriod period, LocalDate today) {
        LocalDate after = period.lastDay(today).plusDays(1);
        return new PlannedReport(
                kind, period.name(today), after.atStartOfDay(zone).toInstant());
    }

    private static String before(ReportingPeriod period, LocalDate today) {
        return period.name(period.firstDay(today).minusDays(1));
    }

    @Override
    public void close() {
        Disposable started = running.getAndSet(null);
        if (started != null) {
            started.dispose();
        }
    }
}
