package org.zhengming.api.delivery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Notices: how far each has come, and trying again what was given up. Each of both leaves a trace. */
@RestController
@RequestMapping("/api/v1/alert-notices")
@Tag(name = "alert notices", description = "What rules have told, and by which channels it was delivered.")
public class NoticeController {

    private static final int MOST = 200;

    private final Deliverer deliverer;
    private final NoticeAlerts alerts;
    private final BlockingCalls calls;
    private final AuditLog audit;

    /** @param alerts tells whom a notice concerns */
    public NoticeController(Deliverer deliverer, NoticeAlerts alerts, BlockingCalls calls, AuditLog audit) {
        this.alerts = alerts;
        this.deliverer = deliverer;
        this.calls = calls;
        this.audit = audit;
    }

    @GetMapping
    @Operation(operationId = "getAlertNotices", summary = "The newest notices, at most 200.")
    public Mono<NoticeList> list(
            @Parameter(description = "Only those with a delivery in this state: WAITING, DELIVERED or DEAD.")
                    @RequestParam(name = "state", required = false)
                    String state,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        Locale locale = ReaderLanguage.of(exchange);
        DeliveryState wanted = state == null ? null : state(state);
        return SignedIn.current().flatMap(reader -> calls.call(() -> new NoticeList(
                        deliverer
                                .newest(MOST, notice -> (wanted == null || notice.has(wanted)) && sees(reader, notice))
                                .stream()
                                .map(notice -> NoticeView.of(notice, locale))
                                .toList()))
                .delayUntil(
                        list -> audit.record(reader.did(AuditAction.VIEW_ALERT_NOTICES, state, AuditOutcome.DONE))));
    }

    @PostMapping("/{id}/retries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "retryAlertNotice", summary = "Has what was given up tried again.")
    public Mono<NoticeView> retry(@PathVariable("id") String id, @Parameter(hidden = true) ServerWebExchange exchange) {
        Locale locale = ReaderLanguage.of(exchange);
        if (!NoticeId.isId(id)) {
            return Mono.error(new ApiException(ProblemCode.NOTICE_NOT_FOUND));
        }
        return SignedIn.current()
                .flatMap(reader -> audit.record(reader.did(AuditAction.RETRY_ALERT_NOTICE, id, AuditOutcome.DONE))
                        .then(calls.call(() -> deliverer
                                .find(id)
                                .filter(notice -> sees(reader, notice))
                                .flatMap(notice -> deliverer.retry(id))
                                .map(notice -> NoticeView.of(notice, locale))
                                .orElseThrow(() -> new ApiException(ProblemCode.NOTICE_NOT_FOUND)))));
    }

    private boolean sees(SignedIn reader, Notice notice) {
        return reader.affiliation().everyOrgan() || alerts.alert(notice).seenBy(reader.affiliation());
    }

    private static DeliveryState state(String name) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiException.parameter("state", Arrays.toString(DeliveryState.values())));
    }
}
