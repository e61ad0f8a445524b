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

    Mono<Void> begin(ServerWebExchange exchange, SignedIn reader) {
        List<SimpleGrantedAuthority> authorities = reader.role().permissions().stream()
                .map(each -> new SimpleGrantedAuthority(each.name()))
                .toList();
        return begin(exchange, reader, authorities);
    }

    Mono<Void> begin(ServerWebExchange exchange, Enrolling enrolling) {
        return begin(exchange, enrolling, List.of());
    }

    private Mono<Void> begin(ServerWebExchange exchange, Object principal, List<SimpleGrantedAuthority> authorities) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(SessionAge.SIGNED_IN_AT, clock.instant()))
                .flatMap(session -> session.isStarted() ? session.changeSessionId() : Mono.empty())
                .then(contexts.save(exchange, new SecurityContextImpl(authentication)))
                .then(csrfTokens.generateToken(exchange).flatMap(token -> csrfTokens.saveToken(exchange, token)));
    }
}
