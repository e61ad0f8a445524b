package org.zhengming.api.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Statistics of the last hours. */
@RestController
@RequestMapping("/api/v1/overview")
@Tag(name = "overview", description = "Counts of findings, without persons.")
public class OverviewController {

    /** Thirty days. */
    static final int MOST_HOURS = 720;

    private static final int USUAL_HOURS = 24;

    private final OverviewCounts counts;
    private final AuditLog audit;

    public OverviewController(OverviewCounts counts, AuditLog audit) {
        this.counts = counts;
        this.audit = audit;
    }

    @GetMapping
    @Operation(operationId = "getOverview", summary = "Counts of the findings published in the last hours.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "hours",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "720", defaultValue = "24"))
    public Mono<Overview> get(@Parameter(hidden = true) ServerWebExchange exchange) {
        int hours = QueryParameters.of(exchange.getRequest().getQueryParams(), Set.of("hours"))
                .wholeNumber("hours", USUAL_HOURS, 1, MOST_HOURS);
        return SignedIn.current().flatMap(reader -> counts.ofLast(hours, reader.affiliation())
                .delayUntil(shown -> audit.record(viewed(reader, hours))));
    }

    /** Statistics name nobody, so no purpose of processing applies. */
    private static AuditEvent viewed(SignedIn reader, int hours) {
        return new AuditEvent(
                reader.username(),
                reader.role().name(),
                AuditAction.VIEW_OVERVIEW,
                "hours=" + hours,
                null,
                AuditOutcome.DONE);
    }
}
