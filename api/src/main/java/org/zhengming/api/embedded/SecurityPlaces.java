package org.zhengming.api.embedded;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.OidcSettings;
import org.zhengming.api.security.SecondFactorPolicy;
import org.zhengming.api.security.SecuritySettings;
import org.zhengming.ingest.source.ConfigurationException;
import org.zhengming.ingest.source.ConfigurationProblem;
import org.zhengming.ingest.source.ConfigurationProblem.Code;
import org.zhengming.ingest.source.OidcPlace;
import org.zhengming.ingest.source.SecurityPlace;

/** The configuration's words on signing in as the server takes them. */
final class SecurityPlaces {

    private SecurityPlaces() {}

    /** @throws ConfigurationException if a role is named that does not exist */
    static SecuritySettings of(SecurityPlace place) throws ConfigurationException {
        return new SecuritySettings(
                switch (place.secondFactor()) {
                    case OFF -> SecondFactorPolicy.NOBODY;
                    case ALL -> SecondFactorPolicy.EVERYBODY;
                    case ROLES -> new SecondFactorPolicy(roles(place.secondFactorRoles()));
                },
                place.oidc() == null ? null : oidc(place.oidc()));
    }

    private static OidcSettings oidc(OidcPlace place) throws ConfigurationException {
        Map<String, AccountRole> roles = new HashMap<>();
        for (Map.Entry<String, String> each : place.roles().entrySet()) {
            roles.put(each.getKey(), role("role", each.getValue()));
        }
        Map<String, String> claims = place.claims();
        return new OidcSettings(
                place.issuer(),
                place.audience(),
                place.keys(),
                new OidcSettings.ClaimNames(
                        claims.get("name"),
                        claims.get("role"),
                        claims.get("organ"),
                        claims.get("department"),
                        claims.get("person"),
                        claims.get("unit")),
                roles,
                place.allowPrivateAddresses());
    }

    private static Set<AccountRole> roles(Set<String> names) throws ConfigurationException {
        Set<AccountRole> roles = EnumSet.noneOf(AccountRole.class);
        for (String name : names) {
            roles.add(role("second-factor-roles", name));
        }
        return roles;
    }

    private static AccountRole role(String key, String name) throws ConfigurationException {
        for (AccountRole role : AccountRole.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        String known = Arrays.stream(AccountRole.values()).map(Enum::name).collect(Collectors.joining(", "));
        throw new ConfigurationException(
                "security", List.of(new ConfigurationProblem(Code.WRONG_VALUE, 0, List.of(key, name, known))));
    }
}
