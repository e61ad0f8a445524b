package org.zhengming.api.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Ends a session some hours after the sign-in, however busy it is, and as soon as the account was changed, its password and second factor
 * included; the idle time
 * is the session store's.
 */
public final class SessionAge implements WebFilter {

    static final String SIGNED_IN_AT = "signedInAt";

    private final Duration most;
    private final InstantSource clock;
    private final Accounts accounts;

    public SessionAge(Duration most, InstantSource clock, Accounts accounts) {
        this.most = most;
        this.clock = clock;
        this.accounts = accounts;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getSession()
                .filter(session -> session.isStarted() && !alive(session))
                .flatMap(WebSession::invalidate)
                .then(chain.filter(exchange));
    }

    /** Whether the session has neither ended, nor idled too long, nor lasted too long, and its account still stands. */
    public boolean alive(WebSession session) {
        Instant signedInAt = session.getAttribute(SIGNED_IN_AT);
        return !session.isExpired()
                && (signedInAt == null || clock.instant().isBefore(signedInAt.plus(most)))
                && stands(session);
    }

    private boolean stands(WebSession session) {
        Object kept = session.getAttribute(
                WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME);
        if (!(kept instanceof SecurityContext context) || context.getAuthentication() == null) {
            return true;
        }
        return switch (context.getAuthentication().getPrincipal()) {
            case Passed passed -> accounts.stands(passed.reader());
            case null, default -> true;
        };
    }
}
