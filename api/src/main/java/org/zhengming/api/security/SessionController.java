package org.zhengming.api.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Signing in and out. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "session", description = "Signing in and out.")
public class SessionController {

    private final SignIn signIn;
    private final AuditLog audit;
    private final SessionStart start;

    public SessionController(SignIn signIn, AuditLog audit, SessionStart start) {
        this.signIn = signIn;
        this.audit = audit;
        this.start = start;
    }

    @GetMapping
    @Operation(operationId = "getSession", summary = "Who is signed in; sets the cookie XSRF-TOKEN in either case.")
    public Mono<Session> get() {
        return SignedIn.current().map(Session::of);
    }

    @PostMapping
    @Operation(
            operationId = "signIn",
            summary = "Signs in; starts a new session and a new XSRF-TOKEN. After SECOND_FACTOR_MISSING the session is"
                    + " good for enrolling one and nothing else, after PASSWORD_GIVEN for choosing a password.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<Session> signIn(
            @RequestBody SignInRequest request, @Parameter(hidden = true) ServerWebExchange exchange) {
        if (!request.complete()) {
            return Mono.error(new ApiException(ProblemCode.BODY_INVALID));
        }
        String address = SignInThrottle.address(exchange.getRequest());
        return signIn.signIn(request.username(), request.password(), request.code(), address)
                .delayUntil(passed -> start.begin(exchange, passed))
                .map(passed -> switch (passed) {
                    case SignedIn reader -> Session.of(reader);
                    case Enrolling enrolling -> throw new ApiException(ProblemCode.SECOND_FACTOR_MISSING);
                    case Choosing choosing -> throw new ApiException(ProblemCode.PASSWORD_GIVEN);
                });
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "signOut", summary = "Signs out and ends the session.")
    @ApiResponse(responseCode = "204", description = "Signed out")
    public Mono<Void> signOut(@Parameter(hidden = true) ServerWebExchange exchange) {
        return SignedIn.current()
                .flatMap(reader -> audit.record(signedOut(reader)))
                .then(exchange.getSession().flatMap(WebSession::invalidate));
    }

    private static AuditEvent signedOut(SignedIn reader) {
        return new AuditEvent(
                reader.username(), reader.role().name(), AuditAction.SIGN_OUT, null, null, AuditOutcome.DONE);
    }
}
