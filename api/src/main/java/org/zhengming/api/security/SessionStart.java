package org.zhengming.api.security;

import java.time.InstantSource;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Begins a session: never the one a stranger may have planted (session fixation), and with a new token against forgery. */
public final class SessionStart {

    private final ServerSecurityContextRepository contexts;
    private final ServerCsrfTokenRepository csrfTokens;
    private final InstantSource clock;

    public SessionStart(
            ServerSecurityContextRepository contexts, ServerCsrfTokenRepository csrfTokens, InstantSource clock) {
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.clock = clock;
    }

    /** Whoever is not signed in whole has no rights at all. */
    Mono<Void> begin(ServerWebExchange exchange, Passed passed) {
        List<Permission> permissions =
                passed instanceof SignedIn reader ? reader.role().permissions() : List.of();
        List<SimpleGrantedAuthority> authorities = permissions.stream()
                .map(each -> new SimpleGrantedAuthority(each.name()))
                .toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(passed, null, authorities);
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(SessionAge.SIGNED_IN_AT, clock.instant()))
                .flatMap(session -> session.isStarted() ? session.changeSessionId() : Mono.empty())
                .then(contexts.save(exchange, new SecurityContextImpl(authentication)))
                .then(csrfTokens.generateToken(exchange).flatMap(token -> csrfTokens.saveToken(exchange, token)));
    }
}
