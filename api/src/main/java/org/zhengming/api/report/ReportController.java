package org.zhengming.api.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenId;
import org.zhengming.api.problem.GivenTime;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Making reports, reading them again, taking them out. Each leaves a trace; a file says for whom it was made. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports", description = "Briefs, special reports and summaries.")
public class ReportController {

    private static final int USUAL_SIZE = 20;
    private static final String KINDS =
            Arrays.stream(ReportKind.values()).map(Enum::name).collect(Collectors.joining(", "));

    private final Reports reports;
    private final ReportSchedule schedule;
    private final ReportFiles files;
    private final AuditLog audit;
    private final RateLimit rate;

    /** @param rate of making and taking out, per account */
    public ReportController(
            Reports reports, ReportSchedule schedule, ReportFiles files, AuditLog audit, RateLimit rate) {
        this.reports = reports;
        this.schedule = schedule;
        this.files = files;
        this.audit = audit;
        this.rate = rate;
    }

    @GetMapping
    @Operation(operationId = "listReports", summary = "Reports that were made, newest first.")
    @Parameter(in = ParameterIn.QUERY, name = "kind", schema = @Schema(implementation = ReportKind.class))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(in = ParameterIn.QUERY, name = "cursor", schema = @Schema(type = "string"))
    public Mono<ReportHistory> list(@Parameter(hidden = true) ServerWebExchange exchange) {
        QueryParameters given =
                QueryParameters.of(exchange.getRequest().getQueryParams(), Set.of("kind", "size", "cursor"));
        ReportKind kind = kind(given.text("kind", 40));
        int size = given.wholeNumber("size", USUAL_SIZE, 1, 100);
        Place after = Place.read(given.text("cursor", 100));
        return SignedIn.current().flatMap(reader -> reports.list(
                        Actor.of(reader).scope(), kind, after.before(), after.id(), size)
                .map(found -> page(found, size))
                .delayUntil(shown -> audit.record(reader.did(AuditAction.LIST_REPORTS, "", AuditOutcome.DONE))));
    }

    @PostMapping
    @Operation(operationId = "makeReport", summary = "Makes a report from what is there now.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<Report> make(@RequestBody ReportRequest request) {
        if (request.kind() == null || request.organ() == null || request.subject() == null) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        if (!request.kind().takes(request.subject())) {
            throw ApiException.parameter("subject", "2026-03-02, 2026-Q3, 2026-H2");
        }
        return SignedIn.current().doOnNext(this::bounded).flatMap(reader -> reports.make(
                        Actor.of(reader).scope(), request, reader.username())
                .delayUntil(made -> audit.record(
                        reader.did(AuditAction.MAKE_REPORT, made.id().toString(), AuditOutcome.DONE))));
    }

    @GetMapping("/schedule")
    @Operation(operationId = "getReportSchedule", summary = "What reports come by themselves next.")
    public Mono<PlannedReports> schedule() {
        return Mono.fromSupplier(schedule::next);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getReport", summary = "One report as it was made.")
    public Mono<Report> find(@PathVariable("id") String id) {
        UUID known = GivenId.of(id, ProblemCode.REPORT_NOT_FOUND);
        return SignedIn.current()
                .flatMap(reader -> reports.find(Actor.of(reader).scope(), known)
                        .delayUntil(shown -> audit.record(
                                reader.did(AuditAction.VIEW_REPORT, known.toString(), AuditOutcome.DONE))));
    }

    @GetMapping("/{id}/file")
    @Operation(operationId = "getReportFile", summary = "One report as a page, for a word processor, or as PDF.")
    @FileAnswerDescribed
    public Mono<ResponseEntity<byte[]>> file(
            @PathVariable("id") String id, @Parameter(hidden = true) ServerWebExchange exchange) {
        UUID known = GivenId.of(id, ProblemCode.REPORT_NOT_FOUND);
        ReportFormat format = ReportFormat.asked(exchange);
        return SignedIn.current().doOnNext(this::bounded).flatMap(reader -> reports.find(
                        Actor.of(reader).scope(), known)
                .flatMap(report -> files.write(report.document().document(), format, reader.displayName()))
                .delayUntil(written ->
                        audit.record(reader.did(AuditAction.EXPORT_REPORT, known + " " + format, AuditOutcome.DONE)))
                .map(written -> ReportFiles.answer("zhengming-" + known, format, written)));
    }

    private void bounded(SignedIn reader) {
        rate.use(reader.username()).ifPresent(wait -> {
            throw ApiException.later(ProblemCode.SEARCH_THROTTLED, wait);
        });
    }

    private static ReportHistory page(List<ReportEntry> found, int size) {
        boolean more = found.size() > size;
        List<ReportEntry> shown = more ? found.subList(0, size) : found;
        return new ReportHistory(
                List.copyOf(shown), more ? Place.of(shown.getLast()).write() : null);
    }

    private static @Nullable ReportKind kind(@Nullable String given) {
        return given == null
                ? null
                : Arrays.stream(ReportKind.values())
                        .filter(each -> each.name().equals(given))
                        .findFirst()
                        .orElseThrow(() -> ApiException.parameter("kind", KINDS));
    }

    /** Where a page ended. */
    private record Place(@Nullable Instant before, @Nullable UUID id) {

        static Place of(ReportEntry last) {
            return new Place(last.madeAt(), last.id());
        }

        String write() {
            return before + "_" + id;
        }

        static Place read(@Nullable String cursor) {
            if (cursor == null) {
                return new Place(null, null);
            }
            String[] parts = cursor.split("_", 2);
            try {
                return new Place(GivenTime.instant(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
                throw new ApiException(ProblemCode.CURSOR_INVALID);
            }
        }
    }
}
