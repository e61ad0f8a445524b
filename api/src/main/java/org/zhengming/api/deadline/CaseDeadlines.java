package org.zhengming.api.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.cases.CaseEvent;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Consequence;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Starts, stops, extends and ends deadlines as cases move, in the transaction of the step. */
public final class CaseDeadlines implements Consequence {

    private final List<CaseClock> clocks;
    private final DeadlineRules rules;
    private final DeadlineClock time;
    private final DeadlineStore store;

    /** @throws IllegalArgumentException if a clock names a rule that is not there */
    public CaseDeadlines(List<CaseClock> clocks, DeadlineRules rules, DeadlineClock time, DeadlineStore store) {
        this.clocks = List.copyOf(clocks);
        this.rules = rules;
        this.time = time;
        this.store = store;
        clocks.forEach(clock -> rules.require(clock.rule()));
    }

    @Override
    public Mono<Void> of(DatabaseClient client, CaseRecord before, CaseRecord after, CaseEvent event) {
        return Flux.fromIterable(clocks)
                .filter(clock -> clock.procedure().equals(after.procedure()))
                .concatMap(clock -> follow(client, clock, after, event))
                .then();
    }

    private Mono<Void> follow(DatabaseClient client, CaseClock clock, CaseRecord after, CaseEvent event) {
        return store.running(client, after.id(), clock.rule())
                .map(kept -> change(client, clock, kept, event))
                .defaultIfEmpty(Mono.defer(() -> begin(client, clock, after, event)))
                .flatMap(work -> work);
    }

    private Mono<Void> begin(DatabaseClient client, CaseClock clock, CaseRecord after, CaseEvent event) {
        boolean entered = !event.from().equals(event.to());
        if (!entered || !clock.isFor(after) || !clock.starts().contains(event.to())) {
            return Mono.empty();
        }
        Deadline started = Deadline.start(rules.require(clock.rule()), begins(clock, after, event));
        return store.add(client, new KeptDeadline(UUID.randomUUID(), after.organ(), after.id(), null, started));
    }

    /** Never later than the step. */
    private static Instant begins(CaseClock clock, CaseRecord after, CaseEvent event) {
        String given = clock.startsAt() == null ? "" : after.text(clock.startsAt());
        Instant from = given.isBlank() ? event.at() : Instant.parse(given);
        return from.isBefore(event.at()) ? from : event.at();
    }

    private Mono<Void> change(DatabaseClient client, CaseClock clock, KeptDeadline kept, CaseEvent event) {
        Deadline changed = moved(clock, extended(clock, kept.deadline(), event), event);
        return changed.equals(kept.deadline()) ? Mono.empty() : store.update(client, kept.with(changed));
    }

    /** A new last day that is no later than the old one changes nothing. */
    private Deadline extended(CaseClock clock, Deadline deadline, CaseEvent event) {
        CaseClock.Extending extending = clock.extendedBy();
        if (extending == null
                || deadline.paused()
                || !extending.action().equals(event.action())
                || !(event.fields().get(extending.field()) instanceof String until)) {
            return deadline;
        }
        return time.extendedTo(deadline, LocalDate.parse(until), event.at(), event.who(), event.reason());
    }

    private static Deadline moved(CaseClock clock, Deadline deadline, CaseEvent event) {
        if (clock.ends().contains(event.to())) {
            return deadline.end(event.at());
        }
        boolean standsStill = clock.pausedIn().contains(event.to());
        if (standsStill && !deadline.paused()) {
            return deadline.pause(event.at(), event.to());
        }
        return !standsStill && deadline.paused() ? deadline.resume(event.at()) : deadline;
    }
}
