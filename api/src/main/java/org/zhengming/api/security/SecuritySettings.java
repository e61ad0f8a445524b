package org.zhengming.api.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in.
 *
 * @param secondFactor who must have a second factor
 * @param oidc whose tokens are taken beside sessions, or {@code null}
 */
public record SecuritySettings(
        SecondFactorPolicy secondFactor, @Nullable OidcSettings oidc) {

    /** Passwords are enough. */
    public static final SecuritySettings USUAL = new SecuritySettings(SecondFactorPolicy.NOBODY, null);

    public SecuritySettings {
        Objects.requireNonNull(secondFactor, "secondFactor");
    }
}
