package org.zhengming.api.cases;

import java.util.List;

/**
 * A procedure as the pages draw it.
 *
 * @param states in the order in which they are drawn
 * @param ends states that nothing leads on from
 */
public record ProcedureView(
        String name, List<String> states, List<String> ends, List<Field> fields, List<StepRule> steps) {

    /** A step and its conditions. */
    public record StepRule(
            String action,
            List<String> from,
            String to,
            List<String> required,
            List<String> optional,
            List<String> differsFrom,
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
                actor.may(action.permission()));
    }
}
