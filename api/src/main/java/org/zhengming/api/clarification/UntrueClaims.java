package org.zhengming.api.clarification;

import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.database.Database;
import org.zhengming.api.search.FoundUntrue;
import org.zhengming.api.security.Permission;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/**
 * Findings whose claim a clarification has verified and found without any ground: the conclusion stands as long as the
 * case is neither inquired into again, nor corrected, nor withdrawn. Readers who may not see clarifications are told of none.
 */
public final class UntrueClaims implements FoundUntrue {

    private static final Logger LOG = LoggerFactory.getLogger(UntrueClaims.class);
    private static final String[] STANDING = Stream.of(
                    ClarificationState.FACTS_VERIFIED,
                    ClarificationState.DRAFTED,
                    ClarificationState.LEGAL_PRIVACY_REVIEW,
                    ClarificationState.SUPERIOR_REVIEW,
                    ClarificationState.RETURNED,
                    ClarificationState.APPROVED,
                    ClarificationState.PUBLISHED,
                    ClarificationState.EFFECT_TRACKED,
                    ClarificationState.CLOSED)
            .map(ClarificationState::name)
            .toArray(String[]::new);

    private final Database database;

    public UntrueClaims(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> is(String finding, SignedIn reader) {
        if (!reader.role().permissions().contains(Permission.VIEW_CLARIFICATIONS)) {
            return Mono.just(false);
        }
        return database.inTransaction(Actor.of(reader).scope(), client -> client.sql(
                                "select exists (select from case_record where procedure = 'clarification'"
                                        + " and fields -> 'findings' @> to_jsonb(cast(:finding as text)) and state = any (:standing)"
                                        + " and fields ->> 'conclusion' = :conclusion) as untrue")
                        .bind("finding", finding)
                        .bind("standing", STANDING)
                        .bind("conclusion", InquiryConclusion.UNFOUNDED.name())
                        .map(row -> row.get("untrue", Boolean.class))
                        .one())
                .doOnError(away -> LOG.warn("Whether a claim was found untrue cannot be told: {}", away.getMessage()))
                .onErrorReturn(false);
    }
}
