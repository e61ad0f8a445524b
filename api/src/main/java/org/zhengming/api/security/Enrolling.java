package org.zhengming.api.security;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/**
 * Somebody whose password fits and who must enrol a second factor before anything else. Everywhere but there they count as
 * not signed in.
 */
record Enrolling(SignedIn reader) implements Passed {

    /** Whose second factor a request is about: of somebody who enrols, or of somebody signed in. */
    static Mono<SignedIn> orSignedIn() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                // Whoever comes with a token has their second factor with its issuer.
                .filter(authentication -> !(authentication instanceof TokenAuthentication))
                .mapNotNull(authentication -> switch (authentication.getPrincipal()) {
                    case SignedIn reader -> reader;
                    case Enrolling enrolling -> enrolling.reader();
                    case Choosing choosing -> throw new ApiException(ProblemCode.PASSWORD_GIVEN);
                    case null, default -> null;
                })
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.NOT_SIGNED_IN)));
    }
}
