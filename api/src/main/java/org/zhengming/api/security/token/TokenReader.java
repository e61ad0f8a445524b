package org.zhengming.api.security.token;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Affiliation;
import org.zhengming.api.security.OidcSettings;
import org.zhengming.api.security.SignedIn;

/** Says for whom a token stands. Nothing is assumed that it does not say: no role, no organ, no access. */
final class TokenReader {

    /** What the claim of the organ says of somebody who sees every organ. */
    static final String EVERY_ORGAN = "*";

    private static final int LONGEST = 200;

    private final OidcSettings settings;
    private final Predicate<String> organKnown;

    TokenReader(OidcSettings settings, Predicate<String> organKnown) {
        this.settings = settings;
        this.organKnown = organKnown;
    }

    /**
     * @throws ApiException {@link ProblemCode#TOKEN_CLAIM_MISSING}, {@link ProblemCode#TOKEN_ROLE_UNKNOWN},
     *     {@link ProblemCode#TOKEN_ORGAN_UNKNOWN}
     */
    SignedIn read(Jwt token) {
        OidcSettings.ClaimNames claims = settings.claims();
        String name = text(token, claims.name()).orElseThrow(() -> missing(claims.name()));
        AccountRole role = role(token);
        Affiliation affiliation = affiliation(token, role);
        return SignedIn.elsewhere(name, text(token, "name").orElse(name), role, affiliation);
    }

    private AccountRole role(Jwt token) {
        Set<AccountRole> roles = texts(token, settings.claims().role()).stream()
                .map(this::role)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (roles.size() != 1) {
            throw new ApiException(
                    ProblemCode.TOKEN_ROLE_UNKNOWN, settings.claims().role());
        }
        return roles.iterator().next();
    }

    private @Nullable AccountRole role(String said) {
        if (!settings.roles().isEmpty()) {
            return settings.roles().get(said);
        }
        for (AccountRole role : AccountRole.values()) {
            if (role.name().equals(said)) {
                return role;
            }
        }
        return null;
    }

    private Affiliation affiliation(Jwt token, AccountRole role) {
        OidcSettings.ClaimNames claims = settings.claims();
        String person = text(token, claims.person()).orElse(null);
        String unit = text(token, claims.unit()).orElse(null);
        String department = text(token, claims.department()).orElse("");
        if (role == AccountRole.POLICE_LIAISON) {
            return new Affiliation(Set.of(), false, department, null, present(unit, claims.unit()));
        }
        if (role == AccountRole.PROTECTED_PERSON) {
            present(person, claims.person());
        }
        Set<String> organs = new LinkedHashSet<>(texts(token, claims.organ()));
        boolean every = organs.remove(EVERY_ORGAN);
        if (!every && organs.isEmpty() || !organs.stream().allMatch(organKnown)) {
            throw new ApiException(ProblemCode.TOKEN_ORGAN_UNKNOWN, claims.organ());
        }
        return new Affiliation(organs, every, department, person, null);
    }

    private static String present(@Nullable String value, String claim) {
        if (value == null) {
            throw missing(claim);
        }
        return value;
    }

    private static ApiException missing(String claim) {
        return new ApiException(ProblemCode.TOKEN_CLAIM_MISSING, claim);
    }

    private static Optional<String> text(Jwt token, String claim) {
        return texts(token, claim).stream().findFirst();
    }

    /** A text or the texts of a list, as far as they can be names of anything. */
    private static List<String> texts(Jwt token, String claim) {
        Object value = token.getClaims().get(claim);
        Collection<?> values =
                value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .toList();
    }
}
