package org.zhengming.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengming.api.cases.CaseActors.actor;
import static org.zhengming.api.cases.CaseActors.almighty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Ruling.Granted;
import org.zhengming.api.cases.Ruling.Refused;
import org.zhengming.api.database.Scope;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Permission;

class JudgeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Map<String, Object> ASKED = Map.of("cause", "REST", "from", "2026-03-02");

    private final Judge judge = new Judge(LeaveProcedure.PROCEDURE);
    private final List<CaseEvent> events = new ArrayList<>();
    private CaseRecord record =
            new CaseRecord(new UUID(1, 1), "leave", "o1", "p1", "民一庭", "ASKED", 0, null, Map.of(), "wang", NOW, NOW);

    @Test
    void a_case_goes_from_step_to_step_with_a_history_of_who_and_why() {
        take(almighty("wang"), "ASK", ASKED);
        take(almighty("chen"), "CHECK", Map.of("days", 3));
        take(almighty("qin"), "GRANT", Map.of());

        assertThat(record.state()).isEqualTo("GRANTED");
        assertThat(record.version()).isEqualTo(3);
        assertThat(record.fields()).containsEntry("days", 3).containsEntry("cause", "REST");
        assertThat(events).extracting(CaseEvent::who).containsExactly("wang", "chen", "qin");
        assertThat(events).extracting(CaseEvent::from).containsExactly("", "ASKED", "CHECKED");
        assertThat(events).extracting(CaseEvent::reason).containsOnly("依规办理");
    }

    @Test
    void a_step_that_does_not_start_here_is_refused_whoever_takes_it() {
        take(almighty("wang"), "ASK", ASKED);

        assertThat(refusal(almighty("chen"), "GRANT", Map.of())).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
        assertThat(refusal(almighty("chen"), "ASK", ASKED)).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
        assertThat(refusal(almighty("chen"), "no such step", Map.of())).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
    }

    @Test
    void who_took_the_step_that_is_checked_cannot_check_it() {
        take(almighty("wang"), "ASK", ASKED);
        assertThat(refusal(almighty("wang"), "CHECK", Map.of("days", 3))).isEqualTo(ProblemCode.SAME_PERSON);
        take(almighty("chen"), "CHECK", Map.of("days", 3));

        assertThat(refusal(almighty("wang"), "GRANT", Map.of())).isEqualTo(ProblemCode.SAME_PERSON);
        assertThat(refusal(almighty("chen"), "GRANT", Map.of())).isEqualTo(ProblemCode.SAME_PERSON);
    }

    @Test
    void the_person_concerned_and_their_department_keep_out() {
        take(almighty("wang"), "ASK", ASKED);
        Actor concerned = actor("gu", AccountRole.APPROVER, "", Scope.PROGRAM, "p1");
        assertThat(refusal(concerned, "CHECK", Map.of("days", 3))).isEqualTo(ProblemCode.RECUSED);
        take(almighty("chen"), "CHECK", Map.of("days", 3));

        assertThat(refusal(actor("li", AccountRole.APPROVER, "民一庭"), "GRANT", Map.of()))
                .isEqualTo(ProblemCode.RECUSED);
        take(actor("zhao", AccountRole.APPROVER, "政治部"), "GRANT", Map.of());
    }

    @Test
    void a_role_without_the_permission_is_refused_before_anything_is_read() {
        take(almighty("wang"), "ASK", ASKED);
        take(almighty("chen"), "CHECK", Map.of("days", 3));

        assertThat(refusal(actor("lu", AccountRole.POLICE_LIAISON), "GRANT", Map.of("unknown", 1)))
                .isEqualTo(ProblemCode.NOT_PERMITTED);
    }

    @Test
    void somebody_who_looked_at_an_older_state_is_told_so() {
        take(almighty("wang"), "ASK", ASKED);
        Move late = new Move("CHECK", 0, "依规办理", Map.of("days", 3));

        assertThat(judge.rule(record, new CaseHistory(events), almighty("chen"), late, NOW))
                .isEqualTo(Refused.because(ProblemCode.CASE_CHANGED));
    }

    @Test
    void everything_that_is_missing_or_wrong_is_told_at_once() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("cause", "HOLIDAY");
        wrong.put("journeys", List.of(Map.of("to", "沧南市", "on", "soon")));
        wrong.put("days", 3);

        assertThat(faults(almighty("wang"), new Move("ASK", 0, " ", wrong)))
                .containsExactlyInAnyOrder(
                        new FieldFault("/reason", FaultKind.MISSING),
                        new FieldFault("/fields/cause", FaultKind.CODE),
                        new FieldFault("/fields/journeys/0/on", FaultKind.TYPE),
                        new FieldFault("/fields", FaultKind.UNKNOWN),
                        new FieldFault("/fields/from", FaultKind.MISSING));
    }

    @Test
    void a_condition_of_the_procedure_holds_beyond_its_fields() {
        take(almighty("wang"), "ASK", ASKED);
        take(almighty("chen"), "CHECK", Map.of("days", 31));

        assertThat(refusal(almighty("qin"), "GRANT", Map.of())).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
    }

    @Test
    void what_can_be_done_next_is_told_with_what_is_missing_and_what_stands_in_the_way() {
        take(almighty("wang"), "ASK", ASKED);

        List<NextStep> next = judge.next(record, new CaseHistory(events), almighty("wang"));

        assertThat(next).extracting(NextStep::action).containsExactly("CHECK", "NOTE");
        assertThat(next.getFirst().missing()).containsExactly("days");
        assertThat(next.getFirst().barred()).isEqualTo(ProblemCode.SAME_PERSON);
        assertThat(next.getLast().barred()).isNull();
    }

    @Property(tries = 300)
    void no_value_that_json_can_hold_breaks_the_check(@ForAll("anything") Object value) {
        for (Field field : LeaveProcedure.PROCEDURE.fields().values()) {
            for (FieldFault fault : FieldCheck.of(field, "/fields/x", value)) {
                assertThat(fault.pointer()).startsWith("/fields/x");
            }
        }
    }

    @Provide
    Arbitrary<Object> anything() {
        Arbitrary<Object> plain = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(400).map(text -> (Object) text),
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(true, false).map(flag -> (Object) flag));
        Arbitrary<Object> lists = plain.list().ofMaxSize(5).map(list -> (Object) list);
        Arbitrary<Object> rows = Arbitraries.maps(Arbitraries.of("to", "on", "x"), plain)
                .ofMaxSize(3)
                .list()
                .ofMaxSize(3)
                .map(list -> (Object) list);
        return Arbitraries.oneOf(plain, lists, rows);
    }

    @Test
    void a_procedure_with_a_state_that_is_never_reached_cannot_be_written() {
        assertThatThrownBy(() -> Procedure.of(
                        "broken",
                        Permission.USE_CASES,
                        Purpose.COMMITTEE_CASE,
                        LeaveProcedure.State.class,
                        List.of(),
                        List.of(Action.named("ASK", Permission.USE_CASES)
                                .to(LeaveProcedure.State.ASKED)
                                .build())))
                .hasMessageContaining("never reaches CHECKED");
    }

    private void take(Actor actor, String action, Map<String, Object> fields) {
        Ruling ruling = judge.rule(record, new CaseHistory(events), actor, move(action, fields), NOW);
        assertThat(ruling).isInstanceOf(Granted.class);
        record = ((Granted) ruling).after();
        events.add(((Granted) ruling).event());
    }

    private ProblemCode refusal(Actor actor, String action, Map<String, Object> fields) {
        Ruling ruling = judge.rule(record, new CaseHistory(events), actor, move(action, fields), NOW);
        return Optional.of(ruling)
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .orElseThrow()
                .code();
    }

    private List<FieldFault> faults(Actor actor, Move move) {
        return ((Refused) judge.rule(record, new CaseHistory(events), actor, move, NOW)).faults();
    }

    private Move move(String action, Map<String, Object> fields) {
        return new Move(action, record.version(), "依规办理", fields);
    }
}
