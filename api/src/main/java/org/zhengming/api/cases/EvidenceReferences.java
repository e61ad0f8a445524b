package org.zhengming.api.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhengming.api.database.Database;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/**
 * Looks at the evidence packages that a step names before it is taken: each is there, of the same organ, and sealed. What
 * the procedure itself prepares comes after.
 *
 * @param fields names of fields that hold ids of packages
 * @param columns by a field of rows, the column that holds one
 */
public record EvidenceReferences(Preparation then, Database database, Set<String> fields, Map<String, String> columns)
        implements Preparation {

    private static final String UNUSABLE = "select count(*) from unnest(cast(:ids as uuid[])) as named(id)"
            + " where not exists (select 1 from evidence_package where evidence_package.id = named.id"
            + " and evidence_package.organ = :organ and evidence_package.state = 'SEALED')";

    public EvidenceReferences {
        fields = Set.copyOf(fields);
        columns = Map.copyOf(columns);
    }

    @Override
    public Mono<Opening> opening(Actor actor, Opening opening) {
        return usable(actor, opening.organ(), opening.fields()).then(Mono.defer(() -> then.opening(actor, opening)));
    }

    @Override
    public Mono<Move> move(Actor actor, CaseRecord before, Move move) {
        return usable(actor, before.organ(), move.fields()).then(Mono.defer(() -> then.move(actor, before, move)));
    }

    private Mono<Void> usable(Actor actor, String organ, Map<String, Object> given) {
        Set<String> named = named(given);
        if (named.isEmpty()) {
            return Mono.empty();
        }
        if (!named.stream().allMatch(EvidenceReferences::isId)) {
            return Mono.error(new ApiException(ProblemCode.EVIDENCE_NOT_USABLE));
        }
        return database.inTransaction(actor.scope(), client -> client.sql(UNUSABLE)
                        .bind("ids", named.stream().map(UUID::fromString).toArray(UUID[]::new))
                        .bind("organ", organ)
                        .map(row -> row.get(0, Long.class))
                        .one())
                .filter(unusable -> unusable == 0)
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EVIDENCE_NOT_USABLE)))
                .then();
    }

    /** What has not the form of its field is left to the rules. */
    private Set<String> named(Map<String, Object> given) {
        Set<String> named = new LinkedHashSet<>();
        given.forEach((field, value) -> {
            String column = columns.get(field);
            if (value instanceof List<?> list && (fields.contains(field) || column != null)) {
                list.stream()
                        .map(entry -> entry instanceof Map<?, ?> row ? row.get(column) : entry)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .forEach(named::add);
            }
        });
        return named;
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
