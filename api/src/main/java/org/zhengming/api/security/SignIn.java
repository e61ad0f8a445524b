package org.zhengming.api.security;

import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Checks name and password, slows guessing and leaves a trace of both outcomes. */
public final class SignIn {

    private static final String UNKNOWN = "unknown";

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final BlockingCalls hashing;
    private final AuditLog audit;

    public SignIn(Accounts accounts, SignInThrottle throttle, BlockingCalls hashing, AuditLog audit) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.hashing = hashing;
        this.audit = audit;
    }

    /** The account, or {@link ProblemCode#SIGN_IN_FAILED}, the same for a wrong name and a wrong password. */
    Mono<SignedIn> signIn(String username, String password, String address) {
        return Mono.fromRunnable(() -> throttle.attempt(username, address))
                .then(hashing.call(() -> accounts.verify(username, password)))
                .flatMap(found -> found.isPresent() ? succeeded(found.get(), address) : failed(username));
    }

    private Mono<SignedIn> succeeded(Account account, String address) {
        throttle.succeeded(account.username(), address);
        AuditEvent event = event(account.username(), account.role().name(), AuditOutcome.DONE);
        return audit.record(event).thenReturn(SignedIn.as(account));
    }

    private Mono<SignedIn> failed(String username) {
        String who = accounts.known(username) ? username : UNKNOWN;
        return audit.record(event(who, null, AuditOutcome.FAILED))
                .then(Mono.error(() -> new ApiException(ProblemCode.SIGN_IN_FAILED)));
    }

    private static AuditEvent event(String who, String role, AuditOutcome outcome) {
        return new AuditEvent(who, role, AuditAction.SIGN_IN, null, null, outcome);
    }
}
