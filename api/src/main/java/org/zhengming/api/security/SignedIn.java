package org.zhengming.api.security;

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

/** Who is signed in at a request. */
public record SignedIn(String username, String displayName, AccountRole role, Affiliation affiliation)
        implements Passed {

    static SignedIn as(Account account) {
        return new SignedIn(account.username(), account.displayName(), account.role(), account.affiliation());
    }

    /** Fails with {@link ProblemCode#NOT_SIGNED_IN} when nobody is. */
    public static Mono<SignedIn> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .ofType(SignedIn.class)
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
