package org.zhengming.api.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditCheckView;
import org.zhengming.api.audit.AuditChecks;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.AuditPage;
import org.zhengming.api.audit.AuditReader;
import org.zhengming.api.audit.AuditSearch;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenTime;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Reading the audit log, and having its chain checked. Each look leaves a trace in the same log. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit", description = "Who did what, and whether the log is whole.")
public class AuditController {

    private static final int USUAL_SIZE = 50;
    private static final int MOST_SIZE = 200;
    private static final Set<String> KNOWN =
            Set.of("who", "action", "what", "purpose", "outcome", "from", "to", "size", "cursor");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final AuditReader reader;
    private final AuditChecks checks;
    private final AuditLog audit;
    private final BlockingCalls calls;

    public AuditController(AuditReader reader, AuditChecks checks, AuditLog audit, BlockingCalls calls) {
        this.reader = reader;
        this.checks = checks;
        this.audit = audit;
        this.calls = calls;
    }

    /** @param noted number and hash of a line noted outside this machine; {@code null} to compare with the anchor alone */
    public record AuditCheckRequest(@Nullable NotedLine noted) {

        /** A line of the log as somebody wrote it down. */
        public record NotedLine(long seq, String hash) {}
    }

    @GetMapping
    @Operation(operationId = "searchAudit", summary = "Lines of the log, newest first.")
    @Parameter(in = ParameterIn.QUERY, name = "who", schema = @Schema(type = "string"))
    @Parameter(in = ParameterIn.QUERY, name = "action", schema = @Schema(implementation = AuditAction.class))
    @Parameter(in = ParameterIn.QUERY, name = "what", schema = @Schema(type = "string"))
    @Parameter(in = ParameterIn.QUERY, name = "purpose", schema = @Schema(implementation = Purpose.class))
    @Parameter(in = ParameterIn.QUERY, name = "outcome", schema = @Schema(implementation = AuditOutcome.class))
    @Parameter(in = ParameterIn.QUERY, name = "from", schema = @Schema(type = "string", format = "date-time"))
    @Parameter(in = ParameterIn.QUERY, name = "to", schema = @Schema(type = "string", format = "date-time"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(in = ParameterIn.QUERY, name = "cursor", schema = @Schema(type = "string"))
    Mono<AuditPage> search(@Parameter(hidden = true) ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange.getRequest().getQueryParams(), KNOWN);
        AuditSearch search = new AuditSearch(
                given.text("who", 100),
                one("action", given.text("action", 40), AuditAction.values()),
                given.text("what", 200),
                one("purpose", given.text("purpose", 40), Purpose.values()),
                one("outcome", given.text("outcome", 40), AuditOutcome.values()),
                instant("from", given.text("from", 40)),
                instant("to", given.text("to", 40)));
        int size = given.wholeNumber("size", USUAL_SIZE, 1, MOST_SIZE);
        String cursor = given.text("cursor", 60);
        return SignedIn.current()
                .delayUntil(auditor ->
                        audit.record(auditor.did(AuditAction.VIEW_AUDIT, search.told(), null, AuditOutcome.DONE)))
                .flatMap(auditor -> calls.call(() -> reader.page(search, cursor, size)));
    }

    @GetMapping("/verification")
    @Operation(operationId = "getAuditVerification", summary = "How the check of the log stands.")
    Mono<AuditCheckView> verification() {
        return calls.call(checks::view);
    }

    @PostMapping("/verification")
    @Operation(operationId = "verifyAudit", summary = "Has the whole log checked, beside everything else.")
    @ApiResponse(responseCode = "200", description = "OK")
    Mono<AuditCheckView> verify(@RequestBody AuditCheckRequest request) {
        AuditCheckRequest.NotedLine noted = request.noted();
        if (noted != null
                && (noted.seq() < 1
                        || noted.hash() == null
                        || !HASH.matcher(noted.hash()).matches())) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        Map<Long, String> known = noted == null ? Map.of() : Map.of(noted.seq(), noted.hash());
        return SignedIn.current()
                .delayUntil(auditor ->
                        audit.record(auditor.did(AuditAction.VERIFY_AUDIT, "begins", null, AuditOutcome.DONE)))
                .flatMap(auditor -> calls.call(
                        () -> checks.begin(auditor.username(), auditor.role().name(), known)));
    }

    private static <E extends Enum<E>> @Nullable E one(String name, @Nullable String given, E[] all) {
        return given == null
                ? null
                : Arrays.stream(all)
                        .filter(each -> each.name().equals(given))
                        .findFirst()
                        .orElseThrow(() -> ApiException.parameter(
                                name, Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static @Nullable Instant instant(String name, @Nullable String given) {
        try {
            return given == null ? null : GivenTime.instant(given);
        } catch (DateTimeException none) {
            throw ApiException.parameter(name, "2026-03-02T00:00:00Z");
        }
    }
}
