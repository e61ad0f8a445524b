package org.zhengming.api.search;

import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Whether people have checked what a finding claims, and found it untrue. */
@FunctionalInterface
public interface FoundUntrue {

    /** {@code false} also when the reader may not know, or when it cannot be found out now. */
    Mono<Boolean> is(String finding, SignedIn reader);
}
