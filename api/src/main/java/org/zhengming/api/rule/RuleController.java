package org.zhengming.api.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.concurrent.Callable;
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
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.Permission;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Rules of alerts: looked at, tried, written, changed and deleted. Each of these leaves a trace. */
@RestController
@RequestMapping("/api/v1/alert-rules")
@Tag(name = "alert rules", description = "Alerts by rules that people write as a query.")
public class RuleController {

    private final RuleBook book;
    private final Trials trials;
    private final List<String> channels;
    private final BlockingCalls calls;
    private final AuditLog audit;
    private final RateLimit rate;

    /** @param rate of trials, per account */
    public RuleController(
            RuleBook book, Trials trials, List<String> channels, BlockingCalls calls, AuditLog audit, RateLimit rate) {
        this.book = book;
        this.trials = trials;
        this.channels = List.copyOf(channels);
        this.calls = calls;
        this.audit = audit;
        this.rate = rate;
    }

    @GetMapping
    @Operation(operationId = "getAlertRules", summary = "Every rule, and the channels that rules can name.")
    public Mono<RuleList> list() {
        return done(AuditAction.VIEW_ALERT_RULES, null, () -> new RuleList(book.all(), channels));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getAlertRule", summary = "One rule.")
    public Mono<AlertRule> find(@PathVariable("id") String id) {
        return done(AuditAction.VIEW_ALERT_RULES, id, () -> book.find(id)
                .orElseThrow(() -> new ApiException(ProblemCode.RULE_NOT_FOUND)));
    }

    @PostMapping("/trials")
    @Operation(
            operationId = "tryAlertRule",
            summary = "What a rule would have done in the last days.",
            description = "Counts over what is still kept, by the time of publication; nothing is saved and nobody is"
                    + " told. Readers who may not search findings get no examples.")
    public Mono<RuleTrial> attempt(@RequestBody TrialRequest request) {
        return SignedIn.current().flatMap(reader -> {
            rate.use(reader.username()).ifPresent(wait -> {
                throw ApiException.later(ProblemCode.SEARCH_THROTTLED, wait);
            });
            boolean mayRead = reader.role().permissions().contains(Permission.SEARCH_FINDINGS);
            return audit.record(reader.did(AuditAction.TRY_ALERT_RULE, request.query(), AuditOutcome.DONE))
                    .then(calls.call(() -> trials.run(request, reader.affiliation(), mayRead)));
        });
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", description = "Created")
    @Operation(operationId = "createAlertRule", summary = "Writes a new rule; it holds at once.")
    public Mono<AlertRule> create(@RequestBody RuleDraft draft) {
        return SignedIn.current()
                .flatMap(reader -> traced(
                        reader,
                        AuditAction.CREATE_ALERT_RULE,
                        draft.name(),
                        draft.query(),
                        () -> book.create(draft, reader.username())));
    }

    @PutMapping("/{id}")
    @Operation(operationId = "changeAlertRule", summary = "Makes the next version of a rule; it holds at once.")
    public Mono<AlertRule> change(@PathVariable("id") String id, @RequestBody RuleDraft draft) {
        return SignedIn.current()
                .flatMap(reader -> traced(
                        reader,
                        AuditAction.CHANGE_ALERT_RULE,
                        id,
                        draft.query(),
                        () -> book.change(id, draft, reader.username())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Deleted")
    @Operation(operationId = "deleteAlertRule", summary = "Deletes a rule. Notices that wait are still delivered.")
    public Mono<Void> delete(@PathVariable("id") String id) {
        return SignedIn.current()
                .flatMap(reader -> traced(reader, AuditAction.DELETE_ALERT_RULE, id, null, () -> {
                    book.delete(id, reader.username());
                    return id;
                }))
                .then();
    }

    private <T> Mono<T> traced(SignedIn reader, AuditAction action, String rule, String query, Callable<T> change) {
        String what = query == null ? rule : rule + " " + query;
        return reader.traced(audit, action, what, calls.call(change));
    }

    private <T> Mono<T> done(AuditAction action, String what, Callable<T> look) {
        return SignedIn.current().flatMap(reader -> calls.call(look)
                .delayUntil(seen -> audit.record(reader.did(action, what, AuditOutcome.DONE))));
    }
}
