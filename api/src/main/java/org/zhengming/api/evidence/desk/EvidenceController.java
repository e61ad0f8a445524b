package org.zhengming.api.evidence.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.desk.EvidenceRequests.CaptureRequest;
import org.zhengming.api.evidence.desk.EvidenceRequests.DecisionRequest;
import org.zhengming.api.evidence.desk.EvidenceRequests.ExportRequest;
import org.zhengming.api.evidence.desk.EvidenceRequests.RedactionRequest;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenId;
import org.zhengming.api.problem.IdempotencyKey;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Evidence packages over HTTP. */
@RestController
@RequestMapping("/api/v1/evidence")
@Tag(name = "evidence", description = "Captured pages, sealed, and their copies.")
public class EvidenceController {

    private static final String KEY = "Idempotency-Key";
    private static final int USUAL_SIZE = 20;
    private static final int MOST_SIZE = 100;

    private final EvidenceRooms rooms;
    private final RateLimit rate;

    EvidenceController(EvidenceRooms rooms, RateLimit rate) {
        this.rooms = rooms;
        this.rate = rate;
    }

    @PostMapping("/captures")
    @Operation(operationId = "requestCapture", summary = "Asks for a capture. It begins when the second person comes.")
    @ApiResponse(responseCode = "200", description = "OK")
    Mono<EvidenceView> request(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody CaptureRequest request) {
        CaptureOrder order = request.order();
        String checked = IdempotencyKey.of(key);
        return actor().flatMap(actor -> rooms.desk().request(actor, order, checked))
                .map(EvidenceView::of);
    }

    @PostMapping("/captures/{id}/attendance")
    @Operation(operationId = "attendCapture", summary = "The second person comes; the capture begins.")
    @ApiResponse(responseCode = "200", description = "OK")
    Mono<EvidenceView> attend(@PathVariable("id") String id) {
        UUID known = GivenId.of(id, ProblemCode.EVIDENCE_NOT_FOUND);
        return actor().flatMap(actor -> rooms.desk().attend(actor, known))
                .doOnNext(row -> {
                    if (row.state() == EvidenceState.QUEUED) {
                        rooms.jobs().begin(row.id());
                    }
                })
                .map(EvidenceView::of);
    }

    @GetMapping("/packages")
    @Operation(operationId = "listEvidence", summary = "Packages, newest first.")
    @Parameter(in = ParameterIn.QUERY, name = "case", schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(in = ParameterIn.QUERY, name = "cursor", schema = @Schema(type = "string"))
    Mono<EvidencePage> list(@Parameter(hidden = true) ServerWebExchange exchange) {
        QueryParameters given =
                QueryParameters.of(exchange.getRequest().getQueryParams(), Set.of("case", "size", "cursor"));
        String cursor = given.text("cursor", 100);
        String caseRef = given.text("case", 200);
        int size = given.wholeNumber("size", USUAL_SIZE, 1, MOST_SIZE);
        UUID after = cursor == null ? null : GivenId.of(cursor, ProblemCode.CURSOR_INVALID);
        return actor().flatMap(actor -> rooms.desk().list(actor, caseRef, after, size + 1))
                .map(rows -> page(rows, size));
    }

    @GetMapping("/packages/{id}")
    @Operation(operationId = "getEvidence", summary = "Where a package stands and who had it.")
    Mono<EvidenceView> find(@PathVariable("id") String id) {
        UUID known = GivenId.of(id, ProblemCode.EVIDENCE_NOT_FOUND);
        return actor().flatMap(actor -> rooms.desk().find(actor, known))
                .map(held -> EvidenceView.of(held.row(), held.custody()));
    }

    @GetMapping("/packages/{id}/contents")
    @Operation(operationId = "getEvidenceContents", summary = "The parts of a sealed package.")
    Mono<EvidenceContents> contents(@PathVariable("id") String id) {
        UUID known = GivenId.of(id, ProblemCode.EVIDENCE_NOT_FOUND);
        return actor().flatMap(actor -> rooms.desk().find(actor, known).flatMap(rooms::contents));
    }

    @GetMapping("/packages/{id}/file")
    @Operation(operationId = "getEvidenceFile", summary = "One part as it was captured. Noted in the custody chain.")
    @Parameter(in = ParameterIn.QUERY, name = "path", required = true, schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", description = "OK")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable("id") String id, @Parameter(hidden = true) ServerWebExchange exchange) {
        UUID known = GivenId.of(id, ProblemCode.EVIDENCE_NOT_FOUND);
        String path = QueryParameters.of(exchange.getRequest().getQueryParams(), Set.of("path"))
                .text("path", 200);
        if (path == null) {
            throw ApiException.parameter("path", "items/…");
        }
        return actor().flatMap(actor -> rooms.desk()
                .held(actor.scope(), known)
                .flatMap(held -> rooms.part(held, path))
                .delayUntil(
                        bytes -> rooms.desk().note(actor, known, CustodyAction.VIEWED, path, AuditAction.VIEW_EVIDENCE))
                .map(bytes -> attachment(path.substring(path.lastIndexOf('/') + 1), bytes)));
    }

    @PostMapping("/packages/{id}/verification")
    @Operation(operationId = "verifyEvidence", summary = "Checks a package as it lies here.")
    @ApiResponse(responseCode = "200", description = "OK")
    Mono<EvidenceCheck> verify(@PathVariable("id") String id, @Parameter(hidden = true) ServerWebExchange exchange) {
        UUID known = GivenId.of(id, ProblemCode.EVIDENCE_NOT_FOUND);
        Locale language = ReaderLanguage.of(exchange);
        return actor().flatMap(actor -> rooms.exports().verify(actor, known))
                .map(result -> EvidenceCheck.of(result, language));
    }

    @PostMapping("/packages/{id}/redactions")
    @Operation(operationId = "redactEvidence", summary = "Makes a copy with parts covered.")
    @ApiResponse(responseCode = "200", description = "OK")
    Mono<EvidenceView> redact(
            @PathVariable("id") String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody RedactionRequest request) {
        UUID known = GivenId.of(id, ProblemCode.EVIDENCE_NOT_FOUND);
        var redactions = request.redactions();
        String checked = IdempotencyKey.of(key);
        return actor().flatMap(actor -> rooms.redactions().make(actor, known, request.reason(), redactions, checked))
                .map(EvidenceView::of);
    }

    @PostMapping("/packages/{id}/exports")
    @Operation(operationId = "askForExport", summary = "Asks for a copy that may leave.")
    @ApiResponse(responseCode = "200", description = "OK")
    Mono<ExportView> ask(
            @PathVariable("id") String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody ExportRequest request) {
        UUID known = GivenId.of(id, ProblemCode.EVIDENCE_NOT_FOUND);
        ExportRequest asked = request.checked();
        String checked = IdempotencyKey.of(key);
        return actor().flatMap(actor -> rooms.exports().ask(actor, known, asked.reason(), asked.certificate(), checked))
                .map(ExportView::of);
    }

    @GetMapping("/exports")
    @Operation(operationId = "listExports", summary = "Copies that were asked for, newest first, 100 at most.")
    @Parameter(in = ParameterIn.QUERY, name = "package", schema = @Schema(type = "string"))
    Mono<ExportList> exports(@Parameter(hidden = true) ServerWebExchange exchange) {
        String of = QueryParameters.of(exchange.getRequest().getQueryParams(), Set.of("package"))
                .text("package", 100);
        UUID known = of == null ? null : GivenId.of(of, ProblemCode.EVIDENCE_NOT_FOUND);
        return actor().flatMap(actor -> rooms.desk().exports(actor, known, MOST_SIZE))
                .map(rows -> new ExportList(rows.stream().map(ExportView::of).toList()));
    }

    @PostMapping("/exports/{id}/decision")
    @Operation(operationId = "decideExport", summary = "Another person grants or refuses a copy.")
    @ApiResponse(responseCode = "200", description = "OK")
    Mono<ExportView> decide(@PathVariable("id") String id, @RequestBody DecisionRequest request) {
        UUID known = GivenId.of(id, ProblemCode.EVIDENCE_NOT_FOUND);
        boolean granted = request.checked();
        return actor().flatMap(actor -> rooms.exports().decide(actor, known, granted))
                .map(ExportView::of);
    }

    @PostMapping("/exports/{id}/file")
    @Operation(operationId = "takeExport", summary = "Takes a granted copy, once.")
    @ApiResponse(responseCode = "200", description = "OK")
    Mono<ResponseEntity<byte[]>> take(@PathVariable("id") String id) {
        UUID known = GivenId.of(id, ProblemCode.EVIDENCE_NOT_FOUND);
        return actor().flatMap(actor -> rooms.exports().take(actor, known))
                .map(bytes -> attachment("evidence-" + known + (bytes[0] == 'P' ? ".zip" : ".p7m"), bytes));
    }

    private Mono<Actor> actor() {
        return SignedIn.current().flatMap(reader -> rate.use(reader.username())
                .<Mono<Actor>>map(wait -> Mono.error(ApiException.later(ProblemCode.EVIDENCE_THROTTLED, wait)))
                .orElseGet(() -> Mono.just(Actor.of(reader))));
    }

    /** Never shown by the browser: a captured page is somebody else's code. */
    private static ResponseEntity<byte[]> attachment(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private static EvidencePage page(List<PackageRow> rows, int size) {
        boolean more = rows.size() > size;
        List<PackageRow> shown = more ? rows.subList(0, size) : rows;
        return new EvidencePage(
                shown.stream().map(EvidenceView::of).toList(),
                more ? shown.get(shown.size() - 1).id().toString() : null);
    }
}
