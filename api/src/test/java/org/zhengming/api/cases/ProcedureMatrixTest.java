package org.zhengming.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.cases.CaseActors.actor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengming.api.cases.Ruling.Refused;
import org.zhengming.api.database.Scope;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;

/** Every state, step and role of every procedure, from the procedure's own data. */
class ProcedureMatrixTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @MethodSource("org.zhengming.api.cases.AllProcedures#each")
    void a_step_that_does_not_begin_where_the_case_stands_is_a_conflict(Procedure procedure) {
        int tried = 0;
        for (String state : places(procedure)) {
            for (Action action : procedure.actions()) {
                if (isHere(action, state)) {
                    continue;
                }
                Refused refused = refused(procedure, state, everything(), action.name(), "依规办理", Map.of());
                assertThat(refused.code()).as("%s %s", state, action.name()).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
                assertThat(refused.code().status().value()).isEqualTo(409);
                tried++;
            }
            Refused unknown = refused(procedure, state, everything(), "NO_SUCH_STEP", "依规办理", Map.of());
            assertThat(unknown.code()).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
        }
        assertThat(tried).isGreaterThanOrEqualTo(procedure.actions().size());
    }

    @ParameterizedTest
    @MethodSource("org.zhengming.api.cases.AllProcedures#each")
    void a_role_without_the_permission_is_refused_and_so_is_the_person_concerned(Procedure procedure) {
        for (Action action : procedure.actions()) {
            for (String state : places(procedure)) {
                if (!isHere(action, state)) {
                    continue;
                }
                for (AccountRole role : AccountRole.values()) {
                    boolean may = role.permissions().contains(action.permission());
                    Actor somebody = actor("somebody", role);
                    ProblemCode code = refused(procedure, state, somebody, action.name(), "", Map.of())
                            .code();
                    assertThat(code)
                            .as("%s %s %s", state, action.name(), role)
                            .isEqualTo(may ? ProblemCode.FIELDS_INVALID : ProblemCode.NOT_PERMITTED);
                    Actor concerned = actor("somebody", role, "", Scope.PROGRAM, "p1");
                    ProblemCode own = refused(procedure, state, concerned, action.name(), "", Map.of())
                            .code();
                    assertThat(own)
                            .isEqualTo(
                                    !may
                                            ? ProblemCode.NOT_PERMITTED
                                            : action.byConcerned() ? ProblemCode.FIELDS_INVALID : ProblemCode.RECUSED);
                    assertThat(own.status().value()).isIn(403, 422);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.zhengming.api.cases.AllProcedures#each")
    void a_step_without_a_reason_or_a_value_it_needs_tells_every_one_that_is_missing(Procedure procedure) {
        for (Action action : procedure.actions()) {
            String state = action.from().stream().sorted().findFirst().orElse("");
            List<FieldFault> expected = new ArrayList<>();
            expected.add(new FieldFault("/reason", FaultKind.MISSING));
            action.required().forEach(field -> expected.add(new FieldFault("/fields/" + field, FaultKind.MISSING)));

            Refused refused = refused(procedure, state, everything(), action.name(), " ", Map.of());

            assertThat(refused.code().status().value()).isEqualTo(422);
            assertThat(refused.faults()).as(action.name()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(refused(procedure, state, everything(), action.name(), "依规办理", Map.of("noSuchField", "x"))
                            .faults())
                    .as(action.name())
                    .contains(new FieldFault("/fields", FaultKind.UNKNOWN));
        }
    }

    @ParameterizedTest
    @MethodSource("org.zhengming.api.cases.AllProcedures#each")
    void who_took_a_step_does_not_take_the_one_that_checks_it_nor_a_colleague_one_that_decides(Procedure procedure) {
        for (Action action : procedure.actions()) {
            String state = action.from().stream().sorted().findFirst().orElse("");
            for (String earlier : action.differsFrom()) {
                CaseHistory history = new CaseHistory(List.of(new CaseEvent(
                        1, NOW, "somebody", "", AccountRole.APPROVER, earlier, "", state, "依规办理", Map.of())));
                assertThat(rule(procedure, state, history, everything(), action.name()))
                        .as("%s after %s", action.name(), earlier)
                        .isEqualTo(ProblemCode.SAME_PERSON);
            }
            Actor colleague = new Actor(
                    "somebody",
                    "",
                    AccountRole.APPROVER,
                    Scope.PROGRAM,
                    "民事审判庭",
                    null,
                    everything().permissions());
            ProblemCode code = rule(procedure, state, CaseHistory.NONE, colleague, action.name());
            assertThat(code == ProblemCode.RECUSED).as(action.name()).isEqualTo(action.decides());
        }
    }

    private static List<String> places(Procedure procedure) {
        List<String> places = new ArrayList<>(procedure.states());
        places.add("");
        return places;
    }

    private static boolean isHere(Action action, String state) {
        return state.isEmpty() ? action.opens() : action.from().contains(state);
    }

    private static Actor everything() {
        return CaseActors.almighty("somebody");
    }

    private static Refused refused(
            Procedure procedure, String state, Actor actor, String action, String reason, Map<String, Object> fields) {
        CaseRecord record = CaseActors.caseAt(procedure, state, NOW);
        Move move = new Move(action, record.version(), reason, fields);
        Ruling ruling = new Judge(procedure).rule(record, CaseHistory.NONE, actor, move, NOW);
        assertThat(ruling).as("%s %s", state, action).isInstanceOf(Refused.class);
        return (Refused) ruling;
    }

    private static ProblemCode rule(
            Procedure procedure, String state, CaseHistory history, Actor actor, String action) {
        CaseRecord record = CaseActors.caseAt(procedure, state, NOW);
        Move move = new Move(action, record.version(), "", Map.of());
        return new Judge(procedure).rule(record, history, actor, move, NOW) instanceof Refused refused
                ? refused.code()
                : null;
    }
}
