package org.zhengming.api.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Move;
import org.zhengming.api.cases.Opening;
import org.zhengming.api.cases.Preparation;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Looks up what a referral is made of, and to whom it goes. */
public final class ReferralPreparation implements Preparation {

    private final ServingPersons persons;
    private final FindingLookup findings;
    private final CaseFacts facts;

    public ReferralPreparation(Supplier<Registry> registry, FindingLookup findings, CaseFacts facts) {
        this.persons = new ServingPersons(registry);
        this.findings = findings;
        this.facts = facts;
    }

    @Override
    public Mono<Opening> opening(Actor actor, Opening opening) {
        if (!(opening.fields().get("finding") instanceof String id) || id.isBlank()) {
            return Mono.error(ApiException.fields(List.of(new FieldFault("/fields/finding", FaultKind.MISSING))));
        }
        return persons.of(opening).flatMap(person -> facts.suspended(actor, opening.organ())
                .flatMap(suspended -> suspended
                        ? Mono.error(new ApiException(ProblemCode.REFERRALS_SUSPENDED))
                        : findings.find(id, person, opening.organ()))
                .flatMap(document -> facts.reclassified(actor, opening.organ(), id)
                        .map(reclassified -> opening.with(found(document, person, reclassified)))));
    }

    private Map<String, Object> found(IndexedFinding document, String person, boolean reclassified) {
        if (findings.isLawful(document.id()) && !reclassified) {
            throw new ApiException(ProblemCode.FINDING_SHIELDED);
        }
        Referable referable = Referable.of(document.finding(), person, reclassified);
        Map<String, Object> fields = new LinkedHashMap<>(referable.fields(document));
        fields.put("reclassified", reclassified);
        fields.putAll(counted(ReferenceCounts.of(referable.leaks(), false)));
        return fields;
    }

    @Override
    public Mono<Move> move(Actor actor, CaseRecord before, Move move) {
        return switch (move.action()) {
            case "TRIAGE" -> Mono.just(recounted(before, move));
            case "CONFIRM", "REVIEW", "APPROVE" -> stillReferable(actor, before).thenReturn(move);
            case "SEND" -> stillReferable(actor, before).thenReturn(addressed(before, move));
            default -> Mono.just(move);
        };
    }

    /** What somebody has found lawful or a false alarm meanwhile goes no further. */
    private Mono<Void> stillReferable(Actor actor, CaseRecord before) {
        String finding = before.text("finding");
        if (findings.isFalseAlarm(finding)) {
            return Mono.error(new ApiException(ProblemCode.FINDING_NOT_FOUND));
        }
        if (!findings.isLawful(finding)) {
            return Mono.empty();
        }
        return facts.reclassified(actor, before.organ(), finding)
                .filter(reclassified -> reclassified)
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.FINDING_SHIELDED)))
                .then();
    }

    private static Move addressed(CaseRecord before, Move move) {
        return new Move(move.action(), move.version(), move.reason(), move.fields(), before.text("policeUnit"));
    }

    /** An insider's leak counts double; only a person can tell that it is one. */
    private static Move recounted(CaseRecord before, Move move) {
        boolean insider = Boolean.TRUE.equals(move.fields().get("insider"));
        Map<String, Object> fields = new LinkedHashMap<>(move.fields());
        fields.putAll(counted(ReferenceCounts.of(
                before.number("n50").orElse(0L),
                before.number("n500").orElse(0L),
                before.number("n5000").orElse(0L),
                insider)));
        return new Move(move.action(), move.version(), move.reason(), fields);
    }

    private static Map<String, Object> counted(ReferenceCounts counts) {
        return Map.of(
                "n50", counts.n50(),
                "n500", counts.n500(),
                "n5000", counts.n5000(),
                "ratioPerMille", counts.perMille(),
                "countHint", counts.hint().name(),
                "countNote", counts.hint().name());
    }
}
