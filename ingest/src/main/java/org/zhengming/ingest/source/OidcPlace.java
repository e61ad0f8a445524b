package org.zhengming.ingest.source;

import java.net.URI;
import java.util.Map;

/**
 * An identity provider (OpenID Connect) whose access tokens are taken.
 *
 * @param audience that a token must be made for
 * @param keys address of the provider's keys, or {@code null} for the one that its own description names
 * @param claims names of claims by what they say: {@code name}, {@code role}, {@code organ}, {@code department},
 *     {@code person}, {@code unit}
 * @param roles what the claim of the role may say, to the name of the role; empty when it says the role's own name
 * @param allowPrivateAddresses whether the provider may be inside the office's own network
 */
public record OidcPlace(
        URI issuer,
        String audience,
        URI keys,
        Map<String, String> claims,
        Map<String, String> roles,
        boolean allowPrivateAddresses) {

    /** The names of claims that are used when nothing else is said. */
    public static final Map<String, String> USUAL_CLAIMS = Map.of(
            "name", "preferred_username",
            "role", "zhengming_role",
            "organ", "zhengming_organ",
            "department", "zhengming_department",
            "person", "zhengming_person",
            "unit", "zhengming_unit");

    public OidcPlace {
        claims = Map.copyOf(claims);
        roles = Map.copyOf(roles);
    }
}
