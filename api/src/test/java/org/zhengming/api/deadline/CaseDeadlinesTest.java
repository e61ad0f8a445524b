package org.zhengming.api.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseActors;
import org.zhengming.api.cases.CaseEvent;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.database.Scope;
import org.zhengming.api.legal.LegalCatalogue;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Permission;
import org.zhengming.api.task.TaskList;
import org.zhengming.api.task.TaskView;
import org.zhengming.api.task.Tasks;
import reactor.core.publisher.Flux;

/** Deadlines of cases in a real database. */
class CaseDeadlinesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private enum State {
        SUBMITTED,
        ACCEPTED,
        DECIDED
    }

    private static final Procedure AID = Procedure.of(
            "aid-application",
            Permission.VIEW_TASKS,
            Purpose.COMMITTEE_CASE,
            State.class,
            List.of(),
            List.of(
                    Action.named("SUBMIT", Permission.VIEW_TASKS)
                            .to(State.SUBMITTED)
                            .build(),
                    Action.named("ACCEPT", Permission.VIEW_TASKS)
                            .from(State.SUBMITTED)
                            .to(State.ACCEPTED)
                            .build(),
                    Action.named("DECIDE", Permission.VIEW_TASKS)
                            .from(State.ACCEPTED)
                            .to(State.DECIDED)
                            .build()));

    private final MovableTime time = new MovableTime(MONDAY);
    private final DeadlineRules rules = DeadlineRules.bundled();
    private final DeadlineClock clock =
            new DeadlineClock(new WorkingCalendar(CalendarFiles.bundled()), MovableTime.BEIJING, time);
    private final DeadlineStore store = new DeadlineStore(rules, clock);
    private final CaseDeadlines deadlines = new CaseDeadlines(CaseClock.bundled(), rules, clock, store);

    private DatabasePlace place;
    private Database database;
    private long version;

    @BeforeEach
    void start() {
        place = TestDatabase.fresh();
        database = Database.connect(place, DatabaseRole.APPLICATION);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void a_case_starts_and_ends_its_deadlines_as_it_moves() {
        open();
        assertThat(running()).containsOnlyKeys("COMMITTEE_PRECHECK", "COMMITTEE_REPORT_TO_CHAIR");

        step("ACCEPT", State.SUBMITTED, State.ACCEPTED, MONDAY.plusSeconds(60), Map.of());

        assertThat(running()).containsOnlyKeys("COMMITTEE_DECISION");
        assertThat(running().get("COMMITTEE_DECISION").dueAt())
                .as("thirty days after the day of acceptance")
                .isEqualTo(Instant.parse("2026-04-01T16:00:00Z"));
        assertThat(running().get("COMMITTEE_DECISION").bases())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("第二十六条第三款");

        step("DECIDE", State.ACCEPTED, State.DECIDED, MONDAY.plusSeconds(120), Map.of());

        assertThat(running()).containsOnlyKeys("COMMITTEE_FEEDBACK");
    }

    @Test
    void an_extension_comes_with_the_step_that_decides_it() {
        open();
        step("ACCEPT", State.SUBMITTED, State.ACCEPTED, MONDAY, Map.of());

        step("EXTEND", State.ACCEPTED, State.ACCEPTED, MONDAY.plusSeconds(60), Map.of("extendedUntil", "2026-04-16"));

        TaskView decision = running().get("COMMITTEE_DECISION");
        assertThat(decision.dueAt()).isEqualTo(Instant.parse("2026-04-16T16:00:00Z"));
        assertThat(decision.extensions()).isEqualTo(1);
    }

    @Test
    void nobody_is_told_twice_whatever_is_started_again() {
        open();
        step("ACCEPT", State.SUBMITTED, State.ACCEPTED, MONDAY, Map.of());
        time.set(Instant.parse("2026-03-26T01:00:00Z"));

        assertThat(watch().look().block()).isEqualTo(1);
        assertThat(watch().look().block()).isZero();
        watch().workOutAnew().block();
        assertThat(watch().look().block()).isZero();

        TaskView decision = running().get("COMMITTEE_DECISION");
        assertThat(decision.standing()).isEqualTo(Standing.DUE_SOON);
        assertThat(decision.notices()).singleElement().satisfies(notice -> assertThat(notice.to())
                .isEqualTo(Recipient.HANDLER));

        time.set(Instant.parse("2026-04-05T01:00:00Z"));
        assertThat(watch().look().block())
                .as("three days, one day, and the escalation")
                .isEqualTo(3);
        assertThat(running().get("COMMITTEE_DECISION").notices())
                .extracting(TaskView.TaskNotice::to)
                .containsExactly(Recipient.COMMITTEE_CHAIR, Recipient.HANDLER, Recipient.HANDLER);
        assertThat(tasks(CaseActors.almighty("chen")).overdue()).isEqualTo(1);
    }

    @Test
    void two_who_watch_at_once_tell_once() {
        open();
        step("ACCEPT", State.SUBMITTED, State.ACCEPTED, MONDAY, Map.of());
        time.set(Instant.parse("2026-04-05T01:00:00Z"));

        Integer noted = Flux.range(0, 6)
                .flatMap(each -> watch().look())
                .reduce(0, Integer::sum)
                .block();

        assertThat(noted).isEqualTo(4);
    }

    @Test
    void each_quarter_begins_its_summary_once_for_each_organ() {
        DeadlineWatch watch = watch("o1", "o2");
        watch.look().block();
        watch.look().block();

        Actor keeper = CaseActors.actor("keeper", AccountRole.REGISTER_KEEPER);
        assertThat(tasks(keeper).tasks()).singleElement().satisfies(task -> {
            assertThat(task.rule()).isEqualTo("QUARTERLY_SUMMARY");
            assertThat(task.period()).isEqualTo("2026-Q1");
            assertThat(task.organ()).isEqualTo("o1");
            assertThat(task.mine()).isTrue();
            assertThat(task.mark()).isEqualTo(LengthMark.POLICY);
        });

        time.set(Instant.parse("2026-04-01T01:00:00Z"));
        watch.look().block();
        assertThat(tasks(keeper).tasks()).extracting(TaskView::period).containsExactly("2026-Q1", "2026-Q2");

        database.inTransaction(
                        Scope.PROGRAM,
                        client -> store.endPeriod(client, "o1", "QUARTERLY_SUMMARY", "2026-Q1", time.instant()))
                .block();
        assertThat(tasks(keeper).tasks()).extracting(TaskView::period).containsExactly("2026-Q2");
    }

    @Test
    void tasks_of_another_organ_and_of_other_peoples_cases_are_not_seen() {
        open();
        step("ACCEPT", State.SUBMITTED, State.ACCEPTED, MONDAY, Map.of());
        Set<Permission> all = Set.of(Permission.values());

        assertThat(tasks(new Actor("li", "li", AccountRole.APPROVER, Scope.of(Set.of("o2")), "", null, all))
                        .tasks())
                .isEmpty();
        assertThat(tasks(new Actor("li", "li", AccountRole.APPROVER, Scope.of(Set.of("o1")), "", null, Set.of()))
                        .tasks())
                .isEmpty();
        assertThat(tasks(new Actor("p1", "p1", AccountRole.PROTECTED_PERSON, Scope.of(Set.of("o1")), "", "p1", all))
                        .tasks())
                .as("a deadline of the committee is no notice to the person")
                .isEmpty();
        assertThat(tasks(new Actor("police", "police", AccountRole.POLICE_LIAISON, Scope.ofUnit("u1"), "", null, all))
                        .tasks())
                .isEmpty();
    }

    @Test
    void a_year_without_a_calendar_is_told_with_the_task() {
        time.set(Instant.parse("2026-12-30T01:00:00Z"));
        open();

        assertThat(running().get("COMMITTEE_PRECHECK").caution()).contains("2027");
        assertThat(running().get("COMMITTEE_REPORT_TO_CHAIR").caution()).isNull();
    }

    private void open() {
        CaseRecord opened = record("SUBMITTED", 1);
        database.inTransaction(Scope.of(Set.of("o1")), client -> client.sql(
                                "insert into case_record (id, procedure, organ, person, department, state, version,"
                                        + " fields, sealed, opened_by, opened_at, changed_at) values (:id, :procedure,"
                                        + " 'o1', 'p1', '', 'SUBMITTED', 1, '{}', '{}', 'chen', :at, :at)")
                        .bind("id", CASE)
                        .bind("procedure", AID.name())
                        .bind("at", time.instant())
                        .fetch()
                        .rowsUpdated())
                .block();
        version = 1;
        follow(opened, "SUBMIT", "", "SUBMITTED", time.instant(), Map.of());
    }

    private void step(String action, State from, State to, Instant at, Map<String, Object> fields) {
        version++;
        follow(record(to.name(), version), action, from.name(), to.name(), at, fields);
    }

    private void follow(
            CaseRecord after, String action, String from, String to, Instant at, Map<String, Object> fields) {
        CaseEvent event = new CaseEvent(
                after.version(), at, "chen", "chen", AccountRole.COMMITTEE_MEMBER, action, from, to, "依规办理", fields);
        database.inTransaction(
                        Scope.of(Set.of("o1")),
                        client -> deadlines.of(client, after, after, event).thenReturn(true))
                .block();
    }

    private CaseRecord record(String state, long at) {
        return new CaseRecord(
                CASE, AID.name(), "o1", "p1", "", state, at, null, Map.of(), "chen", time.instant(), time.instant());
    }

    private Map<String, TaskView> running() {
        return tasks(CaseActors.almighty("chen")).tasks().stream()
                .collect(Collectors.toMap(TaskView::rule, task -> task));
    }

    private TaskList tasks(Actor actor) {
        return new Tasks(database, store, clock, LegalCatalogue.bundled(), List.of(AID), MovableTime.BEIJING, time)
                .of(actor, 50, Locale.SIMPLIFIED_CHINESE)
                .block();
    }

    private DeadlineWatch watch(String... organs) {
        return new DeadlineWatch(
                database,
                store,
                rules,
                clock,
                MovableTime.BEIJING,
                time,
                () -> Set.of(organs),
                Set.of("QUARTERLY_SUMMARY"));
    }
}
