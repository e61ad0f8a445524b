package org.zhengming.api.alert;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The newest alerts, and live ones as they come. */
@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "alerts", description = "New findings that people should look at soon.")
public class AlertController {

    private static final int USUAL_SIZE = 20;
    private static final int MOST_SIZE = 100;
    private static final List<String> KINDS =
            Arrays.stream(Alert.Kind.values()).map(Enum::name).toList();
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final AlertFeed feed;
    private final AlertStreams streams;
    private final AuditLog audit;

    public AlertController(AlertFeed feed, AlertStreams streams, AuditLog audit) {
        this.feed = feed;
        this.streams = streams;
        this.audit = audit;
    }

    @GetMapping
    @Operation(operationId = "getAlerts", summary = "The newest alerts, newest first.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            description = "Any of these; all when none is given.",
            array = @ArraySchema(schema = @Schema(implementation = Alert.Kind.class)))
    public Mono<AlertPage> newest(@Parameter(hidden = true) ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange.getRequest().getQueryParams(), Set.of("size", "kind"));
        int size = given.wholeNumber("size", USUAL_SIZE, 1, MOST_SIZE);
        List<String> kinds = given.all("kind");
        if (!KINDS.containsAll(kinds)) {
            throw ApiException.parameter("kind", String.join(", ", KINDS));
        }
        return SignedIn.current()
                .delayUntil(reader -> audit.record(reader.did(AuditAction.VIEW_ALERTS, null, AuditOutcome.DONE)))
                .map(reader -> new AlertPage(feed.newest(
                        size,
                        alert -> alert.seenBy(reader.affiliation())
                                && (kinds.isEmpty()
                                        || kinds.contains(alert.kind().name())))));
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "streamAlerts",
            summary = "Alerts as they come.",
            description = "Events named alert carry an Alert as JSON and its id. A comment comes every 15 seconds. An"
                    + " event named dropped, before the end, says that the reader was too slow: connect again with"
                    + " Last-Event-ID.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = LAST_EVENT_ID,
            description = "Id of the last alert that the reader has: those after it come first.",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = Alert.class)))
    public Flux<ServerSentEvent<Object>> stream(@Parameter(hidden = true) ServerWebExchange exchange) {
        String lastId = exchange.getRequest().getHeaders().getFirst(LAST_EVENT_ID);
        return SignedIn.current()
                .delayUntil(reader -> audit.record(reader.did(AuditAction.OPEN_ALERT_STREAM, null, AuditOutcome.DONE)))
                .flatMapMany(reader -> exchange.getSession()
                        .flatMapMany(session -> streams.open(session, reader.affiliation(), lastId)));
    }
}
