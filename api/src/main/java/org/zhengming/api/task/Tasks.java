package org.zhengming.api.task;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.database.Database;
import org.zhengming.api.deadline.Deadline;
import org.zhengming.api.deadline.DeadlineClock;
import org.zhengming.api.deadline.DeadlineRule;
import org.zhengming.api.deadline.DeadlineStore;
import org.zhengming.api.deadline.DueDate;
import org.zhengming.api.deadline.KeptDeadline;
import org.zhengming.api.deadline.NoticeRule;
import org.zhengming.api.deadline.Recipient;
import org.zhengming.api.deadline.Standing;
import org.zhengming.api.legal.LegalCatalogue;
import org.zhengming.api.problem.ApiTexts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The running deadlines that somebody may see: of cases of a kind that they may look at, and of periods when one of
 * their notices is meant for them. The database leaves out those of other organs.
 */
public final class Tasks {

    /** More than so many running deadlines are not counted one by one. */
    private static final int MOST = 2_000;

    static final Comparator<TaskView> MOST_URGENT = Comparator.comparing(
                    TaskView::standing, Comparator.comparing(Tasks::urgency))
            .thenComparing(TaskView::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Database database;
    private final DeadlineStore store;
    private final DeadlineClock deadlines;
    private final LegalCatalogue catalogue;
    private final Map<String, Procedure> procedures;
    private final ZoneId zone;
    private final InstantSource clock;

    public Tasks(
            Database database,
            DeadlineStore store,
            DeadlineClock deadlines,
            LegalCatalogue catalogue,
            List<Procedure> procedures,
            ZoneId zone,
            InstantSource clock) {
        this.database = database;
        this.store = store;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.procedures = procedures.stream().collect(Collectors.toUnmodifiableMap(Procedure::name, each -> each));
        this.zone = zone;
        this.clock = clock;
    }

    private record Row(
            KeptDeadline kept,
            @Nullable String procedure,
            @Nullable String state,
            @Nullable String person,
            @Nullable String handler) {}

    private record NoticeRow(UUID deadline, TaskView.TaskNotice notice) {}

    /** @param size most tasks to show */
    public Mono<TaskList> of(Actor actor, int size, Locale locale) {
        return database.inTransaction(actor.scope(), client -> rows(client)
                .filter(row -> isSeen(row, actor))
                .collectList()
                .flatMap(rows -> notices(client, rows.stream().limit(size).toList())
                        .map(notices -> list(rows, notices, actor, size, locale))));
    }

    private Flux<Row> rows(DatabaseClient client) {
        return client.sql(
                        "select " + DeadlineStore.COLUMNS + ", case_record.procedure, case_record.state,"
                                + " case_record.person, (select who from case_event where case_id = case_record.id"
                                + " order by version desc limit 1) as handler"
                                + " from deadline left join case_record on case_record.id = deadline.case_id"
                                + " where deadline.ended_at is null order by deadline.due_at nulls last, deadline.id limit :most")
                .bind("most", MOST)
                .map(this::row)
                .all();
    }

    private Row row(Readable row) {
        return new Row(
                store.kept(row),
                row.get("procedure", String.class),
                row.get("state", String.class),
                row.get("person", String.class),
                row.get("handler", String.class));
    }

    private boolean isSeen(Row row, Actor actor) {
        boolean meant = isMeant(row, actor);
        if (row.procedure() == null) {
            return meant;
        }
        if (actor.ownCasesOnly()) {
            return meant && actor.person() != null && actor.person().equals(row.person());
        }
        Procedure procedure = procedures.get(row.procedure());
        return procedure != null && actor.may(procedure.view());
    }

    private static boolean isMeant(Row row, Actor actor) {
        Set<Recipient> own = TaskReader.recipients(actor.role());
        return row.kept().deadline().rule().notices().stream()
                .map(NoticeRule::to)
                .anyMatch(to -> own.contains(to)
                        || to == Recipient.HANDLER && actor.username().equals(row.handler()));
    }

    private static Mono<Map<UUID, List<TaskView.TaskNotice>>> notices(DatabaseClient client, List<Row> rows) {
        if (rows.isEmpty()) {
            return Mono.just(Map.of());
        }
        return client.sql("select deadline_id, kind, recipient, at from deadline_notice"
                        + " where deadline_id = any (:ids) and not superseded order by at desc")
                .bind("ids", rows.stream().map(row -> row.kept().id()).toArray(UUID[]::new))
                .map(row -> new NoticeRow(
                        row.get("deadline_id", UUID.class),
                        new TaskView.TaskNotice(
                                row.get("kind", String.class),
                                Recipient.valueOf(row.get("recipient", String.class)),
                                row.get("at", Instant.class))))
                .all()
                .collect(Collectors.groupingBy(
                        NoticeRow::deadline, Collectors.mapping(NoticeRow::notice, Collectors.toList())));
    }

    private TaskList list(
            List<Row> rows, Map<UUID, List<TaskView.TaskNotice>> notices, Actor actor, int size, Locale locale) {
        Map<Standing, Long> standings = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> deadlines.standing(row.kept().deadline()), Collectors.counting()));
        List<TaskView> views = rows.stream()
                .limit(size)
                .map(row -> view(row, notices.getOrDefault(row.kept().id(), List.of()), actor, locale))
                .sorted(MOST_URGENT)
                .toList();
        return new TaskList(
                clock.instant(),
                standings.getOrDefault(Standing.OVERDUE, 0L),
                standings.getOrDefault(Standing.DUE_SOON, 0L),
                standings.getOrDefault(Standing.PAUSED, 0L),
                rows.size(),
                views);
    }

    private static int urgency(Standing standing) {
        return Arrays.asList(Standing.OVERDUE, Standing.DUE_SOON, Standing.ON_TIME, Standing.PAUSED)
                .indexOf(standing);
    }

    private TaskView view(Row row, List<TaskView.TaskNotice> notices, Actor actor, Locale locale) {
        Deadline deadline = row.kept().deadline();
        DeadlineRule rule = deadline.rule();
        DueDate due = deadlines.due(deadline);
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return new TaskView(
                row.kept().id(),
                rule.code(),
                ApiTexts.text(locale, "deadline." + rule.code()),
                rule.kind(),
                rule.termText(),
                rule.mark(),
                ApiTexts.text(locale, "deadline.mark." + rule.mark()),
                rule.obligation(),
                rule.bases().stream()
                        .map(id -> catalogue.cite(id, today, locale))
                        .toList(),
                row.kept().organ(),
                row.procedure(),
                row.kept().caseId(),
                row.state(),
                row.kept().period(),
                deadline.startedAt(),
                due.at(),
                deadlines.standing(deadline),
                isMeant(row, actor),
                deadline.extensions().size(),
                notices,
                caution(due, locale));
    }

    private static @Nullable String caution(DueDate due, Locale locale) {
        if (due.yearsByWeekendAlone().isEmpty()) {
            return null;
        }
        String years = due.yearsByWeekendAlone().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return ApiTexts.text(locale, "deadline.weekendsAlone", years);
    }
}
