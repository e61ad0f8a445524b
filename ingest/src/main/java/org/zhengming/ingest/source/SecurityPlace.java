package org.zhengming.ingest.source;

import java.util.Set;

/**
 * How people sign in.
 *
 * @param secondFactor whose password is not enough
 * @param secondFactorRoles with {@link Demand#ROLES}, the names of the roles
 * @param oidc an identity provider whose tokens are taken beside, or {@code null}
 */
public record SecurityPlace(Demand secondFactor, Set<String> secondFactorRoles, OidcPlace oidc) {

    /** Everybody needs a second factor. */
    public static final SecurityPlace USUAL = new SecurityPlace(Demand.ALL, Set.of(), null);

    /** Nobody needs a second factor. */
    public static final SecurityPlace PASSWORDS_ALONE = new SecurityPlace(Demand.OFF, Set.of(), null);

    /** Of whom something is asked. */
    public enum Demand {
        OFF,
        ROLES,
        ALL
    }

    public SecurityPlace {
        secondFactorRoles = Set.copyOf(secondFactorRoles);
    }
}
