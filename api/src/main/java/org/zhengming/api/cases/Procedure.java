package org.zhengming.api.cases;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.security.Permission;

/**
 * How cases of one kind go: states, steps and fields, as data that the engine follows, the pages draw and the tests walk.
 *
 * @param name in paths and in the database, such as {@code clarification}
 * @param view who may see cases of the kind
 * @param purpose for which they are read
 * @param states every state, in the order in which they are drawn
 * @param fields by name
 * @param actions every step, the one that opens a case first
 */
public record Procedure(
        String name,
        Permission view,
        Purpose purpose,
        List<String> states,
        Map<String, Field> fields,
        List<Action> actions) {

    /** The state that every procedure which closes its cases calls so. */
    private static final String CLOSED = "CLOSED";

    /** @throws IllegalArgumentException if a step names a state, field or step that is not there, or a state is never reached */
    public Procedure {
        states = List.copyOf(states);
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        actions = List.copyOf(actions);
        check(name, states, fields, actions);
    }

    public static Procedure of(
            String name,
            Permission view,
            Purpose purpose,
            Class<? extends Enum<?>> states,
            List<Field> fields,
            List<Action> actions) {
        Map<String, Field> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        List<String> names =
                Arrays.stream(states.getEnumConstants()).map(Enum::name).toList();
        return new Procedure(name, view, purpose, names, byName, actions);
    }

    /** The steps that open a case. */
    public List<Action> openings() {
        return actions.stream().filter(Action::opens).toList();
    }

    public Optional<Action> action(String wanted) {
        return actions.stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    /** The steps from a state, in the order they are written. */
    public List<Action> from(String state) {
        return actions.stream().filter(each -> each.from().contains(state)).toList();
    }

    /** Whether nothing leads on from the state. */
    public boolean ends(String state) {
        return from(state).stream().allMatch(each -> each.after(state).equals(state));
    }

    /**
     * Whether a case in the state has ended (办结): nothing leads on, or nothing but what comes up later, such as the
     * correction of a clarification that was closed. From then on the time counts for which it is kept.
     */
    public boolean isEnd(String state) {
        return ends(state) || state.equals(CLOSED);
    }

    private static void check(String name, List<String> states, Map<String, Field> fields, List<Action> actions) {
        if (!name.matches("[a-z][a-z-]{2,30}")) {
            throw new IllegalArgumentException("not a name of a procedure: " + name);
        }
        Set<String> names = actions.stream().map(Action::name).collect(Collectors.toSet());
        require(names.size() == actions.size(), name + " has two steps of one name");
        for (Action each : actions) {
            String step = name + " " + each.name();
            boolean stays = each.to().isEmpty() && !each.opens();
            require(stays || states.contains(each.to()), step + " leads to no state");
            require(states.containsAll(each.from()), step + " begins in no state");
            require(names.containsAll(each.differsFrom()), step + " must differ from a step that is not there");
            Stream.concat(each.required().stream(), each.optional().stream())
                    .forEach(field -> require(fields.containsKey(field), step + " takes no such field: " + field));
        }
        Set<String> reached = reached(actions);
        states.forEach(state -> require(reached.contains(state), name + " never reaches " + state));
    }

    private static Set<String> reached(List<Action> actions) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        actions.stream().filter(Action::opens).forEach(each -> next.add(each.to()));
        while (!next.isEmpty()) {
            String state = next.poll();
            if (reached.add(state)) {
                actions.stream()
                        .filter(each -> each.from().contains(state))
                        .forEach(each -> next.add(each.after(state)));
            }
        }
        return reached;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
