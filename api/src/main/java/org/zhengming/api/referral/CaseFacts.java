package org.zhengming.api.referral;

import org.zhengming.api.cases.Actor;
import org.zhengming.api.database.Database;
import reactor.core.publisher.Mono;

/** What the tables of cases know before a referral is opened; asked inside the transaction that opens it. */
public final class CaseFacts {

    private static final String SUSPENDED = "select exists (select 1 from case_record where procedure = '"
            + SuspensionProcedure.NAME + "' and organ = :organ and state <> 'LIFTED')";
    private static final String RECLASSIFIED = "select exists (select 1 from case_record where procedure = '"
            + ReclassificationProcedure.NAME + "' and organ = :organ and state = 'CONFIRMED'"
            + " and fields ->> 'finding' = :finding)";

    private final Database database;

    public CaseFacts(Database database) {
        this.database = database;
    }

    Mono<Boolean> suspended(Actor actor, String organ) {
        return database.inTransaction(actor.scope(), client -> client.sql(SUSPENDED)
                .bind("organ", organ)
                .map(row -> row.get(0, Boolean.class))
                .one());
    }

    Mono<Boolean> reclassified(Actor actor, String organ, String finding) {
        return database.inTransaction(actor.scope(), client -> client.sql(RECLASSIFIED)
                .bind("organ", organ)
                .bind("finding", finding)
                .map(row -> row.get(0, Boolean.class))
                .one());
    }
}
