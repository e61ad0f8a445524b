package org.zhengming.api.referral;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
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

/** Looks up as what a post is shielded, and marks what is confirmed for the month's sample. */
public final class ReclassificationPreparation implements Preparation {

    private final ServingPersons persons;
    private final FindingLookup findings;
    private final ZoneId zone;
    private final InstantSource clock;

    public ReclassificationPreparation(
            Supplier<Registry> registry, FindingLookup findings, ZoneId zone, InstantSource clock) {
        this.persons = new ServingPersons(registry);
        this.findings = findings;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Mono<Opening> opening(Actor actor, Opening opening) {
        if (!(opening.fields().get("finding") instanceof String id) || id.isBlank()) {
            return Mono.error(ApiException.fields(List.of(new FieldFault("/fields/finding", FaultKind.MISSING))));
        }
        return persons.of(opening)
                .flatMap(person -> findings.find(id, person, opening.organ()))
                .map(document -> opening.with(
                        Map.of("shieldedAs", shieldedAs(document), "decidedLawful", findings.isLawful(document.id()))));
    }

    /** None, when a person alone found it lawful. */
    private List<String> shieldedAs(IndexedFinding document) {
        List<String> contexts = document.finding().contexts().stream()
                .map(context -> context.type().name())
                .distinct()
                .toList();
        if (contexts.isEmpty() && !findings.isLawful(document.id())) {
            throw new ApiException(ProblemCode.FINDING_NOT_SHIELDED);
        }
        return contexts;
    }

    @Override
    public Mono<Move> move(Actor actor, CaseRecord before, Move move) {
        if (!move.action().equals("CONFIRM")) {
            return Mono.just(move);
        }
        Map<String, Object> fields = new LinkedHashMap<>(move.fields());
        fields.put("sampleMonth", YearMonth.from(clock.instant().atZone(zone)).toString());
        return Mono.just(new Move(move.action(), move.version(), move.reason(), fields));
    }
}
