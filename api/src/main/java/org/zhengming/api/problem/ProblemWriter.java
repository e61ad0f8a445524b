package org.zhengming.api.problem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a failure as {@code application/problem+json}, whatever the request accepts. */
public final class ProblemWriter {

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Ends the exchange with the problem. */
    public Mono<Void> write(ServerWebExchange exchange, ApiException failure) {
        Locale locale = ReaderLanguage.of(exchange);
        Problem problem =
                problem(failure, locale, exchange.getRequest().getPath().value());
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(failure.code().status());
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        // Also where a request is refused before any filter sets headers.
        headers.set("X-Content-Type-Options", "nosniff");
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        failure.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, seconds(wait)));
        byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Problem problem(ApiException failure, Locale locale, String path) {
        ProblemCode code = failure.code();
        Object[] arguments = failure.arguments().toArray();
        return new Problem(
                code.type(),
                ApiTexts.text(locale, code + ".title"),
                code.status().value(),
                ApiTexts.text(locale, code + ".detail", arguments),
                path,
                code,
                ApiTexts.text(locale, code + ".wayOut", arguments),
                failure.position(),
                failure.parameter(),
                failure.faults(),
                failure.incident());
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
