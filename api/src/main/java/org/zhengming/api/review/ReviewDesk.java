package org.zhengming.api.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.FindingSearch;
import org.zhengming.api.search.Names;
import org.zhengming.api.search.SeenIndex;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/**
 * Hands out findings one by one and takes decisions. A reader holds one finding at a time, for a while; nobody is given
 * what they decided on before, and no two readers hold the same.
 */
public final class ReviewDesk {

    private static final Duration HELD = Duration.ofMinutes(15);

    private final Database database;
    private final SearchIndex index;
    private final BlockingCalls calls;
    private final Names names;
    private final AuditOutbox outbox;
    private final InstantSource clock;
    private final ZoneId zone;
    private final DecidedFindings decided;
    private final ReviewPolicy policy;
    private final ReviewStore store = new ReviewStore();

    public ReviewDesk(
            Database database,
            SearchIndex index,
            BlockingCalls calls,
            Names names,
            AuditOutbox outbox,
            InstantSource clock,
            ZoneId zone,
            DecidedFindings decided,
            ReviewPolicy policy) {
        this.database = database;
        this.index = index;
        this.calls = calls;
        this.names = names;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
        this.decided = decided;
        this.policy = policy;
    }

    /** How long the queue is for the reader's organs. */
    Mono<QueueView> queue(SignedIn reader) {
        Instant midnight =
                clock.instant().atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        return database.inTransaction(
                Actor.of(reader).scope(), client -> store.counts(client, reader.username(), midnight));
    }

    /** The finding the reader holds, else the next; nothing when none waits for them. Leaves a trace. */
    Mono<ReviewView> next(SignedIn reader, Locale locale) {
        Instant now = Database.now(clock);
        return database.inTransaction(Actor.of(reader).scope(), client -> store.take(
                                client, reader.username(), now, now.plus(HELD))
                        .delayUntil(item -> outbox.add(
                                client, reader.did(AuditAction.REVIEW_NEXT, item.finding(), AuditOutcome.DONE))))
                .delayUntil(item -> outbox.deliver())
                .flatMap(item -> calls.call(() -> SeenIndex.of(index, reader.affiliation())
                                .find(item.finding())
                                .filter(ReviewPlace::asks))
                        .flatMap(found -> found.map(document -> Mono.just(view(document, item, locale)))
                                .orElseGet(() -> pass(item).then(Mono.defer(() -> next(reader, locale))))));
    }

    /** What is not the reader's any more is gone, or was read anew and asks for nobody or for another organ. */
    private Mono<Void> pass(ReviewItem item) {
        return calls.call(() -> index.find(item.finding()).filter(ReviewPlace::asks))
                .flatMap(found -> database.inTransaction(Scope.PROGRAM, client -> found.map(
                                document -> store.add(client, document).then())
                        .orElseGet(() -> store.forget(client, item.finding()))));
    }

    private ReviewView view(IndexedFinding document, ReviewItem item, Locale locale) {
        return new ReviewView(
                FindingSearch.view(document, names, locale),
                item.urgency(),
                item.urgentFor(),
                item.firstSeen(),
                item.lockedUntil(),
                CaseLead.of(document));
    }

    /** Fails with {@link ProblemCode#ITEM_NOT_YOURS} unless the reader holds the finding. */
    Mono<Void> decide(SignedIn reader, String finding, ReviewDecision decision, String reason) {
        Instant now = Database.now(clock);
        return database.inTransaction(Actor.of(reader).scope(), client -> store.release(
                                client, finding, reader.username(), now, decision.ends())
                        .filter(held -> held)
                        .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.ITEM_NOT_YOURS)))
                        .then(store.decide(client, finding, reader.username(), now, decision, reason))
                        .then(leaves(client, finding, decision, now))
                        .then(outbox.add(
                                client,
                                reader.did(AuditAction.REVIEW_DECISION, finding + " " + decision, AuditOutcome.DONE)))
                        .thenReturn(true))
                .doOnNext(done -> decided.note(finding, decision))
                .then(outbox.deliver());
    }

    /** Neither a false alarm nor what is lawful is kept for more than a day (domain.md D-R). */
    private Mono<Void> leaves(DatabaseClient client, String finding, ReviewDecision decision, Instant now) {
        return switch (decision) {
            case FALSE_ALARM -> store.purgeAt(client, finding, now.plus(policy.falseAlarmsKept()));
            case LAWFUL -> store.purgeAt(client, finding, now.plus(ReviewPolicy.LONGEST));
            default -> Mono.empty();
        };
    }
}
