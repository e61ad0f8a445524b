package org.zhengming.api.security;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenText;
import org.zhengming.api.problem.ProblemCode;

/**
 * An account as an administrator writes it.
 *
 * @param displayName shown on the pages
 * @param organs ids of the organs whose findings and cases it sees
 * @param department within the organ, or {@code null}
 * @param person id in the registry, of a protected person's own account
 * @param unit police unit, of a liaison
 * @param password a first or a new one; {@code null} to leave it as it is
 */
public record AccountDraft(
        String displayName,
        AccountRole role,
        @Nullable List<String> organs,
        boolean everyOrgan,
        @Nullable String department,
        @Nullable String person,
        @Nullable String unit,
        boolean disabled,
        @Nullable String password) {

    private static final int LONGEST = 100;

    /** @throws ApiException if something is missing or cannot be taken */
    AccountDraft checked(String username) {
        if (role == null || !fits(displayName) || displayName.isBlank()) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        if (!fits(department) || !fits(person) || !fits(unit) || organs != null && organs.size() > LONGEST) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        if (password != null) {
            PasswordRules.check(username, password);
        }
        boolean nowhere =
                switch (role) {
                    case POLICE_LIAISON -> blank(unit);
                    case PROTECTED_PERSON -> blank(person);
                    default -> !everyOrgan && (organs == null || organs.isEmpty());
                };
        if (nowhere) {
            throw new ApiException(ProblemCode.AFFILIATION_MISSING);
        }
        return this;
    }

    /** A liaison sees what was sent to their unit alone. */
    Affiliation affiliation() {
        boolean liaison = role == AccountRole.POLICE_LIAISON;
        return new Affiliation(
                liaison || organs == null ? Set.of() : Set.copyOf(organs),
                everyOrgan && !liaison,
                department,
                role == AccountRole.PROTECTED_PERSON ? person : null,
                liaison ? unit : null);
    }

    private static boolean fits(@Nullable String text) {
        return text == null || text.length() <= LONGEST && GivenText.isWhole(text);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "AccountDraft[" + role + "]";
    }
}
