package org.zhengming.api.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who must sign in with a second factor. Others may have one, and are then asked for it too.
 *
 * @param roles that must
 */
public record SecondFactorPolicy(Set<AccountRole> roles) {

    /** Nobody must. */
    public static final SecondFactorPolicy NOBODY = new SecondFactorPolicy(Set.of());

    /** Everybody must. */
    public static final SecondFactorPolicy EVERYBODY = new SecondFactorPolicy(EnumSet.allOf(AccountRole.class));

    public SecondFactorPolicy {
        roles = Set.copyOf(roles);
    }

    boolean demands(AccountRole role) {
        return roles.contains(role);
    }
}
