package org.zhengming.api.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhengming.api.security.Permission;

/**
 * A step somebody can take with a case.
 *
 * @param name such as {@code APPROVE}
 * @param from states it can be taken from; empty for the one that opens a case
 * @param to the state afterwards, or "" when the case stays where it is, as with a note
 * @param permission who may
 * @param required fields that must stand in the case afterwards, given now or before
 * @param optional fields that may be given now too
 * @param differsFrom steps whose takers may not take this one (four eyes)
 * @param decides whether it weighs on the person concerned: their department may not take it (回避)
 * @param byConcerned whether the person concerned may take it, who else is kept out of their own case
 * @param guards further conditions
 * @param checks further conditions that point to values
 */
public record Action(
        String name,
        Set<String> from,
        String to,
        Permission permission,
        Set<String> required,
        Set<String> optional,
        Set<String> differsFrom,
        boolean decides,
        boolean byConcerned,
        List<Guard> guards,
        List<Check> checks) {

    public Action {
        Objects.requireNonNull(permission, "permission");
        from = Set.copyOf(from);
        required = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(required));
        optional = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(optional));
        differsFrom = Set.copyOf(differsFrom);
        guards = List.copyOf(guards);
        checks = List.copyOf(checks);
    }

    /** A step from some states to one. */
    public static Builder named(String name, Permission permission) {
        return new Builder(name, permission);
    }

    /** The state after the step, taken in {@code state}. */
    String after(String state) {
        return to.isEmpty() ? state : to;
    }

    boolean opens() {
        return from.isEmpty();
    }

    boolean takes(String field) {
        return required.contains(field) || optional.contains(field);
    }

    /** Says a step bit by bit. */
    public static final class Builder {

        private final String name;
        private final Permission permission;
        private final Set<String> from = new LinkedHashSet<>();
        private String to = "";
        private final Set<String> required = new LinkedHashSet<>();
        private final Set<String> optional = new LinkedHashSet<>();
        private final Set<String> differsFrom = new LinkedHashSet<>();
        private final List<Guard> guards = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private boolean decides;
        private boolean byConcerned;

        private Builder(String name, Permission permission) {
            this.name = name;
            this.permission = permission;
        }

        public Builder from(Collection<? extends Enum<?>> states) {
            return from(states.toArray(Enum<?>[]::new));
        }

        public Builder from(Enum<?>... states) {
            for (Enum<?> state : states) {
                from.add(state.name());
            }
            return this;
        }

        public Builder to(Enum<?> state) {
            to = state.name();
            return this;
        }

        /** Does not move the case. */
        public Builder stays() {
            to = "";
            return this;
        }

        public Builder requires(String... fields) {
            required.addAll(List.of(fields));
            return this;
        }

        public Builder takes(String... fields) {
            optional.addAll(List.of(fields));
            return this;
        }

        /** The taker must be nobody who took one of these steps in this case. */
        public Builder differsFrom(String... actions) {
            differsFrom.addAll(List.of(actions));
            return this;
        }

        public Builder decides() {
            decides = true;
            return this;
        }

        public Builder byConcerned() {
            byConcerned = true;
            return this;
        }

        public Builder unless(Guard guard) {
            guards.add(guard);
            return this;
        }

        public Builder checkedBy(Check check) {
            checks.add(check);
            return this;
        }

        public Action build() {
            return new Action(
                    name, from, to, permission, required, optional, differsFrom, decides, byConcerned, guards, checks);
        }
    }
}
