package org.zhengming.api.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.secondfactor.SecondFactors;
import org.zhengming.api.secondfactor.SecondFactors.Standing;
import reactor.core.publisher.Mono;

/**
 * Enrolling a second factor of one's own. A secret waits in the session until a code confirms it; whoever has one already
 * gives a code of it first.
 */
@RestController
@RequestMapping(AccessRules.SECOND_FACTOR)
@Tag(name = "session", description = "Signing in and out.")
public class SecondFactorController {

    private static final String OFFERED = "offeredSecondFactor";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final BlockingCalls calls;
    private final SessionStart start;
    private final AuditLog audit;

    public SecondFactorController(
            Accounts accounts,
            SecondFactors factors,
            SecondFactorPolicy policy,
            BlockingCalls calls,
            SessionStart start,
            AuditLog audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.policy = policy;
        this.calls = calls;
        this.start = start;
        this.audit = audit;
    }

    @GetMapping
    @Operation(operationId = "getSecondFactor", summary = "Whether one has a second factor, and must.")
    public Mono<SecondFactorView> get() {
        return Enrolling.orSignedIn().flatMap(reader -> standing(reader)
                .map(standing -> view(reader, standing))
                .delayUntil(each -> audit.record(trace(reader, AuditAction.VIEW_SECOND_FACTOR))));
    }

    @PostMapping
    @Operation(
            operationId = "offerSecondFactor",
            summary = "A new secret for an authenticator app, shown once; enrolled when a code confirms it. Whoever has"
                    + " a second factor gives a code of it.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<SecondFactorSecret> offer(
            @RequestBody SecondFactorCode request, @Parameter(hidden = true) ServerWebExchange exchange) {
        return Enrolling.orSignedIn()
                .flatMap(reader -> standing(reader)
                        .flatMap(standing -> (standing.isPresent() ? take(reader, request.text()) : Mono.just(reader))
                                .map(known -> factors.offer(
                                        known.username(),
                                        standing.map(Standing::since).orElse(null)))))
                .flatMap(offer -> exchange.getSession()
                        .doOnNext(session -> session.getAttributes().put(OFFERED, offer))
                        .thenReturn(new SecondFactorSecret(offer.text(), offer.uri())));
    }

    @PostMapping("/confirmation")
    @Operation(
            operationId = "confirmSecondFactor",
            summary =
                    "Enrols the secret that was offered, and signs in whoever had to and need not choose a password first;"
                            + " gives recovery codes, once.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<RecoveryCodeList> confirm(
            @RequestBody SecondFactorCode request, @Parameter(hidden = true) ServerWebExchange exchange) {
        return Enrolling.orSignedIn().flatMap(reader -> exchange.getSession()
                .mapNotNull(session -> session.<SecondFactors.Offer>getAttribute(OFFERED))
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.SECOND_FACTOR_NOT_BEGUN)))
                .flatMap(offer -> calls.call(() -> factors.enrol(reader.username(), offer, request.text())))
                .delayUntil(codes -> audit.record(trace(reader, AuditAction.ENROL_SECOND_FACTOR)))
                .delayUntil(codes -> enter(accounts.passed(reader), exchange))
                .map(RecoveryCodeList::new));
    }

    private Mono<Void> enter(Passed passed, ServerWebExchange exchange) {
        return audit.record(SignIn.signIn(passed))
                .then(exchange.getSession())
                .doOnNext(session -> session.getAttributes().remove(OFFERED))
                .then(start.begin(exchange, passed));
    }

    private Mono<Optional<Standing>> standing(SignedIn reader) {
        return calls.call(() -> factors.standing(reader.username()));
    }

    private Mono<SignedIn> take(SignedIn reader, String code) {
        if (code.isEmpty()) {
            return Mono.error(new ApiException(ProblemCode.SECOND_FACTOR_NEEDED));
        }
        return calls.call(() -> factors.take(reader.username(), code))
                .onErrorResume(ApiException.class, wrong -> audit.record(failed(reader, wrong))
                        .then(Mono.error(wrong)))
                .thenReturn(reader);
    }

    private SecondFactorView view(SignedIn reader, Optional<Standing> standing) {
        Instant since = standing.map(Standing::since).orElse(null);
        int left = standing.map(Standing::recoveryCodesLeft).orElse(0);
        return new SecondFactorView(policy.demands(reader.role()), since, left);
    }

    private static AuditEvent failed(SignedIn reader, ApiException wrong) {
        return new AuditEvent(
                reader.username(),
                reader.role().name(),
                AuditAction.ENROL_SECOND_FACTOR,
                wrong.code().name(),
                null,
                AuditOutcome.FAILED);
    }

    private static AuditEvent trace(SignedIn reader, AuditAction action) {
        return new AuditEvent(reader.username(), reader.role().name(), action, null, null, AuditOutcome.DONE);
    }
}
