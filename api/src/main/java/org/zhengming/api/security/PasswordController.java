package org.zhengming.api.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** One's own password. */
@RestController
@RequestMapping(AccessRules.PASSWORD)
@Tag(name = "session", description = "Signing in and out.")
public class PasswordController {

    private final OwnPassword passwords;
    private final SessionStart start;

    public PasswordController(OwnPassword passwords, SessionStart start) {
        this.passwords = passwords;
        this.start = start;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "changePassword",
            summary = "Changes one's own password and ends every other session of the account; signs in whoever was"
                    + " answered PASSWORD_GIVEN.")
    @ApiResponse(responseCode = "204", description = "Changed")
    public Mono<Void> change(
            @RequestBody PasswordChange request, @Parameter(hidden = true) ServerWebExchange exchange) {
        if (!request.complete()) {
            return Mono.error(new ApiException(ProblemCode.BODY_INVALID));
        }
        return Choosing.orSignedIn()
                .flatMap(passed -> passwords.change(passed, request))
                .flatMap(reader -> start.begin(exchange, reader));
    }
}
