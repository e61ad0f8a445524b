package org.zhengming.api.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhengming.api.database.Scope;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Permission;

/** People who take steps in tests, and cases where they take them. */
public final class CaseActors {

    public static final String ORGAN = "o1";

    private CaseActors() {}

    /** Of the organ, in no department in particular. */
    public static Actor actor(String name, AccountRole role) {
        return actor(name, role, "");
    }

    public static Actor actor(String name, AccountRole role, String department) {
        return actor(name, role, department, Scope.of(Set.of(ORGAN)), null);
    }

    public static Actor actor(String name, AccountRole role, String department, Scope scope, String person) {
        return new Actor(name, name, role, scope, department, person, Set.copyOf(role.permissions()));
    }

    /** May do everything, so that only duties and states can stand in the way. */
    public static Actor almighty(String name) {
        return new Actor(
                name, name, AccountRole.APPROVER, Scope.of(Set.of(ORGAN)), "", null, Set.of(Permission.values()));
    }

    /** A case about {@code p1} that stands in the state; not opened yet when that is empty. */
    static CaseRecord caseAt(Procedure procedure, String state, Instant when) {
        boolean opened = !state.isEmpty();
        return new CaseRecord(
                new UUID(1, 1),
                procedure.name(),
                ORGAN,
                "p1",
                "民事审判庭",
                opened ? state : procedure.states().getFirst(),
                opened ? 1 : 0,
                null,
                Map.of(),
                "",
                when,
                when);
    }
}
