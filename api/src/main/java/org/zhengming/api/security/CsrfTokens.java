package org.zhengming.api.security;

import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The token against forged requests, in the cookie XSRF-TOKEN: for readers who came over TLS, to us or to a trusted
 * proxy, one that travels over TLS alone. The framework by itself sees only TLS that ends here.
 */
public final class CsrfTokens implements ServerCsrfTokenRepository {

    private final ServerCsrfTokenRepository overTls = cookies(true);
    private final ServerCsrfTokenRepository plain = cookies(false);

    private static ServerCsrfTokenRepository cookies(boolean secure) {
        CookieServerCsrfTokenRepository tokens = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").secure(secure));
        return tokens;
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return of(exchange).generateToken(exchange);
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, CsrfToken token) {
        return of(exchange).saveToken(exchange, token);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return of(exchange).loadToken(exchange);
    }

    private ServerCsrfTokenRepository of(ServerWebExchange exchange) {
        return "https".equals(exchange.getRequest().getURI().getScheme()) ? overTls : plain;
    }
}
