package org.zhengming.api.problem;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The last stop of every failed request: answers with problem details, before the framework's own pages would. */
public final class ProblemHandler implements ErrorWebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter writer;

    public ProblemHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            logBroken(exchange, failure);
            return Mono.empty();
        }
        return writer.write(exchange, ProblemTranslation.translate(failure));
    }

    private static void logBroken(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof IOException) {
            LOG.debug("Reader went away from {}", exchange.getRequest().getPath());
        } else {
            LOG.warn("Answer broke off at {}", exchange.getRequest().getPath(), failure);
        }
    }

    @Override
    public int getOrder() {
        return -2;
    }
}
