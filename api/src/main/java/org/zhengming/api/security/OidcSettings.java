package org.zhengming.api.security;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider (OpenID Connect) whose access tokens are taken.
 *
 * @param audience that a token must be made for
 * @param keys address of the provider's keys, or {@code null} for the one that its own description names
 * @param roles what the claim of the role may say; empty when it says the role's own name
 * @param allowPrivateAddresses whether the provider may be inside the office's own network
 */
public record OidcSettings(
        URI issuer,
        String audience,
        @Nullable URI keys,
        ClaimNames claims,
        Map<String, AccountRole> roles,
        boolean allowPrivateAddresses) {

    /** Names of the claims that say who somebody is and where they belong. */
    public record ClaimNames(String name, String role, String organ, String department, String person, String unit) {}

    public OidcSettings {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(claims, "claims");
        roles = Map.copyOf(roles);
    }
}
