package org.zhengming.api.security;

import java.util.Locale;
import java.util.Set;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/**
 * Answers only under its own names, so that a stranger's page cannot reach a server on loopback through a name of its
 * own that it points there (DNS rebinding). Addresses in figures and {@code localhost} cannot be pointed elsewhere.
 */
public final class ServedHosts implements WebFilter {

    private final Set<String> names;

    /** @param names host names in lower case, without port */
    public ServedHosts(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String host = exchange.getRequest().getURI().getHost();
        return host != null && serves(host.toLowerCase(Locale.ROOT))
                ? chain.filter(exchange)
                : Mono.error(new ApiException(ProblemCode.HOST_NOT_SERVED));
    }

    private boolean serves(String host) {
        boolean figures = host.matches("[0-9]+(\\.[0-9]+){3}") || host.startsWith("[");
        return figures || host.equals("localhost") || names.contains(host);
    }
}
