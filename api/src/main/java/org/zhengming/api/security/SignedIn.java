package org.zhengming.api.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/**
 * Who is signed in at a request.
 *
 * @param stamp of the local account as it signed in, see {@link Account#stamp}; {@code null} for whom a token stands
 */
public record SignedIn(
        String username,
        String displayName,
        AccountRole role,
        Affiliation affiliation,
        @Nullable String stamp) implements Passed {

    static SignedIn as(Account account) {
        return new SignedIn(
                account.username(), account.displayName(), account.role(), account.affiliation(), account.stamp());
    }

    @Override
    public SignedIn reader() {
        return this;
    }

    /** Somebody for whom a token stands; there is no local account. */
    public static SignedIn elsewhere(String username, String displayName, AccountRole role, Affiliation affiliation) {
        return new SignedIn(username, displayName, role, affiliation, null);
    }

    /**
     * Fails with {@link ProblemCode#NOT_SIGNED_IN} when nobody is, and with {@link ProblemCode#PASSWORD_GIVEN} when they
     * choose a password of their own first.
     */
    public static Mono<SignedIn> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(authentication -> switch (authentication.getPrincipal()) {
                    case SignedIn reader -> reader;
                    case Choosing choosing -> throw new ApiException(ProblemCode.PASSWORD_GIVEN);
                    case null, default -> null;
                })
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.NOT_SIGNED_IN)));
    }

    /** What limits are counted by: the session, or the person where a token stands for one. */
    public static Mono<String> countedBy(ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(TokenAuthentication.class)
                .map(token -> "token " + token.getPrincipal().username())
                .switchIfEmpty(Mono.defer(() -> exchange.getSession().map(WebSession::getId)));
    }

    /** First the trace, then the act: nothing is done without one. What is refused leaves a second, of the refusal. */
    public <T> Mono<T> traced(AuditLog audit, AuditAction action, String what, Mono<T> act) {
        return audit.record(did(action, what, AuditOutcome.DONE)).then(act).onErrorResume(refused -> audit.record(
                        did(action, what, AuditOutcome.FAILED))
                .then(Mono.error(refused)));
    }

    /** The trace of an action under a purpose that the thing itself has. */
    public AuditEvent did(AuditAction action, String what, Purpose purpose, AuditOutcome outcome) {
        return new AuditEvent(username, role.name(), action, what, purpose, outcome);
    }

    /** The trace of an action on findings, under the purpose of the role. */
    public AuditEvent did(AuditAction action, String what, AuditOutcome outcome) {
        return new AuditEvent(username, role.name(), action, what, role.purpose(), outcome);
    }
}
