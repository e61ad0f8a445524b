package org.zhengming.api.security;

import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Whether a request comes from this very machine and not through a proxy that runs on it. */
final class LocalScrape {

    private static final List<String> SET_BY_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private LocalScrape() {}

    static boolean is(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress()
                && SET_BY_PROXIES.stream().noneMatch(request.getHeaders()::containsHeader);
    }
}
