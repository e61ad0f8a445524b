package org.zhengming.api.retention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.Opening;
import org.zhengming.api.cases.Preparation;
import org.zhengming.api.database.Database;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Looks up the case that is to be held: it is there, of the same organ, and the hold says what kind it is of. */
public record HoldPreparation(Database database) implements Preparation {

    private static final String KIND = "select procedure from case_record where id = :id and organ = :organ"
            + " and procedure <> '" + HoldProcedure.NAME + "'";

    @Override
    public Mono<Opening> opening(Actor actor, Opening opening) {
        Object held = opening.fields().get("heldCase");
        return held == null ? Mono.just(opening) : found(actor, opening, held);
    }

    private Mono<Opening> found(Actor actor, Opening opening, Object held) {
        return Mono.justOrEmpty(id(held))
                .flatMap(id -> database.inTransaction(actor.scope(), client -> client.sql(KIND)
                        .bind("id", id)
                        .bind("organ", opening.organ())
                        .map(row -> row.get(0, String.class))
                        .one()))
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.CASE_NOT_FOUND)))
                .map(kind -> with(opening, kind));
    }

    private static Opening with(Opening opening, String kind) {
        Map<String, Object> fields = new HashMap<>(opening.fields());
        fields.put("heldKind", EndedKind.of(kind).name());
        return new Opening(
                opening.action(), opening.organ(), opening.person(), opening.department(), opening.reason(), fields);
    }

    /** As the database writes it, so that the case is found by it. */
    private static Optional<UUID> id(Object given) {
        try {
            UUID id = UUID.fromString(String.valueOf(given));
            return id.toString().equals(given) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
