package org.zhengming.api.security;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Answers to requests that may not pass; a refusal of somebody signed in leaves a trace. */
public final class RefusedAccess implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final AuditLog audit;

    public RefusedAccess(AuditLog audit) {
        this.audit = audit;
    }

    /** Nobody is signed in. */
    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
        return Mono.error(new ApiException(ProblemCode.NOT_SIGNED_IN));
    }

    /** The token against forgery is missing, the path is closed to everybody, or the role may not see it. */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException why) {
        if (why instanceof CsrfException) {
            return Mono.error(new ApiException(ProblemCode.CSRF_INVALID));
        }
        if (!AccessRules.know(exchange.getRequest().getPath().pathWithinApplication())) {
            return Mono.error(new ApiException(ProblemCode.PATH_NOT_FOUND));
        }
        String path = exchange.getRequest().getPath().value();
        return SignedIn.current()
                .flatMap(reader -> audit.record(refused(reader, path)))
                .then(Mono.error(() -> new ApiException(ProblemCode.NOT_PERMITTED)));
    }

    /** Leaves a trace of what somebody signed in asked for in vain, where no desk left one already. */
    WebFilter ofRequests() {
        return new RefusedRequests(audit);
    }

    private static AuditEvent refused(SignedIn reader, String path) {
        return new AuditEvent(
                reader.username(), reader.role().name(), AuditAction.REFUSED_ACCESS, path, null, AuditOutcome.REFUSED);
    }
}
