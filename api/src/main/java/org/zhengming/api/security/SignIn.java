package org.zhengming.api.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.secondfactor.SecondFactors;
import reactor.core.publisher.Mono;

/** Checks name, password and second factor, slows guessing and leaves a trace of every outcome. */
public final class SignIn {

    private static final String UNKNOWN = "unknown";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final SignInThrottle throttle;
    private final BlockingCalls hashing;
    private final AuditLog audit;

    public SignIn(
            Accounts accounts,
            SecondFactors factors,
            SecondFactorPolicy policy,
            SignInThrottle throttle,
            BlockingCalls hashing,
            AuditLog audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.policy = policy;
        this.throttle = throttle;
        this.hashing = hashing;
        this.audit = audit;
    }

    /**
     * A {@link SignedIn}, an {@link Enrolling} when a second factor is demanded and there is none, or else a
     * {@link Choosing} when somebody else knows the password.
     *
     * @return else {@link ProblemCode#SIGN_IN_FAILED}, the same for a wrong name and a wrong password, or what is wrong
     *     with the code
     */
    Mono<Passed> signIn(String username, String password, @Nullable String code, String address) {
        return Mono.fromRunnable(() -> throttle.attempt(username, address))
                .then(hashing.call(() -> accounts.verify(username, password)))
                .flatMap(found -> found.isPresent() ? passed(found.get(), code, address) : failed(username));
    }

    private Mono<Passed> passed(Account account, @Nullable String code, String address) {
        String username = account.username();
        return hashing.call(() -> factors.standing(username)).flatMap(standing -> {
            if (standing.isPresent()) {
                return code == null || code.isBlank()
                        ? halfway(account, address, ProblemCode.SECOND_FACTOR_NEEDED)
                                .then(Mono.error(() -> new ApiException(ProblemCode.SECOND_FACTOR_NEEDED)))
                        : hashing.call(() -> factors.take(username, code.strip()))
                                .onErrorResume(ApiException.class, wrong -> wrong(account, wrong))
                                .flatMap(left -> succeeded(account, address, left));
            }
            if (policy.demands(account.role())) {
                return halfway(account, address, ProblemCode.SECOND_FACTOR_MISSING)
                        .thenReturn(new Enrolling(SignedIn.as(account)));
            }
            return succeeded(account, address, Optional.empty());
        });
    }

    private Mono<Passed> succeeded(Account account, String address, Optional<Integer> recoveryCodesLeft) {
        throttle.succeeded(account.username(), address);
        Mono<Void> recovered = recoveryCodesLeft
                .map(left ->
                        audit.record(event(account, AuditAction.USE_RECOVERY_CODE, left + " left", AuditOutcome.DONE)))
                .orElse(Mono.empty());
        Passed passed = accounts.passed(account);
        return recovered.then(audit.record(signIn(passed))).thenReturn(passed);
    }

    /** The trace of whoever has shown all that a sign-in asks; who must choose a password is not signed in yet. */
    static AuditEvent signIn(Passed passed) {
        boolean whole = passed instanceof SignedIn;
        return new AuditEvent(
                passed.reader().username(),
                passed.reader().role().name(),
                AuditAction.SIGN_IN,
                whole ? null : ProblemCode.PASSWORD_GIVEN.name(),
                null,
                whole ? AuditOutcome.DONE : AuditOutcome.REFUSED);
    }

    /** The password was right, and more is asked for. */
    private Mono<Void> halfway(Account account, String address, ProblemCode code) {
        throttle.halfway(account.username(), address);
        return audit.record(event(account, AuditAction.SIGN_IN, code.name(), AuditOutcome.REFUSED));
    }

    private <T> Mono<T> wrong(Account account, ApiException why) {
        return audit.record(event(account, AuditAction.SIGN_IN, why.code().name(), AuditOutcome.FAILED))
                .then(Mono.error(why));
    }

    private <T> Mono<T> failed(String username) {
        String who = accounts.known(username) ? username : UNKNOWN;
        return audit.record(new AuditEvent(who, null, AuditAction.SIGN_IN, null, null, AuditOutcome.FAILED))
                .then(Mono.error(() -> new ApiException(ProblemCode.SIGN_IN_FAILED)));
    }

    private static AuditEvent event(Account account, AuditAction action, @Nullable String what, AuditOutcome outcome) {
        return new AuditEvent(account.username(), account.role().name(), action, what, null, outcome);
    }
}
