package org.zhengming.api.security;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one administrator wants an account to become. It holds when a second one confirms it.
 *
 * @param passwordHash a new password as bcrypt, or {@code null} to leave the one there is
 * @param askedBy username of the administrator who asked
 */
public record AccountProposal(
        AccountRole role, Affiliation affiliation, @Nullable String passwordHash, String askedBy, Instant askedAt) {

    public AccountProposal {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(affiliation, "affiliation");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(askedAt, "askedAt");
    }

    @Override
    public String toString() {
        return "AccountProposal[" + role + "]";
    }
}
