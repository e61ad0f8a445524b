package org.zhengming.api.security;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/**
 * Somebody who has shown all that is asked at a sign-in, with a password that somebody else knows. They choose their own
 * before anything else: everywhere but there they are told so, see {@link ProblemCode#PASSWORD_GIVEN}.
 */
record Choosing(SignedIn reader) implements Passed {

    /** Whose password a request is about: of somebody who must choose one, or of somebody signed in. */
    static Mono<Passed> orSignedIn() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .<Passed>mapNotNull(authentication -> switch (authentication.getPrincipal()) {
                    case SignedIn reader
                    when reader.stamp() == null -> throw new ApiException(ProblemCode.PASSWORD_ELSEWHERE);
                    case SignedIn reader -> reader;
                    case Choosing choosing -> choosing;
                    case null, default -> null;
                })
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.NOT_SIGNED_IN)));
    }
}
