package org.zhengming.api.database;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rows a transaction may see; the database itself holds to it (row-level security).
 *
 * @param organs ids of the organs (单位) whose cases are seen
 * @param everyOrgan sees those of every organ: the program's own work, and accounts made for the whole deployment
 * @param unit the police unit (公安联络单位) a liaison belongs to, who sees what was sent to it; {@code null} for others
 * @param account whose own things are seen, which nobody else sees; {@code null} for nobody's
 */
public record Scope(
        Set<String> organs,
        boolean everyOrgan,
        @Nullable String unit,
        @Nullable String account) {

    /** The program itself: clocks, relays, retention. */
    public static final Scope PROGRAM = new Scope(Set.of(), true, null, null);

    public Scope {
        organs = Set.copyOf(organs);
        if (organs.stream().anyMatch(id -> id.isBlank() || id.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("the id of an organ is blank or has a line break");
        }
    }

    public static Scope of(Set<String> organs) {
        return new Scope(organs, false, null, null);
    }

    public static Scope ofUnit(String unit) {
        return new Scope(Set.of(), false, Objects.requireNonNull(unit, "unit"), null);
    }

    /** What belongs to one account alone, and nothing else. */
    public static Scope ofAccount(String account) {
        return new Scope(Set.of(), false, null, Objects.requireNonNull(account, "account"));
    }

    /** As the policies in the database read it: one id a line. */
    String organLines() {
        return String.join("\n", organs);
    }
}
