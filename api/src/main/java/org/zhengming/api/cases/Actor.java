package org.zhengming.api.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.database.Scope;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Affiliation;
import org.zhengming.api.security.Permission;
import org.zhengming.api.security.SignedIn;

/**
 * Who takes a step.
 *
 * @param department within the organ; blank when the account names none
 * @param person id in the registry when the account is that of a protected person, else {@code null}
 */
public record Actor(
        String username,
        String displayName,
        AccountRole role,
        Scope scope,
        String department,
        @Nullable String person,
        Set<Permission> permissions) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public static Actor of(SignedIn reader) {
        return new Actor(
                reader.username(),
                reader.displayName(),
                reader.role(),
                scope(reader),
                reader.affiliation().department(),
                reader.affiliation().person(),
                Set.copyOf(reader.role().permissions()));
    }

    /** A liaison sees what was sent to their unit, whatever else the account says. */
    private static Scope scope(SignedIn reader) {
        Affiliation affiliation = reader.affiliation();
        if (reader.role() == AccountRole.POLICE_LIAISON) {
            return affiliation.unit() == null ? Scope.of(Set.of()) : Scope.ofUnit(affiliation.unit());
        }
        return new Scope(affiliation.organs(), affiliation.everyOrgan(), null, null);
    }

    /** A protected person sees the cases about themselves and no others. */
    public boolean ownCasesOnly() {
        return role == AccountRole.PROTECTED_PERSON;
    }

    /** Whether they see cases from inside the organ, and not only what was sent to them or what is about themselves. */
    boolean worksInside() {
        return role != AccountRole.POLICE_LIAISON && !ownCasesOnly();
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean isConcernedBy(CaseRecord concerned) {
        return person != null && person.equals(concerned.person());
    }

    /** Whether the case is about somebody of the actor's own department. */
    boolean isColleagueOfConcerned(CaseRecord concerned) {
        return !department.isBlank() && department.equals(concerned.department());
    }
}
