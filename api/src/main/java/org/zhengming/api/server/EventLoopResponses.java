package org.zhengming.api.server;

import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Begins every answer on the event loop of its connection. Reactor Netty (seen with 1.3.6) otherwise forgets to read on
 * when an answer from another thread is so quick that the next request of the same connection comes before the answer
 * is wound up: that connection then hangs.
 */
final class EventLoopResponses {

    private EventLoopResponses() {}

    static HttpHandler decorate(HttpHandler handler) {
        return (request, response) -> handler.handle(request, new OnLoop(response, loop(request)));
    }

    private static Scheduler loop(ServerHttpRequest request) {
        HttpServerRequest connection = ServerHttpRequestDecorator.getNativeRequest(request);
        AtomicReference<Scheduler> loop = new AtomicReference<>(Schedulers.immediate());
        connection.withConnection(
                found -> loop.set(Schedulers.fromExecutor(found.channel().eventLoop())));
        return loop.get();
    }

    private static final class OnLoop extends ServerHttpResponseDecorator {

        private final Scheduler loop;

        OnLoop(ServerHttpResponse response, Scheduler loop) {
            super(response);
            this.loop = loop;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return super.writeWith(body).subscribeOn(loop);
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(body).subscribeOn(loop);
        }

        @Override
        public Mono<Void> setComplete() {
            return super.setComplete().subscribeOn(loop);
        }
    }
}
