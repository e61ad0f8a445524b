package org.zhengming.api.oversight;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.Opening;
import org.zhengming.api.cases.Preparation;
import org.zhengming.api.database.Database;
import org.zhengming.api.deadline.Quarter;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Draws the sample when somebody gives a quarter, a seed and a size. */
public final class SamplePreparation implements Preparation {

    private static final int LARGEST = 100;
    private static final int LONGEST_EXCERPT = 2_000;

    /** What an organ's people decided in the review queue, and the referrals and reclassifications it opened. */
    private static final String POPULATION = """
            select 'REVIEW' as kind, review_item.finding as reference, review_decision.decision as decided,
                   review_decision.reason as ground
            from review_decision join review_item on review_item.finding = review_decision.finding
            where :organ = any (review_item.organs) and review_decision.decision <> 'SECOND_READER'
              and review_decision.at >= :from and review_decision.at < :to
            union all
            select case record.procedure when 'referral' then 'REFERRAL' else 'RECLASSIFICATION' end,
                   record.id::text, record.state, event.reason
            from case_record record join case_event event on event.case_id = record.id
            where record.organ = :organ and event.at >= :from and event.at < :to
              and (record.procedure = 'referral' and event.action = 'START'
                or record.procedure = 'reclassification' and event.action = 'CONFIRM')\
            """;

    private static final String EXCERPT =
            "select coalesce(fields ->> 'excerpt', fields ->> 'spans', fields ->> 'argument', '') as excerpt"
                    + " from case_record where id = cast(:id as uuid)";

    private final Database database;
    private final SearchIndex index;
    private final BlockingCalls calls;
    private final ZoneId zone;

    /** @param index as it is, without what people decided: that is what is judged */
    public SamplePreparation(Database database, SearchIndex index, BlockingCalls calls, ZoneId zone) {
        this.database = database;
        this.index = index;
        this.calls = calls;
        this.zone = zone;
    }

    @Override
    public Mono<Opening> opening(Actor actor, Opening opening) {
        List<FieldFault> faults = faults(opening);
        if (!faults.isEmpty()) {
            return Mono.error(ApiException.fields(faults));
        }
        Quarter quarter = Quarter.read(opening.fields().get("quarter")).orElseThrow();
        int size = ((Number) opening.fields().get("size")).intValue();
        String seed = opening.fields().get("seed").toString();
        return database.inTransaction(
                actor.scope(), client -> population(client, opening.organ(), quarter.start(zone), quarter.end(zone))
                        .flatMap(population -> rows(client, SampleDraw.draw(population, seed, size))
                                .map(rows -> opening.with(Map.of(
                                        "population",
                                        (long) population.size(),
                                        "populationDigest",
                                        SampleDraw.digest(population),
                                        "sample",
                                        rows)))));
    }

    private static List<FieldFault> faults(Opening opening) {
        List<FieldFault> faults = new ArrayList<>();
        if (Quarter.read(opening.fields().get("quarter")).isEmpty()) {
            faults.add(new FieldFault("/fields/quarter", FaultKind.TYPE));
        }
        if (!(opening.fields().get("size") instanceof Number size)
                || size.longValue() < 1
                || size.longValue() > LARGEST) {
            faults.add(new FieldFault("/fields/size", FaultKind.TYPE));
        }
        if (!(opening.fields().get("seed") instanceof String seed)
                || seed.strip().length() < 8) {
            faults.add(new FieldFault("/fields/seed", FaultKind.MISSING));
        }
        return faults;
    }

    private static Mono<List<SamplePiece>> population(DatabaseClient client, String organ, Instant from, Instant to) {
        return client.sql(POPULATION)
                .bind("organ", organ)
                .bind("from", from)
                .bind("to", to)
                .map(row -> new SamplePiece(
                        SampleKind.valueOf(row.get("kind", String.class)),
                        row.get("reference", String.class),
                        row.get("decided", String.class),
                        row.get("ground", String.class)))
                .all()
                .collectList();
    }

    private Mono<List<Map<String, Object>>> rows(DatabaseClient client, List<SamplePiece> pieces) {
        return Flux.fromIterable(pieces)
                .index()
                .concatMap(piece -> excerpt(client, piece.getT2())
                        .map(excerpt -> piece.getT2().row(piece.getT1() + 1, excerpt)))
                .collectList();
    }

    /** Masked in either place. */
    private Mono<String> excerpt(DatabaseClient client, SamplePiece piece) {
        Mono<String> text = piece.kind() == SampleKind.REVIEW
                ? calls.call(() -> index.find(piece.reference())
                        .map(IndexedFinding::content)
                        .orElse(""))
                : client.sql(EXCERPT)
                        .bind("id", piece.reference())
                        .map(row -> row.get("excerpt", String.class))
                        .one()
                        .defaultIfEmpty("");
        return text.map(whole -> whole.substring(0, Math.min(LONGEST_EXCERPT, whole.length())));
    }
}
