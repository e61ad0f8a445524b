package org.zhengming.api.security;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Somebody who can sign in.
 *
 * @param displayName shown on the pages
 * @param passwordHash bcrypt, such as {@code $2a$12$…}
 * @param affiliation {@link Affiliation#WHOLE} where an older file names none
 * @param disabledAt since when it cannot sign in, or {@code null}
 * @param proposal what waits for a second administrator, or {@code null}
 */
public record Account(
        String username,
        String displayName,
        AccountRole role,
        String passwordHash,
        Affiliation affiliation,
        @Nullable Instant disabledAt,
        @Nullable AccountProposal proposal) {

    public Account {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(role, "role");
        affiliation = affiliation == null ? Affiliation.WHOLE : affiliation;
        if (!passwordHash.matches("\\$2[aby]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}")) {
            throw new IllegalArgumentException("the password of account " + username + " is not a bcrypt hash");
        }
    }

    public Account(
            String username, String displayName, AccountRole role, String passwordHash, Affiliation affiliation) {
        this(username, displayName, role, passwordHash, affiliation, null, null);
    }

    /** An account that belongs to the whole deployment. */
    public Account(String username, String displayName, AccountRole role, String passwordHash) {
        this(username, displayName, role, passwordHash, Affiliation.WHOLE, null, null);
    }

    /** The same account, belonging elsewhere. */
    public Account at(Affiliation other) {
        return new Account(username, displayName, role, passwordHash, other, disabledAt, proposal);
    }

    /** The same, with what is to become of it; {@code null} for nothing. */
    Account proposing(@Nullable AccountProposal other) {
        return new Account(username, displayName, role, passwordHash, affiliation, disabledAt, other);
    }

    /** What was proposed holds: it can sign in as that. */
    Account confirmed() {
        Objects.requireNonNull(proposal, "proposal");
        return new Account(
                username,
                displayName,
                proposal.role(),
                proposal.passwordHash() == null ? passwordHash : proposal.passwordHash(),
                proposal.affiliation(),
                null,
                null);
    }

    /** Whether it cannot sign in. */
    public boolean disabled() {
        return disabledAt != null;
    }

    /**
     * An account with a password in the clear, hashed here: for demo accounts.
     *
     * @throws IllegalArgumentException if the password is longer than 72 bytes, all that bcrypt reads
     */
    public static Account withPassword(String username, String displayName, AccountRole role, String password) {
        return new Account(username, displayName, role, new BCryptPasswordEncoder().encode(password));
    }

    @Override
    public String toString() {
        return "Account[" + username + ", " + role + "]";
    }
}
