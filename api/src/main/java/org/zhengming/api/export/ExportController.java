package org.zhengming.api.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.problem.GivenId;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Exports that were asked for, and their files for whoever asked when another has granted them. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "exports", description = "What leaves when one person asks and another grants it.")
public class ExportController {

    private final Exports exports;
    private final AuditLog audit;

    public ExportController(Exports exports, AuditLog audit) {
        this.exports = exports;
        this.audit = audit;
    }

    @GetMapping
    @Operation(
            operationId = "listAllExports",
            summary = "Exports that were asked for, newest first.",
            description = "Each is a case of the kind search-export or label-export, by whose steps it is asked for,"
                    + " granted and refused.")
    public Mono<ExportEntryList> list() {
        return SignedIn.current().flatMap(reader -> exports.list(Actor.of(reader))
                .delayUntil(all -> audit.record(reader.did(AuditAction.LIST_EXPORTS, null, AuditOutcome.DONE)))
                .map(ExportEntryList::new));
    }

    @PostMapping("/{id}/file")
    @Operation(
            operationId = "takeExportFile",
            summary = "Takes a granted export, once.",
            description =
                    "The id is that of its case. Findings come as JSON Lines or CSV, decisions as labelled cases in"
                            + " JSON Lines; texts are masked.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    public Mono<ResponseEntity<byte[]>> take(
            @PathVariable("id") String id, @Parameter(hidden = true) ServerWebExchange exchange) {
        UUID known = GivenId.of(id, ProblemCode.CASE_NOT_FOUND);
        Locale locale = ReaderLanguage.of(exchange);
        return SignedIn.current()
                .flatMap(reader -> exports.take(Actor.of(reader), known, locale))
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name())
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(file.content()));
    }
}
