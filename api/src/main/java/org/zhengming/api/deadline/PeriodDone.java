package org.zhengming.api.deadline;

import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.cases.CaseEvent;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Consequence;
import reactor.core.publisher.Mono;

/**
 * A step that does what a period asks for ends that period's deadline.
 *
 * @param rule code of the deadline
 * @param action the step
 * @param field of the case that names the period, such as {@code 2026-Q3}
 */
public record PeriodDone(DeadlineStore store, String rule, String action, String field) implements Consequence {

    @Override
    public Mono<Void> of(DatabaseClient client, CaseRecord before, CaseRecord after, CaseEvent event) {
        return event.action().equals(action)
                ? store.endPeriod(client, after.organ(), rule, after.text(field), event.at())
                : Mono.empty();
    }
}
