package org.zhengming.api.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ApiTexts;
import org.zhengming.api.problem.GivenTime;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Statistics about the system's own work, for everybody who sees statistics. */
@RestController
@RequestMapping("/api/v1/transparency")
@Tag(name = "transparency", description = "Statistics about the system's own work, without personal data.")
public class TransparencyController {

    private static final int MOST_DAYS = 400;
    private static final Set<String> KNOWN = Set.of("organ", "from", "to");

    private final Reports reports;
    private final AuditLog audit;
    private final ZoneId zone;

    public TransparencyController(Reports reports, AuditLog audit, ZoneId zone) {
        this.reports = reports;
        this.audit = audit;
        this.zone = zone;
    }

    @GetMapping
    @Operation(operationId = "getTransparency", summary = "Figures of the system's own work.")
    @Parameter(in = ParameterIn.QUERY, name = "organ", required = true, schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            required = true,
            schema = @Schema(type = "string", format = "date"))
    @Parameter(in = ParameterIn.QUERY, name = "to", required = true, schema = @Schema(type = "string", format = "date"))
    public Mono<Transparency> get(@Parameter(hidden = true) ServerWebExchange exchange) {
        return found(exchange);
    }

    @GetMapping("/csv")
    @Operation(operationId = "exportTransparency", summary = "The same figures, comma-separated.")
    @Parameter(in = ParameterIn.QUERY, name = "organ", required = true, schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            required = true,
            schema = @Schema(type = "string", format = "date"))
    @Parameter(in = ParameterIn.QUERY, name = "to", required = true, schema = @Schema(type = "string", format = "date"))
    @ApiResponse(
            responseCode = "200",
            description = "The figures.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    public Mono<ResponseEntity<byte[]>> csv(@Parameter(hidden = true) ServerWebExchange exchange) {
        return found(exchange).map(figures -> ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("transparency-" + figures.from() + "-" + figures.to() + ".csv")
                                .build()
                                .toString())
                .body(figures.csv().getBytes(StandardCharsets.UTF_8)));
    }

    private Mono<Transparency> found(ServerWebExchange exchange) {
        Locale locale = ReaderLanguage.of(exchange);
        QueryParameters given = QueryParameters.of(exchange.getRequest().getQueryParams(), KNOWN);
        String organ = given.text("organ", 200);
        LocalDate from = day("from", given.text("from", 10));
        LocalDate to = day("to", given.text("to", 10));
        if (organ == null) {
            throw ApiException.parameter("organ", "id");
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw ApiException.parameter("to", "from … from + " + MOST_DAYS + " d");
        }
        return SignedIn.current().flatMap(reader -> reports.figures(
                        Actor.of(reader).scope(),
                        organ,
                        from.atStartOfDay(zone).toInstant(),
                        to.plusDays(1).atStartOfDay(zone).toInstant())
                .map(figures -> new Transparency(organ, from, to, views(figures, locale)))
                .delayUntil(shown -> audit.record(viewed(reader, from, to))));
    }

    private static List<Transparency.FigureView> views(List<Figure> figures, Locale locale) {
        return figures.stream()
                .map(figure -> new Transparency.FigureView(
                        figure.code(),
                        ApiTexts.text(locale, "figure." + figure.code()),
                        figure.count(),
                        figure.outOf(),
                        figure.percent()))
                .toList();
    }

    private static LocalDate day(String name, @Nullable String given) {
        try {
            return GivenTime.day(given == null ? "" : given);
        } catch (DateTimeException none) {
            throw ApiException.parameter(name, "2026-03-02");
        }
    }

    private static AuditEvent viewed(SignedIn reader, LocalDate from, LocalDate to) {
        return new AuditEvent(
                reader.username(),
                reader.role().name(),
                AuditAction.VIEW_TRANSPARENCY,
                from + ".." + to,
                null,
                AuditOutcome.DONE);
    }
}
