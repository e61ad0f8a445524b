package org.zhengming.api.alert;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.server.WebSession;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.Affiliation;
import reactor.core.publisher.Flux;

/** Readers' streams of alerts: few for one session, kept awake by comments, ended when the session ends. */
public final class AlertStreams {

    private final AlertFeed feed;
    private final int mostPerSession;
    private final Duration heartbeat;
    private final Predicate<WebSession> alive;
    private final Map<String, Integer> openBySession = new ConcurrentHashMap<>();

    /**
     * @param heartbeat time between two comments; also how often the session is looked at
     * @param alive whether a session still holds
     */
    public AlertStreams(AlertFeed feed, int mostPerSession, Duration heartbeat, Predicate<WebSession> alive) {
        this.feed = feed;
        this.mostPerSession = mostPerSession;
        this.heartbeat = heartbeat;
        this.alive = alive;
    }

    /** Fails with {@link ProblemCode#TOO_MANY_STREAMS} at one stream too many. */
    Flux<ServerSentEvent<Object>> open(WebSession session, Affiliation reader, String lastId) {
        String id = session.getId();
        return Flux.defer(() -> {
            enter(id);
            return events(session, reader, lastId).doFinally(end -> leave(id));
        });
    }

    private Flux<ServerSentEvent<Object>> events(WebSession session, Affiliation reader, String lastId) {
        Flux<ServerSentEvent<Object>> heartbeats = Flux.interval(Duration.ZERO, heartbeat)
                .onBackpressureDrop()
                .takeWhile(tick -> alive.test(session))
                .map(tick -> ServerSentEvent.builder().comment("").build());
        Flux<ServerSentEvent<Object>> alerts =
                feed.after(lastId).filter(alert -> alert.seenBy(reader)).map(AlertStreams::event);
        // The first of the two to end ends both.
        return Flux.merge(heartbeats.materialize(), alerts.materialize())
                .<ServerSentEvent<Object>>dematerialize()
                .onErrorResume(AlertFeed.TooSlow.class, slow -> Flux.just(dropped()));
    }

    private static ServerSentEvent<Object> event(Alert alert) {
        return ServerSentEvent.builder()
                .id(alert.id())
                .event("alert")
                .data(alert)
                .build();
    }

    /** Without an id, so that the reader's Last-Event-ID stays that of the last alert. */
    private static ServerSentEvent<Object> dropped() {
        return ServerSentEvent.builder()
                .event("dropped")
                .data(Map.of("reason", "TOO_SLOW"))
                .build();
    }

    private void enter(String session) {
        openBySession.merge(session, 1, (open, one) -> {
            if (open >= mostPerSession) {
                throw new ApiException(ProblemCode.TOO_MANY_STREAMS);
            }
            return open + one;
        });
    }

    private void leave(String session) {
        openBySession.computeIfPresent(session, (same, open) -> open <= 1 ? null : open - 1);
    }
}
