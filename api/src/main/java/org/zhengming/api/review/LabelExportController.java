package org.zhengming.api.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.problem.GivenId;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Decisions as labelled cases, taken by the one who asked when another has granted it. */
@RestController
@RequestMapping("/api/v1/review/exports")
@Tag(name = "review")
public class LabelExportController {

    private final LabelExports exports;

    public LabelExportController(LabelExports exports) {
        this.exports = exports;
    }

    @PostMapping("/{id}/file")
    @Operation(
            operationId = "takeLabelledCases",
            summary = "Takes granted decisions as labelled cases, once.",
            description = "JSON Lines, texts masked. The id is that of a case of the kind label-export.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    public Mono<ResponseEntity<byte[]>> take(@PathVariable("id") String id) {
        UUID known = GivenId.of(id, ProblemCode.CASE_NOT_FOUND);
        return SignedIn.current()
                .flatMap(reader -> exports.take(Actor.of(reader), known))
                .map(lines -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("labelled-" + known + ".jsonl")
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
