package org.zhengming.api.cases;

import reactor.core.publisher.Mono;

/**
 * What the program itself finds out before the rules are asked: what a finding shows, whether an evidence package is
 * whole. It fills in the fields {@linkplain Field#ofProgram of the program} or ends in a problem.
 */
public interface Preparation {

    /** Adds nothing. */
    Preparation NONE = new Preparation() {};

    default Mono<Opening> opening(Actor actor, Opening opening) {
        return Mono.just(opening);
    }

    default Mono<Move> move(Actor actor, CaseRecord before, Move move) {
        return Mono.just(move);
    }
}
