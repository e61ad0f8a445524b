package org.zhengming.api.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.cases.Ruling.Granted;
import org.zhengming.api.cases.Ruling.Refused;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.GivenReason;
import org.zhengming.api.problem.ProblemCode;

/** Says of one move whether it stands. A plain function; the one place where duties are kept apart. */
public final class Judge {

    /** A field with the usernames of those who keep out of the case by declaration; any procedure may have it. */
    public static final String RECUSED = "recused";

    private final Procedure procedure;

    public Judge(Procedure procedure) {
        this.procedure = procedure;
    }

    /**
     * Whether somebody may do this with the case now. What is refused is told in this order: no such step here, not
     * permitted, own case, own department, one's own earlier step, somebody else was faster, fields, conditions of the
     * procedure.
     *
     * @param now when it is done
     */
    public Ruling rule(CaseRecord before, CaseHistory history, Actor actor, Move move, Instant now) {
        Optional<ProblemCode> forbidden = forbids(before, history, actor, move.action());
        if (forbidden.isPresent()) {
            return Refused.because(forbidden.get());
        }
        Action action = procedure.action(move.action()).orElseThrow();
        if (move.version() != before.version()) {
            return Refused.because(ProblemCode.CASE_CHANGED);
        }
        CaseRecord filled = before.with(move.fields()).at(now);
        List<FieldFault> faults = faults(action, filled, move);
        if (!faults.isEmpty()) {
            return new Refused(ProblemCode.FIELDS_INVALID, faults);
        }
        List<FieldFault> unmet = action.checks().stream()
                .flatMap(check -> check.faults(filled, history, actor).stream())
                .toList();
        if (!unmet.isEmpty()) {
            return new Refused(ProblemCode.FIELDS_INVALID, unmet);
        }
        for (Guard guard : action.guards()) {
            Optional<ProblemCode> refused = guard.refuses(filled, history, actor);
            if (refused.isPresent()) {
                return Refused.because(refused.get());
            }
        }
        return granted(action, before, filled, actor, move, now);
    }

    /** Why somebody may not take the step now, whatever they fill in; asked before anything is looked up for it. */
    Optional<ProblemCode> forbids(CaseRecord before, CaseHistory history, Actor actor, String step) {
        Optional<Action> found = procedure.action(step);
        return found.isEmpty() || !isAt(found.get(), before)
                ? Optional.of(ProblemCode.MOVE_NOT_ALLOWED)
                : bars(found.get(), before, history, actor);
    }

    /**
     * The steps from where the case stands, for somebody who looks at it: those that can be taken, by whom not, and what
     * is missing.
     */
    public List<NextStep> next(CaseRecord current, CaseHistory history, Actor actor) {
        return procedure.from(current.state()).stream()
                .map(action -> new NextStep(
                        action.name(),
                        action.after(current.state()),
                        missing(action, current),
                        List.copyOf(action.required()),
                        List.copyOf(action.optional()),
                        bars(action, current, history, actor).orElse(null)))
                .toList();
    }

    private static boolean isAt(Action action, CaseRecord before) {
        return action.opens()
                ? before.version() == 0
                : before.version() > 0 && action.from().contains(before.state());
    }

    /** Why this person may not take the step, whatever they fill in. */
    private static Optional<ProblemCode> bars(Action action, CaseRecord before, CaseHistory history, Actor actor) {
        if (!actor.may(action.permission())) {
            return Optional.of(ProblemCode.NOT_PERMITTED);
        }
        if (keepsOut(before, actor, action.byConcerned(), action.decides())) {
            return Optional.of(ProblemCode.RECUSED);
        }
        return history.tookOne(actor.username(), action.differsFrom())
                ? Optional.of(ProblemCode.SAME_PERSON)
                : Optional.empty();
    }

    /**
     * Whether somebody keeps out of the case: by declaration always, as the person concerned unless the step is theirs,
     * as a colleague of their department when something is decided.
     */
    static boolean keepsOut(CaseRecord record, Actor actor, boolean byConcerned, boolean decides) {
        return !byConcerned && actor.isConcernedBy(record)
                || record.entries(RECUSED).contains(actor.username())
                || decides && actor.isColleagueOfConcerned(record);
    }

    private static List<String> missing(Action action, CaseRecord current) {
        return action.required().stream()
                .filter(field -> FieldCheck.isEmpty(current.fields().get(field)))
                .toList();
    }

    private List<FieldFault> faults(Action action, CaseRecord filled, Move move) {
        List<FieldFault> faults = new ArrayList<>();
        GivenReason.fault(move.reason()).ifPresent(faults::add);
        for (Map.Entry<String, Object> given : move.fields().entrySet()) {
            faults.addAll(faults(action, given.getKey(), given.getValue()));
        }
        for (String field : missing(action, filled)) {
            faults.add(new FieldFault("/fields/" + field, FaultKind.MISSING));
        }
        return faults;
    }

    private List<FieldFault> faults(Action action, String name, @Nullable Object value) {
        Field field = procedure.fields().get(name);
        if (field == null || !action.takes(name)) {
            // The name is the client's own text; it is not given back.
            return List.of(new FieldFault("/fields", FaultKind.UNKNOWN));
        }
        return FieldCheck.of(field, "/fields/" + name, value);
    }

    private static Granted granted(
            Action action, CaseRecord before, CaseRecord filled, Actor actor, Move move, Instant now) {
        String unit = move.addressee() == null ? before.addressedTo() : move.addressee();
        CaseRecord after = filled.moved(action.after(before.state()), unit);
        CaseEvent event = new CaseEvent(
                after.version(),
                now,
                actor.username(),
                actor.displayName(),
                actor.role(),
                action.name(),
                before.version() == 0 ? "" : before.state(),
                after.state(),
                move.reason().strip(),
                move.fields());
        return new Granted(after, event);
    }
}
