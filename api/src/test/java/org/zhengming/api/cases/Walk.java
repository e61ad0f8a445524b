package org.zhengming.api.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhengming.api.cases.Ruling.Granted;
import org.zhengming.api.cases.Ruling.Refused;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.ProblemCode;

/** Takes a case through a procedure by the rules alone, without a database. */
public final class Walk {

    private final Procedure procedure;
    private final Judge judge;
    private final List<CaseEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");
    private CaseRecord record;

    public Walk(Procedure procedure) {
        this(procedure, "p1", "民一庭");
    }

    /** @param person whom the case concerns */
    public Walk(Procedure procedure, String person, String department) {
        this.procedure = procedure;
        this.judge = new Judge(procedure);
        this.record = new CaseRecord(
                new UUID(1, 1),
                procedure.name(),
                CaseActors.ORGAN,
                person,
                department,
                procedure.states().getFirst(),
                0,
                null,
                Map.of(),
                "opener",
                now,
                now);
    }

    public Walk later(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Takes a step that must stand. */
    public Walk take(Actor actor, String action, Map<String, Object> fields) {
        Ruling ruling = rule(actor, action, fields);
        if (!(ruling instanceof Granted granted)) {
            throw new AssertionError(action + " was refused: " + ruling);
        }
        record = granted.after();
        events.add(granted.event());
        return this;
    }

    /** Why a step does not stand; {@code null} when it does. */
    public ProblemCode refusal(Actor actor, String action, Map<String, Object> fields) {
        return rule(actor, action, fields) instanceof Refused refused ? refused.code() : null;
    }

    /** What is wrong with the values of a step that is refused for them. */
    public List<FieldFault> faults(Actor actor, String action, Map<String, Object> fields) {
        return faults(actor, action, "依规办理", fields);
    }

    /** The same with a reason of one's own. */
    public List<FieldFault> faults(Actor actor, String action, String reason, Map<String, Object> fields) {
        if (rule(actor, action, reason, fields) instanceof Refused refused
                && refused.code() == ProblemCode.FIELDS_INVALID) {
            return refused.faults();
        }
        throw new AssertionError(action + " was not refused for its values");
    }

    /** The step taken last. */
    public CaseEvent last() {
        return events.getLast();
    }

    private Ruling rule(Actor actor, String action, Map<String, Object> fields) {
        return rule(actor, action, "依规办理", fields);
    }

    private Ruling rule(Actor actor, String action, String reason, Map<String, Object> fields) {
        Move move = new Move(action, record.version(), reason, new HashMap<>(fields));
        return judge.rule(record, new CaseHistory(events), actor, move, now);
    }

    public String state() {
        return record.state();
    }

    public CaseRecord record() {
        return record;
    }

    /** Every step of the procedure that somebody with all permissions and no history in the case may begin here. */
    public List<String> open() {
        return procedure.from(record.state()).stream().map(Action::name).toList();
    }
}
