package org.zhengming.api.security;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.AttemptLimit;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.secondfactor.SecondFactors;
import reactor.core.publisher.Mono;

/**
 * Changes somebody's password at their own wish. Whoever sits at a session that somebody left open does not know the one
 * there is: it is asked for, wrong ones are counted for each account, apart from those at the sign-in, and every outcome
 * leaves a trace.
 */
public final class OwnPassword {

    private static final int MOST_KEYS = 10_000;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final AttemptLimit guesses;
    private final BlockingCalls hashing;
    private final AuditLog audit;

    /** @param most wrong passwords of an account within a window */
    public OwnPassword(
            Accounts accounts,
            SecondFactors factors,
            int most,
            Duration window,
            InstantSource clock,
            BlockingCalls hashing,
            AuditLog audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.guesses = new AttemptLimit(most, window, MOST_KEYS, clock);
        this.hashing = hashing;
        this.audit = audit;
    }

    /**
     * The same reader with the new password; what they came with before has ended.
     *
     * @return else {@link ProblemCode#PASSWORD_UNFIT}, {@link ProblemCode#PASSWORD_WEAK},
     *     {@link ProblemCode#PASSWORD_SAME}, {@link ProblemCode#CURRENT_PASSWORD_WRONG},
     *     {@link ProblemCode#PASSWORD_THROTTLED} or what is wrong with the code
     */
    Mono<SignedIn> change(Passed passed, PasswordChange request) {
        SignedIn reader = passed.reader();
        return Mono.fromRunnable(() -> PasswordRules.check(reader.username(), request.chosen()))
                .then(Mono.defer(() -> passed instanceof Choosing ? Mono.empty() : proved(reader, request)))
                .then(hashing.call(() -> accounts.choose(reader, request.chosen())))
                .map(SignedIn::as)
                .delayUntil(after -> audit.record(event(reader, AuditAction.CHANGE_PASSWORD, null, AuditOutcome.DONE)))
                .delayUntil(after -> passed instanceof Choosing ? audit.record(SignIn.signIn(after)) : Mono.empty());
    }

    private Mono<Void> proved(SignedIn reader, PasswordChange request) {
        return Mono.fromRunnable(() -> guesses.attempt(reader.username()).ifPresent(OwnPassword::refuse))
                .then(known(reader, request))
                .then(factor(reader, request))
                .onErrorResume(OwnPassword::isAttempt, wrong -> wrong(reader, (ApiException) wrong));
    }

    private Mono<Void> known(SignedIn reader, PasswordChange request) {
        return hashing.call(() -> accounts.verify(reader.username(), request.currentText()))
                .doOnNext(found -> {
                    if (found.isEmpty()) {
                        throw new ApiException(ProblemCode.CURRENT_PASSWORD_WRONG);
                    }
                    guesses.forget(reader.username());
                    // Before a code is taken, which would be good for nothing afterwards.
                    if (request.chosen().equals(request.current())) {
                        throw new ApiException(ProblemCode.PASSWORD_SAME);
                    }
                })
                .then();
    }

    private Mono<Void> factor(SignedIn reader, PasswordChange request) {
        return hashing.call(() -> factors.standing(reader.username()).isPresent())
                .filter(enrolled -> enrolled)
                .flatMap(enrolled -> taken(reader, request.codeText()));
    }

    private Mono<Void> taken(SignedIn reader, String code) {
        if (code.isEmpty()) {
            return Mono.error(new ApiException(ProblemCode.SECOND_FACTOR_NEEDED));
        }
        return hashing.call(() -> factors.take(reader.username(), code))
                .flatMap(left -> left.isPresent()
                        ? audit.record(
                                event(reader, AuditAction.USE_RECOVERY_CODE, left.get() + " left", AuditOutcome.DONE))
                        : Mono.empty());
    }

    private Mono<Void> wrong(SignedIn reader, ApiException why) {
        return audit.record(
                        event(reader, AuditAction.CHANGE_PASSWORD, why.code().name(), AuditOutcome.FAILED))
                .then(Mono.error(why.traced()));
    }

    private static boolean isAttempt(Throwable failure) {
        return failure instanceof ApiException problem
                && problem.code() != ProblemCode.PASSWORD_THROTTLED
                && problem.code().status().is4xxClientError();
    }

    private static void refuse(Duration wait) {
        throw ApiException.later(ProblemCode.PASSWORD_THROTTLED, wait);
    }

    private static AuditEvent event(SignedIn reader, AuditAction action, @Nullable String what, AuditOutcome outcome) {
        return new AuditEvent(reader.username(), reader.role().name(), action, what, null, outcome);
    }
}
