package org.zhengming.api.security;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.secondfactor.SecondFactors;
import org.zhengming.api.security.AccountController.AccountDecision;

/**
 * What becomes of an account by what administrators ask and confirm. A name, or that somebody cannot sign in any more, holds
 * at once; what gives rights, or could be used to sign in as somebody, waits for a second administrator. Calls block.
 */
final class AccountChanges {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final InstantSource clock;

    AccountChanges(Accounts accounts, SecondFactors factors, InstantSource clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.clock = clock;
    }

    /**
     * What was decided.
     *
     * @param reset whether its second factor was taken away
     */
    record Decided(Account account, boolean reset) {}

    /** @throws ApiException {@link ProblemCode#OWN_ACCOUNT} when an administrator writes of themselves what they may not */
    static void refuseOwn(SignedIn reader, String username, AccountDraft draft) {
        boolean weighs = draft.disabled() || draft.role() != reader.role() || draft.password() != null;
        if (reader.username().equals(username) && weighs) {
            throw new ApiException(ProblemCode.OWN_ACCOUNT);
        }
    }

    /** Nobody can sign in with it before it is confirmed. */
    Account fresh(SignedIn reader, String username, AccountDraft draft) {
        String hash = accounts.hash(draft.password());
        Instant now = now();
        return new Account(username, draft.displayName().strip(), draft.role(), hash, draft.affiliation())
                .withGivenPassword(now)
                .named(draft.displayName().strip(), now)
                .proposing(draft.disabled() ? null : proposal(reader, draft, null));
    }

    Account changed(SignedIn reader, Account before, AccountDraft draft) {
        String hash = draft.password() == null ? null : accounts.hash(draft.password());
        boolean goesOff = draft.disabled() && !before.disabled();
        Account named = before.named(draft.displayName().strip(), goesOff ? now() : before.disabledAt());
        boolean waits = before.disabled()
                || draft.role() != before.role()
                || !draft.affiliation().equals(before.affiliation())
                || hash != null;
        return waits && !draft.disabled() ? named.proposing(proposal(reader, draft, hash)) : named;
    }

    /** Asks for a second factor to be taken away; never one's own, and nothing else that waits is lost by it. */
    Account resetting(SignedIn reader, Account before, String reason) {
        if (reader.username().equals(before.username())) {
            throw new ApiException(ProblemCode.OWN_ACCOUNT);
        }
        if (before.proposal() != null) {
            throw new ApiException(ProblemCode.ACCOUNT_PROPOSAL_WAITS);
        }
        if (factors.enrolled(Set.of(before.username())).isEmpty()) {
            throw new ApiException(ProblemCode.SECOND_FACTOR_NOT_FOUND);
        }
        return before.proposing(AccountProposal.reset(before, reason, reader.username(), now()));
    }

    /** Neither who asked nor whom it is about. */
    Decided decide(SignedIn reader, String username, AccountDecision decision) {
        AtomicBoolean reset = new AtomicBoolean();
        Account after = accounts.change(username, account -> {
            AccountProposal proposal = decidable(reader, account, decision);
            if (!decision.granted()) {
                return account.proposing(null);
            }
            if (proposal.resetsFactor()) {
                // Before the account is kept: after a crash in between the proposal still waits.
                factors.reset(username);
                reset.set(true);
            }
            return account.confirmed(now());
        });
        return new Decided(after, reset.get());
    }

    private static AccountProposal decidable(SignedIn reader, Account account, AccountDecision decision) {
        AccountProposal proposal = account.proposal();
        if (proposal == null || !proposal.askedAt().equals(decision.askedAt())) {
            throw new ApiException(ProblemCode.ACCOUNT_PROPOSAL_GONE);
        }
        if (reader.username().equals(account.username())) {
            throw new ApiException(ProblemCode.OWN_ACCOUNT);
        }
        if (reader.username().equals(proposal.askedBy())) {
            throw new ApiException(ProblemCode.SAME_PERSON);
        }
        return proposal;
    }

    private AccountProposal proposal(SignedIn reader, AccountDraft draft, @Nullable String hash) {
        return new AccountProposal(draft.role(), draft.affiliation(), hash, reader.username(), now(), null);
    }

    /** As exact as JSON keeps it everywhere. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
