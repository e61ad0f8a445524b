package org.zhengming.api.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemTranslation;
import reactor.core.publisher.Mono;

/**
 * Leaves a trace of every request to the API that somebody signed in made in vain: another organ's case by its id, a value
 * that no parameter takes, a body beyond the limit. Its path and the problem's code are noted, never the query or the body.
 * What was only too fast or met a failure of ours is no attempt and leaves none.
 */
final class RefusedRequests implements WebFilter {

    private final AuditLog audit;

    RefusedRequests(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean ofApi = exchange.getRequest().getPath().value().startsWith("/api/");
        return ofApi
                ? chain.filter(exchange)
                        .onErrorResume(failure -> trace(exchange, failure).then(Mono.error(failure)))
                : chain.filter(exchange);
    }

    private Mono<Void> trace(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof QuerySyntaxException) {
            // The search left one, with the query.
            return Mono.empty();
        }
        return Mono.justOrEmpty(ProblemTranslation.known(failure))
                .filter(problem ->
                        !problem.isTraced() && isAttempt(problem.code().status()))
                .flatMap(problem -> SignedIn.current()
                        .onErrorComplete(ApiException.class)
                        .flatMap(reader -> audit.record(refused(reader, exchange, problem))));
    }

    private static boolean isAttempt(HttpStatus status) {
        return status.is4xxClientError() && status != HttpStatus.TOO_MANY_REQUESTS;
    }

    private static AuditEvent refused(SignedIn reader, ServerWebExchange exchange, ApiException problem) {
        String what = exchange.getRequest().getMethod() + " "
                + exchange.getRequest().getPath().value() + " " + problem.code();
        return new AuditEvent(
                reader.username(), reader.role().name(), AuditAction.REFUSED_ACCESS, what, null, AuditOutcome.REFUSED);
    }
}
