package org.zhengming.api.cases;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What follows from a step, in the same transaction: a clock that starts, a thing that is purged. */
@FunctionalInterface
public interface Consequence {

    /** @param before version 0 when the case was opened just now */
    Mono<Void> of(DatabaseClient client, CaseRecord before, CaseRecord after, CaseEvent event);
}
