package org.zhengming.api.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** The review queue over HTTP. */
@RestController
@RequestMapping("/api/v1/review")
@Tag(name = "review", description = "Findings that people look at one by one.")
public class ReviewController {

    private final ReviewDesk desk;

    public ReviewController(ReviewDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(operationId = "getReviewQueue", summary = "How long the queue is.")
    public Mono<QueueView> queue() {
        return SignedIn.current().flatMap(desk::queue);
    }

    @PostMapping("/next")
    @Operation(
            operationId = "takeNextReview",
            summary = "Takes the next finding, or the one the reader holds.",
            description = "It is the reader's for 15 minutes; nobody else is given it meanwhile. 204 when none waits.")
    @ApiResponse(responseCode = "200", description = "OK")
    @ApiResponse(responseCode = "204", description = "None waits")
    public Mono<ResponseEntity<ReviewView>> next(@Parameter(hidden = true) ServerWebExchange exchange) {
        Locale locale = ReaderLanguage.of(exchange);
        return SignedIn.current()
                .flatMap(reader -> desk.next(reader, locale))
                .map(ResponseEntity::ok)
                .defaultIfEmpty(ResponseEntity.noContent().build());
    }

    @PostMapping("/items/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "decideReview", summary = "Decides about the finding that the reader holds.")
    @ApiResponse(responseCode = "204", description = "Decided")
    public Mono<Void> decide(@PathVariable("id") String id, @RequestBody DecisionRequest request) {
        request.check();
        return SignedIn.current()
                .flatMap(reader -> desk.decide(
                        reader, id, request.decision(), request.reason().strip()));
    }
}
