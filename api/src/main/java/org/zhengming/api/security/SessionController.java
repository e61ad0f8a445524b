package org.zhengming.api.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
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
    private final ServerSecurityContextRepository contexts;
    private final ServerCsrfTokenRepository csrfTokens;
    private final InstantSource clock;

    public SessionController(
            SignIn signIn,
            AuditLog audit,
            ServerSecurityContextRepository contexts,
            ServerCsrfTokenRepository csrfTokens,
            InstantSource clock) {
        this.signIn = signIn;
        this.audit = audit;
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "getSession", summary = "Who is signed in; sets the cookie XSRF-TOKEN in either case.")
    public Mono<Session> get() {
        return SignedIn.current().map(Session::of);
    }

    @PostMapping
    @Operation(operationId = "signIn", summary = "Signs in; starts a new session and a new XSRF-TOKEN.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<Session> signIn(
            @RequestBody SignInRequest request, @Parameter(hidden = true) ServerWebExchange exchange) {
        if (!request.complete()) {
            return Mono.error(new ApiException(ProblemCode.BODY_INVALID));
        }
        String address = SignInThrottle.address(exchange.getRequest());
        return signIn.signIn(request.username(), request.password(), address)
                .flatMap(reader -> begin(exchange, reader).thenReturn(Session.of(reader)));
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

    /** A new session, never the one a stranger may have planted (session fixation), and a new token. */
    private Mono<Void> begin(ServerWebExchange exchange, SignedIn reader) {
        List<SimpleGrantedAuthority> authorities = reader.role().permissions().stream()
                .map(each -> new SimpleGrantedAuthority(each.name()))
                .toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(reader, null, authorities);
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(SessionAge.SIGNED_IN_AT, clock.instant()))
                .flatMap(session -> session.isStarted() ? session.changeSessionId() : Mono.empty())
                .then(contexts.save(exchange, new SecurityContextImpl(authentication)))
                .then(csrfTokens.generateToken(exchange).flatMap(token -> csrfTokens.saveToken(exchange, token)));
    }

    private static AuditEvent signedOut(SignedIn reader) {
        return new AuditEvent(
                reader.username(), reader.role().name(), AuditAction.SIGN_OUT, null, null, AuditOutcome.DONE);
    }
}
