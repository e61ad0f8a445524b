package org.zhengming.api.security;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one administrator wants an account to become. It holds when a second one confirms it.
 *
 * @param passwordHash a new password as bcrypt, or {@code null} to leave the one there is
 * @param askedBy username of the administrator who asked
 * @param resetReason why its second factor is to be taken away and nothing else, in the words of who asked; {@code null}
 *     when it is not
 */
public record AccountProposal(
        AccountRole role,
        Affiliation affiliation,
        @Nullable String passwordHash,
        String askedBy,
        Instant askedAt,
        @Nullable String resetReason) {

    public AccountProposal {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(affiliation, "affiliation");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(askedAt, "askedAt");
    }

    /** That its second factor be taken away. */
    static AccountProposal reset(Account account, String reason, String askedBy, Instant askedAt) {
        return new AccountProposal(account.role(), account.affiliation(), null, askedBy, askedAt, reason);
    }

    boolean resetsFactor() {
        return resetReason != null;
    }

    @Override
    public String toString() {
        return "AccountProposal[" + role + "]";
    }
}
