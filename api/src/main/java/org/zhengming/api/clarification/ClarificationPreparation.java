package org.zhengming.api.clarification;

import static org.zhengming.api.clarification.StatementChecks.cell;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Move;
import org.zhengming.api.cases.Opening;
import org.zhengming.api.cases.Preparation;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import reactor.core.publisher.Mono;

/** Looks up whom a clarification concerns, and what it came to. */
public final class ClarificationPreparation implements Preparation {

    private final Supplier<Registry> registry;
    private final StoryEffect effect;
    private final BlockingCalls calls;
    private final InstantSource clock;

    public ClarificationPreparation(
            Supplier<Registry> registry, StoryEffect effect, BlockingCalls calls, InstantSource clock) {
        this.registry = registry;
        this.effect = effect;
        this.calls = calls;
        this.clock = clock;
    }

    /** The person is protected and serves in the organ. */
    @Override
    public Mono<Opening> opening(Actor actor, Opening opening) {
        boolean serves = opening.person() == null
                || registry.get()
                        .person(opening.person())
                        .filter(person ->
                                person.organ() != null && person.organ().id().equals(opening.organ()))
                        .isPresent();
        return serves
                ? Mono.just(opening)
                : Mono.error(ApiException.fields(List.of(new FieldFault("/person", FaultKind.UNKNOWN))));
    }

    @Override
    public Mono<Move> move(Actor actor, CaseRecord before, Move move) {
        Optional<Instant> published = firstPublished(before);
        if (!move.action().equals("TRACK_EFFECT") || before.text("story").isBlank() || published.isEmpty()) {
            return Mono.just(move);
        }
        return calls.call(() -> effect.of(before.text("story"), before.organ(), published.get(), clock.instant()))
                .map(rows -> with(move, rows));
    }

    private Optional<Instant> firstPublished(CaseRecord before) {
        return before.entries("publications").stream()
                .map(row -> Instant.parse(String.valueOf(cell(row, "publishedAt"))))
                .min(Instant::compareTo)
                .filter(at -> at.isBefore(clock.instant()));
    }

    private static Move with(Move move, List<Map<String, Object>> rows) {
        Map<String, Object> fields = new LinkedHashMap<>(move.fields());
        fields.put("effect", rows);
        return new Move(move.action(), move.version(), move.reason(), fields);
    }
}
