package org.zhengming.api.security;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.zhengming.ingest.Sha256;

/**
 * Somebody who can sign in.
 *
 * @param displayName shown on the pages
 * @param passwordHash bcrypt, such as {@code $2a$12$…}
 * @param affiliation {@link Affiliation#WHOLE} where an older file names none
 * @param disabledAt since when it cannot sign in, or {@code null}
 * @param proposal what waits for a second administrator, or {@code null}
 * @param passwordGivenAt since when its password is one that somebody else gave it, so that its person chooses their own
 *     before anything else; {@code null} when they did
 * @param factorResetAt when administrators last took its second factor away, or {@code null}
 */
public record Account(
        String username,
        String displayName,
        AccountRole role,
        String passwordHash,
        Affiliation affiliation,
        @Nullable Instant disabledAt,
        @Nullable AccountProposal proposal,
        @Nullable Instant passwordGivenAt,
        @Nullable Instant factorResetAt) {

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
        this(username, displayName, role, passwordHash, affiliation, null, null, null, null);
    }

    /** An account that belongs to the whole deployment. */
    public Account(String username, String displayName, AccountRole role, String passwordHash) {
        this(username, displayName, role, passwordHash, Affiliation.WHOLE);
    }

    /** The same account, belonging elsewhere. */
    public Account at(Affiliation other) {
        return new Account(
                username, displayName, role, passwordHash, other, disabledAt, proposal, passwordGivenAt, factorResetAt);
    }

    /** The same, whose password somebody else knows. */
    public Account withGivenPassword(Instant since) {
        return new Account(
                username, displayName, role, passwordHash, affiliation, disabledAt, proposal, since, factorResetAt);
    }

    /** The same with a password that its person chose. */
    Account withOwnPassword(String hash) {
        return new Account(username, displayName, role, hash, affiliation, disabledAt, proposal, null, factorResetAt);
    }

    /** The same, named otherwise, and perhaps switched off; what waited does not any more. */
    Account named(String other, @Nullable Instant since) {
        return new Account(
                username, other, role, passwordHash, affiliation, since, null, passwordGivenAt, factorResetAt);
    }

    /** The same, with what is to become of it; {@code null} for nothing. */
    Account proposing(@Nullable AccountProposal other) {
        return new Account(
                username,
                displayName,
                role,
                passwordHash,
                affiliation,
                disabledAt,
                other,
                passwordGivenAt,
                factorResetAt);
    }

    /** The same, whose second factor was taken away. */
    public Account withoutFactor(Instant since) {
        return new Account(
                username, displayName, role, passwordHash, affiliation, disabledAt, proposal, passwordGivenAt, since);
    }

    /** What was proposed holds: it can sign in as that, or without the second factor that is gone. */
    Account confirmed(Instant now) {
        AccountProposal asked = Objects.requireNonNull(proposal, "proposal");
        if (asked.resetsFactor()) {
            return proposing(null).withoutFactor(now);
        }
        boolean given = asked.passwordHash() != null;
        return new Account(
                username,
                displayName,
                asked.role(),
                given ? asked.passwordHash() : passwordHash,
                asked.affiliation(),
                null,
                null,
                given ? now : passwordGivenAt,
                factorResetAt);
    }

    /** Whether it cannot sign in. */
    public boolean disabled() {
        return disabledAt != null;
    }

    /** Whether its person chooses a password of their own before anything else. */
    boolean mustChoose() {
        return passwordGivenAt != null;
    }

    /**
     * Another one after each change of the password and each reset of the second factor; a session that began with
     * another one has ended. Tells nothing of the password.
     */
    String stamp() {
        return Sha256.hex(passwordHash + " " + factorResetAt);
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
