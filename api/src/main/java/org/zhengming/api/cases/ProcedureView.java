package org.zhengming.api.cases;

import java.util.Arrays;
import java.util.List;
import org.zhengming.api.security.AccountRole;

/**
 * A procedure as the pages draw it.
 *
 * @param states in the order in which they are drawn
 * @param ends states that nothing leads on from
 */
public record ProcedureView(
        String name, List<String> states, List<String> ends, List<Field> fields, List<StepRule> steps) {

    /**
     * A step and its conditions.
     *
     * @param roles whose accounts may take it
     * @param decides whether the department of the person concerned keeps out of it
     * @param allowed whether the reader's role may take it
     */
    public record StepRule(
            String action,
            List<String> from,
            String to,
            List<String> required,
            List<String> optional,
            List<String> differsFrom,
            List<AccountRole> roles,
            boolean decides,
            boolean allowed) {}

    static ProcedureView of(Procedure procedure, Actor actor) {
        return new ProcedureView(
                procedure.name(),
                procedure.states(),
                procedure.states().stream().filter(procedure::ends).toList(),
                List.copyOf(procedure.fields().values()),
                procedure.actions().stream().map(each -> rule(each, actor)).toList());
    }

    private static StepRule rule(Action action, Actor actor) {
        return new StepRule(
                action.name(),
                action.from().stream().sorted().toList(),
                action.to(),
                List.copyOf(action.required()),
                List.copyOf(action.optional()),
                action.differsFrom().stream().sorted().toList(),
                Arrays.stream(AccountRole.values())
                        .filter(role -> role.permissions().contains(action.permission()))
                        .toList(),
                action.decides(),
                actor.may(action.permission()));
    }
}
