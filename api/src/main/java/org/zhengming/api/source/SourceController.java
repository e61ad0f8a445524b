package org.zhengming.api.source;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Sources: listed, tried, added, paused, resumed and removed. Each of these leaves a trace. */
@RestController
@RequestMapping("/api/v1/sources")
@Tag(name = "sources", description = "Where posts are read from.")
public class SourceController {

    private static final int LONGEST_TRACE = 64;

    private final SourceDesk desk;
    private final AuditLog audit;
    private final RateLimit rate;

    /** @param rate of trials, per account */
    public SourceController(SourceDesk desk, AuditLog audit, RateLimit rate) {
        this.desk = desk;
        this.audit = audit;
        this.rate = rate;
    }

    /** @param paused whether it is kept with its place and not read */
    public record SourceChange(boolean paused) {}

    @GetMapping
    @Operation(operationId = "listSources", summary = "Every source and how it does, and what may be added.")
    public Mono<SourceList> list(@Parameter(hidden = true) ServerWebExchange exchange) {
        return SignedIn.current()
                .delayUntil(reader -> audit.record(reader.did(AuditAction.LIST_SOURCES, null, AuditOutcome.DONE)))
                .flatMap(reader -> desk.list(ReaderLanguage.of(exchange)));
    }

    @PostMapping("/trials")
    @Operation(
            operationId = "trySource",
            summary = "Reads a source once that has not been added.",
            description = "Bounded in time and size, by the same means and with the same guards as the job reads it."
                    + " Nothing that was read is kept; private values are masked.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<SourceTrialView> attempt(
            @RequestBody SourceDraft draft, @Parameter(hidden = true) ServerWebExchange exchange) {
        return SignedIn.current().flatMap(reader -> {
            rate.use(reader.username()).ifPresent(wait -> {
                throw ApiException.later(ProblemCode.SOURCE_TRIAL_THROTTLED, wait);
            });
            return reader.traced(
                    audit, AuditAction.TRY_SOURCE, told(draft), desk.attempt(draft, ReaderLanguage.of(exchange)));
        });
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", description = "Created")
    @Operation(operationId = "addSource", summary = "Adds a source; the running job takes it up.")
    public Mono<Void> add(@RequestBody SourceDraft draft) {
        return SignedIn.current()
                .flatMap(reader ->
                        reader.traced(audit, AuditAction.ADD_SOURCE, told(draft), desk.add(draft, reader.username())));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Changed")
    @Operation(operationId = "changeSource", summary = "Pauses a source that was added, or resumes it where it was.")
    public Mono<Void> change(@PathVariable("id") String id, @RequestBody SourceChange change) {
        SourceIntent intent = change.paused() ? SourceIntent.PAUSED : SourceIntent.READ;
        AuditAction action = change.paused() ? AuditAction.PAUSE_SOURCE : AuditAction.RESUME_SOURCE;
        return SignedIn.current()
                .flatMap(reader -> reader.traced(audit, action, named(id), desk.change(id, intent, reader.username())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Removed")
    @Operation(operationId = "removeSource", summary = "Removes a source that was added; what it gave stays.")
    public Mono<Void> remove(@PathVariable("id") String id) {
        return SignedIn.current()
                .flatMap(reader -> reader.traced(
                        audit,
                        AuditAction.REMOVE_SOURCE,
                        named(id),
                        desk.change(id, SourceIntent.REMOVED, reader.username())));
    }

    /** Which source of which kind; its address may hold what is not for the log. */
    private static String told(SourceDraft draft) {
        return draft.kind() + " " + (draft.id() == null ? "" : named(draft.id()));
    }

    private static String named(String id) {
        return id.substring(0, Math.min(id.length(), LONGEST_TRACE));
    }
}
