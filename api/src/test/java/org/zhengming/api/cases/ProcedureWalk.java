package org.zhengming.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.cases.CaseActors.actor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhengming.api.cases.Ruling.Refused;
import org.zhengming.api.database.Scope;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;

/**
 * Walks every state, step and role of a procedure and holds what the rules say against a table that the test wrote down a
 * second time: {@code STEP | from states | to | roles}, with {@code -} where a step opens a
 * case and {@code =} where it stays.
 */
public final class ProcedureWalk {

    private static final Set<ProblemCode> FORBIDS = Set.of(
            ProblemCode.MOVE_NOT_ALLOWED, ProblemCode.NOT_PERMITTED, ProblemCode.RECUSED, ProblemCode.SAME_PERSON);

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private record Row(String action, Set<String> from, String to, Set<String> roles) {

        static Row of(String line) {
            String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
            return new Row(cells[0], words(cells[1]), cells[2], words(cells[3]));
        }

        private static Set<String> words(String cell) {
            return cell.equals("-") ? Set.of() : new TreeSet<>(List.of(cell.split("\\s+")));
        }
    }

    private final Procedure procedure;
    private final Judge judge;
    private final Map<String, Row> rows;

    private ProcedureWalk(Procedure procedure, String table) {
        this.procedure = procedure;
        this.judge = new Judge(procedure);
        this.rows = table.lines().map(Row::of).collect(Collectors.toMap(Row::action, row -> row));
    }

    /** @return how many moves were tried */
    public static int holds(Procedure procedure, String table) {
        ProcedureWalk walk = new ProcedureWalk(procedure, table);
        assertThat(procedure.actions().stream().map(Action::name))
                .containsExactlyInAnyOrderElementsOf(walk.rows.keySet());
        int tried = 0;
        List<String> places = new ArrayList<>(procedure.states());
        places.add("");
        for (String state : places) {
            for (Action action : procedure.actions()) {
                for (AccountRole role : AccountRole.values()) {
                    walk.step(state, action, role);
                    tried++;
                }
            }
        }
        procedure.actions().forEach(walk::fourEyes);
        return tried;
    }

    private void step(String state, Action action, AccountRole role) {
        Row row = rows.get(action.name());
        boolean here = state.isEmpty() ? row.from().isEmpty() : row.from().contains(state);
        ProblemCode code =
                refusal(CaseActors.caseAt(procedure, state, NOW), CaseHistory.NONE, someone(role), action.name());
        String move = procedure.name() + " " + state + " " + action.name() + " " + role;
        if (!here) {
            assertThat(code).as(move).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
            assertThat(code.status().value()).isEqualTo(409);
        } else if (!row.roles().contains(role.name())) {
            assertThat(code).as(move).isEqualTo(ProblemCode.NOT_PERMITTED);
            assertThat(code.status().value()).isEqualTo(403);
        } else {
            assertThat(code).as(move).isNotIn(FORBIDS);
            assertThat(action.after(state)).as(move).isEqualTo(row.to().equals("=") ? state : row.to());
        }
    }

    /** Who took a step cannot take the one that checks it, the person concerned nothing, colleagues no decision. */
    private void fourEyes(Action action) {
        AccountRole role = AccountRole.valueOf(
                rows.get(action.name()).roles().stream().findFirst().orElseThrow());
        String state = action.from().stream().sorted().findFirst().orElse("");
        for (String earlier : action.differsFrom()) {
            CaseHistory history = new CaseHistory(
                    List.of(new CaseEvent(1, NOW, "somebody", "", role, earlier, "", state, "依规办理", Map.of())));
            assertThat(refusal(CaseActors.caseAt(procedure, state, NOW), history, someone(role), action.name()))
                    .as("%s after %s", action.name(), earlier)
                    .isEqualTo(ProblemCode.SAME_PERSON);
        }
        if (!action.byConcerned()) {
            Actor concerned = actor("somebody", role, "", Scope.PROGRAM, "p1");
            assertThat(refusal(CaseActors.caseAt(procedure, state, NOW), CaseHistory.NONE, concerned, action.name()))
                    .isEqualTo(ProblemCode.RECUSED);
        }
        if (action.decides()) {
            Actor colleague = actor("somebody", role, "民事审判庭");
            assertThat(refusal(CaseActors.caseAt(procedure, state, NOW), CaseHistory.NONE, colleague, action.name()))
                    .isEqualTo(ProblemCode.RECUSED);
        }
    }

    private static Actor someone(AccountRole role) {
        String person = role == AccountRole.PROTECTED_PERSON ? "p1" : null;
        return actor("somebody", role, "", Scope.PROGRAM, person);
    }

    private ProblemCode refusal(CaseRecord record, CaseHistory history, Actor actor, String action) {
        Move move = new Move(action, record.version(), "依规办理", Map.of());
        return judge.rule(record, history, actor, move, NOW) instanceof Refused refused ? refused.code() : null;
    }
}
