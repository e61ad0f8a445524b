package org.zhengming.api.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.Swell;
import org.zhengming.api.alert.AlertFeed;
import org.zhengming.api.alert.AlertWatch;
import org.zhengming.api.alert.RuleHit;
import org.zhengming.api.delivery.Deliverer;
import org.zhengming.api.delivery.Delivery;
import org.zhengming.api.delivery.Notice;
import org.zhengming.api.delivery.NoticeAlerts;
import org.zhengming.api.delivery.NoticeId;
import org.zhengming.api.delivery.Occasion;
import org.zhengming.api.file.WholeFiles;
import org.zhengming.ingest.Sha256;

/**
 * Watches for what the rules are written for and makes notices of it at each rule's pace. Used by one thread. What it
 * decides is on the disk before anybody is told; see {@link WatchState}.
 */
public final class RuleWatch implements AlertWatch {

    private static final Duration WRITE_AT_LEAST = Duration.ofSeconds(30);
    private static final Duration SHOWN_AGAIN = Duration.ofDays(1);
    private static final int MOST_SHOWN_AGAIN = 100;

    private final RuleBook book;
    private final SilentSources sources;
    private final Deliverer deliverer;
    private final NoticeAlerts alerts;
    private final AlertFeed feed;
    private final InstantSource clock;
    private final WatchState state;
    private Instant written = Instant.EPOCH;
    private Instant watermarkWritten;
    private boolean changed;
    private boolean started;

    public RuleWatch(
            RuleBook book,
            WholeFiles files,
            SilentSources sources,
            Deliverer deliverer,
            NoticeAlerts alerts,
            AlertFeed feed,
            InstantSource clock) {
        this.book = book;
        this.sources = sources;
        this.deliverer = deliverer;
        this.alerts = alerts;
        this.feed = feed;
        this.clock = clock;
        this.state = WatchState.open(files, clock.instant());
    }

    @Override
    public Instant resumeFrom() {
        return state.resumeFrom();
    }

    @Override
    public void found(IndexedFinding document) {
        book.matching(document).stream()
                .filter(rule -> listens(rule, Watched.FINDING, document.observedAt()))
                .forEach(rule -> hit(rule, Hit.of(document)));
        state.reached(document.observedAt());
    }

    @Override
    public void swelled(Swell swell, IndexedFinding raisedBy) {
        Watched watched =
                switch (swell.kind()) {
                    case PILE_ON -> Watched.PILE_ON;
                    case BURST -> Watched.BURST;
                };
        Hit hit = new Hit("swell " + swell.id(), new Occasion.OfSwell(swell), Hit.urgent(raisedBy));
        book.matching(raisedBy).stream()
                .filter(rule -> listens(rule, watched, swell.at()))
                .forEach(rule -> hit(rule, hit));
    }

    @Override
    public void looked() {
        changed |= sources.look(state, clock.instant(), this::silent);
        release();
        if (!started) {
            showAgain();
        }
        write();
        handOver();
        started = true;
    }

    /** What was seen before a rule stood as it stands is no hit of it. */
    private static boolean listens(AlertRule rule, Watched watched, Instant at) {
        return rule.enabled()
                && rule.watches().contains(watched)
                && !at.isBefore(rule.changedAt().truncatedTo(ChronoUnit.MILLIS));
    }

    private void silent(Hit hit) {
        book.all().stream()
                .filter(AlertRule::enabled)
                .filter(rule -> rule.watches().contains(Watched.SOURCE_SILENT))
                .forEach(rule -> hit(rule, hit));
    }

    private void hit(AlertRule rule, Hit hit) {
        if (state.firstTime(Sha256.hex(rule.id() + " " + hit.key()).substring(0, 16))) {
            Instant now = clock.instant();
            take(rule, state.pace(rule.id()).on(hit, now, rule.pace()), now);
        }
    }

    /** Tells what was held back and may be told by now. */
    private void release() {
        Instant now = clock.instant();
        List<AlertRule> rules = book.all().stream().filter(AlertRule::enabled).toList();
        state.keepPacesOf(rules.stream().map(AlertRule::id).collect(Collectors.toSet()));
        for (AlertRule rule : rules) {
            PaceState pace = state.pace(rule.id());
            pace.due(now, rule.pace())
                    .filter(due -> !due.isAfter(now))
                    .ifPresent(due -> take(rule, pace.release(now), now));
        }
    }

    private void take(AlertRule rule, PaceState.Step step, Instant now) {
        state.pace(rule.id(), step.next());
        step.told().ifPresent(told -> state.unhanded().add(notice(rule, told, now)));
        changed = true;
    }

    private static Notice notice(AlertRule rule, PaceState.Told told, Instant now) {
        return new Notice(
                NoticeId.of(now, rule.id() + " " + told.hit().key()),
                now,
                new RuleHit(rule.id(), rule.name(), rule.reason(), told.heldBack()),
                rule.version(),
                told.hit().occasion(),
                rule.channels().stream()
                        .map(channel -> Delivery.waiting(channel, now))
                        .toList());
    }

    private void write() {
        Instant now = clock.instant();
        boolean late = !state.watermark().equals(watermarkWritten) && !now.isBefore(written.plus(WRITE_AT_LEAST));
        if (changed || late) {
            state.write();
            changed = false;
            written = now;
            watermarkWritten = state.watermark();
        }
    }

    /** A notice that was handed over before a kill is left alone. */
    private void handOver() {
        while (!state.unhanded().isEmpty()) {
            Notice notice = state.unhanded().getFirst();
            if (deliverer.take(notice)) {
                feed.publish(alerts.alert(notice));
            }
            state.unhanded().removeFirst();
            changed = true;
        }
    }

    /** For readers who come after a restart. */
    private void showAgain() {
        Instant since = clock.instant().minus(SHOWN_AGAIN);
        deliverer
                .newest(MOST_SHOWN_AGAIN, notice -> notice.at().isAfter(since))
                .forEach(notice -> feed.hold(alerts.alert(notice)));
    }
}
