package org.zhengming.api.interference;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Move;
import org.zhengming.api.cases.Opening;
import org.zhengming.api.cases.Preparation;
import org.zhengming.api.database.Database;
import org.zhengming.api.deadline.Quarter;
import org.zhengming.api.interference.QuarterCounts.Entered;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import reactor.core.publisher.Mono;

/** Counts the quarter's records when its summary is drafted or revised. */
public final class SummaryPreparation implements Preparation {

    private static final String ENTERED = """
            select record.id, record.state, record.fields ->> 'source' as source, record.fields ->> 'form' as form,
                   record.fields ->> 'caseStage' as stage, record.fields ->> 'urgency' as urgency,
                   coalesce((record.fields ->> 'leadingOfSameLevel')::boolean, false) as leading,
                   array(select jsonb_array_elements_text(
                       case jsonb_typeof(record.fields -> 'specialMatters')
                           when 'array' then record.fields -> 'specialMatters' else '[]'::jsonb end)) as matters
            from case_record record
            where record.procedure = 'interference' and record.organ = :organ
              and exists (select 1 from case_event event
                where event.case_id = record.id and event.action in ('REGISTER', 'EXEMPT')
                  and event.at >= :from and event.at < :to)\
            """;

    private final Database database;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param database of the register */
    public SummaryPreparation(Database database, ZoneId zone, InstantSource clock) {
        this.database = database;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Mono<Opening> opening(Actor actor, Opening opening) {
        return counted(actor, opening.organ(), opening.fields().get("quarter")).map(opening::with);
    }

    @Override
    public Mono<Move> move(Actor actor, CaseRecord before, Move move) {
        if (!move.action().equals("REVISE")) {
            return Mono.just(move);
        }
        return counted(actor, before.organ(), before.text("quarter")).map(counts -> {
            Map<String, Object> fields = new LinkedHashMap<>(move.fields());
            fields.putAll(counts);
            return new Move(move.action(), move.version(), move.reason(), fields);
        });
    }

    private Mono<Map<String, Object>> counted(Actor actor, String organ, Object written) {
        Quarter quarter = Quarter.read(written)
                .orElseThrow(() -> ApiException.fields(List.of(new FieldFault("/fields/quarter", FaultKind.TYPE))));
        return database.inTransaction(actor.scope(), client -> client.sql(ENTERED)
                        .bind("organ", organ)
                        .bind("from", quarter.start(zone))
                        .bind("to", quarter.end(zone))
                        .map(row -> new Entered(
                                row.get("id", UUID.class),
                                row.get("state", String.class),
                                row.get("source", String.class),
                                row.get("form", String.class),
                                row.get("stage", String.class),
                                List.of(row.get("matters", String[].class)),
                                Urgency.IMMEDIATE.name().equals(row.get("urgency", String.class)),
                                Boolean.TRUE.equals(row.get("leading", Boolean.class))))
                        .all()
                        .collectList())
                .map(entered -> Map.of(
                        "figures", QuarterCounts.figures(entered),
                        "addressees", QuarterCounts.addressees(entered),
                        "immediate", QuarterCounts.immediate(entered),
                        "countedAt",
                                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
    }
}
