package org.zhengming.api.clarification;

import static org.zhengming.api.clarification.StatementChecks.cell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseEvent;
import org.zhengming.api.cases.CaseHistory;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.ProblemCode;

/** Invariants of an inquiry and of what follows from it. Plain functions of the case and its history. */
final class InquiryChecks {

    private InquiryChecks() {}

    /** A person in the case, and the department that keeps out of it. */
    static List<FieldFault> concernsSomebody(CaseRecord after, CaseHistory history, Actor actor) {
        if (after.person() == null) {
            return List.of(new FieldFault("/person", FaultKind.MISSING));
        }
        return after.department().isBlank() ? List.of(new FieldFault("/department", FaultKind.MISSING)) : List.of();
    }

    /** Steps that are the person's own. */
    static Optional<ProblemCode> onlyConcerned(CaseRecord after, CaseHistory history, Actor actor) {
        return actor.isConcernedBy(after) ? Optional.empty() : Optional.of(ProblemCode.NOT_PERMITTED);
    }

    /** The conclusion is what the facts, each by itself, came to. */
    static List<FieldFault> concludes(CaseRecord after, CaseHistory history, Actor actor) {
        Set<Object> results =
                after.entries("facts").stream().map(row -> cell(row, "result")).collect(Collectors.toSet());
        boolean founded = results.contains(FactResult.FOUNDED.name());
        boolean refuted = results.contains(FactResult.REFUTED.name());
        boolean holds =
                switch (InquiryConclusion.valueOf(after.text("conclusion"))) {
                    case UNFOUNDED -> refuted && !founded;
                    case PARTLY_FOUNDED -> refuted && founded;
                    case FOUNDED -> founded && !refuted;
                    case UNVERIFIABLE -> !founded && !refuted;
                    case OUT_OF_REMIT -> true;
                };
        return holds ? List.of() : List.of(new FieldFault("/fields/conclusion", FaultKind.CONTRADICTS));
    }

    /** Who is accused is not their own judge: another unit verifies. */
    static Optional<ProblemCode> independent(CaseRecord after, CaseHistory history, Actor actor) {
        return folded(after.text("verifyingUnit")).equals(folded(after.department()))
                ? Optional.of(ProblemCode.VERIFIER_NOT_INDEPENDENT)
                : Optional.empty();
    }

    private static String folded(String unit) {
        return unit.replaceAll("\\s", "");
    }

    static Optional<ProblemCode> notFounded(CaseRecord after, CaseHistory history, Actor actor) {
        return concluded(after, InquiryConclusion.FOUNDED)
                ? Optional.of(ProblemCode.CLARIFICATION_FOUNDED)
                : Optional.empty();
    }

    static List<FieldFault> founded(CaseRecord after, CaseHistory history, Actor actor) {
        return concluded(after, InquiryConclusion.FOUNDED)
                ? List.of()
                : List.of(new FieldFault("/fields/conclusion", FaultKind.CONTRADICTS));
    }

    /** Only what was refuted is clarified: never what holds, what nobody can tell or what others decide on. */
    static Optional<ProblemCode> somethingToClarify(CaseRecord after, CaseHistory history, Actor actor) {
        if (!verified(history)) {
            return Optional.of(ProblemCode.CLARIFICATION_UNVERIFIED);
        }
        boolean refuted =
                concluded(after, InquiryConclusion.UNFOUNDED) || concluded(after, InquiryConclusion.PARTLY_FOUNDED);
        return refuted ? Optional.empty() : Optional.of(ProblemCode.CLARIFICATION_FOUNDED);
    }

    /** Nothing personal without the person's own consent, given to the draft as it stands. */
    static Optional<ProblemCode> consented(CaseRecord after, CaseHistory history, Actor actor) {
        boolean needed = after.yes("personalData");
        return needed && !later(history, "CONSENT", "DRAFT")
                ? Optional.of(ProblemCode.CONSENT_MISSING)
                : Optional.empty();
    }

    /** Nothing is published that was not verified and approved as it stands. */
    static Optional<ProblemCode> approved(CaseRecord after, CaseHistory history, Actor actor) {
        if (!verified(history)) {
            return Optional.of(ProblemCode.CLARIFICATION_UNVERIFIED);
        }
        return later(history, "APPROVE", "DRAFT")
                ? Optional.empty()
                : Optional.of(ProblemCode.CLARIFICATION_UNAPPROVED);
    }

    private static boolean verified(CaseHistory history) {
        boolean verified = history.has("VERIFY");
        return verified && (!history.has("OPEN_INQUIRY") || later(history, "VERIFY", "OPEN_INQUIRY"));
    }

    /** A correction stands wherever the statement stood. */
    static List<FieldFault> asProminent(CaseRecord after, CaseHistory history, Actor actor) {
        Set<Object> missing = channels(after, "publications");
        missing.removeAll(channels(after, "corrections"));
        return missing.isEmpty() ? List.of() : List.of(new FieldFault("/fields/corrections", FaultKind.CONTRADICTS));
    }

    /** Nothing was published in the future. */
    static List<FieldFault> published(CaseRecord after, String field) {
        List<FieldFault> faults = new ArrayList<>();
        List<?> rows = after.entries(field);
        for (int i = 0; i < rows.size(); i++) {
            Instant at = Instant.parse(String.valueOf(cell(rows.get(i), "publishedAt")));
            if (at.isAfter(after.changedAt())) {
                faults.add(new FieldFault("/fields/" + field + "/" + i + "/publishedAt", FaultKind.CONTRADICTS));
            }
        }
        return faults;
    }

    private static Set<Object> channels(CaseRecord after, String field) {
        return after.entries(field).stream()
                .map(row -> cell(row, "channel"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether a value was given for this round, and is not the one of the step's round before. */
    static List<FieldFault> fresh(CaseRecord after, CaseHistory history, String step, String field) {
        boolean stale = history.last(step)
                .map(CaseEvent::fields)
                .map(given -> given.get(field))
                .filter(value -> value.equals(after.fields().get(field)))
                .isPresent();
        return stale ? List.of(new FieldFault("/fields/" + field, FaultKind.MISSING)) : List.of();
    }

    private static boolean later(CaseHistory history, String step, String than) {
        long before = history.last(than).map(CaseEvent::version).orElse(0L);
        return history.last(step).map(CaseEvent::version).orElse(0L) > before;
    }

    private static boolean concluded(CaseRecord after, InquiryConclusion conclusion) {
        return after.text("conclusion").equals(conclusion.name());
    }
}
