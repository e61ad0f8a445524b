package org.zhengming.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengming.api.cases.CaseActors.actor;
import static org.zhengming.api.cases.CaseActors.almighty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditVerifier;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.database.Scope;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.Names;
import org.zhengming.api.security.AccountRole;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class CaseDeskTest {

    private static final Opening OPENING = new Opening(
            "ASK",
            CaseActors.ORGAN,
            "p1",
            "民一庭",
            "本人申请",
            Map.of("cause", "ILLNESS", "from", "2026-03-02", "diagnosis", "腰椎间盘突出"));

    @TempDir
    private Path data;

    private DatabasePlace place;
    private Database database;
    private AuditLog audit;
    private CaseDesk desk;

    @BeforeEach
    void start() {
        place = TestDatabase.fresh();
        database = Database.connect(place, DatabaseRole.APPLICATION);
        openLog();
    }

    private void openLog() {
        audit = AuditLog.open(data.resolve("audit"));
        desk = desk(database);
    }

    private CaseDesk desk(Database connected) {
        return new CaseDesk(
                new CaseKind(LeaveProcedure.PROCEDURE, Preparation.NONE, List.of()),
                connected,
                FieldSeal.open(data.resolve("keys")),
                new AuditOutbox(connected, audit, "cases"),
                audit,
                InstantSource.system());
    }

    @AfterEach
    void stop() {
        audit.close();
        database.close();
    }

    @Test
    void a_private_value_is_read_back_and_stands_nowhere_in_the_database() throws SQLException {
        Dossier opened = open();

        assertThat(opened.record().fields()).containsEntry("diagnosis", "腰椎间盘突出");
        Names unnamed = new Names(() -> Registry.of(List.of()), Map::of);
        assertThat(CaseView.of(LeaveProcedure.PROCEDURE, opened, unnamed).toString())
                .doesNotContain("腰椎");
        assertThat(asOwner("select fields::text || sealed::text from case_record"))
                .doesNotContain("腰椎")
                .contains("ILLNESS", "1:");
        assertThat(asOwner("select fields::text || sealed::text from case_event"))
                .doesNotContain("腰椎");
    }

    @Test
    void a_new_key_seals_everything_anew_also_when_killed_in_between() throws SQLException {
        UUID first = open().record().id();
        List<UUID> more = Stream.of("2", "3")
                .map(each -> desk.open(almighty("chen"), OPENING, "key-0000-0000-000" + each)
                        .block()
                        .record()
                        .id())
                .toList();
        Path keys = data.resolve("keys");
        KeyRing ring = KeyRing.rotate(keys);
        try (FieldRotation killed = FieldRotation.of(place, DatabaseRole.APPLICATION, ring, 1)) {
            assertThat(killed.next()).isEqualTo(2);
        }
        assertThat(asOwner(sealedWith("1"))).isEqualTo("4");
        desk = desk(database);
        assertThat(diagnosis(first)).isEqualTo("腰椎间盘突出");

        int batches = 0;
        try (FieldRotation again = FieldRotation.of(place, DatabaseRole.APPLICATION, KeyRing.open(keys), 1)) {
            while (again.next() > 0) {
                batches++;
            }
        }
        KeyRing.dropOld(keys);

        assertThat(batches).isEqualTo(2);
        assertThat(asOwner(sealedWith("1"))).isEqualTo("0");
        assertThat(asOwner(sealedWith("2"))).isEqualTo("6");
        assertThat(KeyRing.open(keys).numbers()).containsExactly(2);
        desk = desk(database);
        more.forEach(each -> assertThat(diagnosis(each)).isEqualTo("腰椎间盘突出"));
    }

    private Object diagnosis(UUID id) {
        Dossier found = desk.find(almighty("chen"), id).block();
        assertThat(found.history().events().getFirst().fields()).containsEntry("diagnosis", "腰椎间盘突出");
        return found.record().fields().get("diagnosis");
    }

    private static String sealedWith(String key) {
        return "select (select count(*) from case_record where sealed ->> 'diagnosis' like '" + key
                + ":%') + (select count(*) from case_event where sealed ->> 'diagnosis' like '" + key + ":%')";
    }

    @Test
    void a_request_that_comes_twice_is_done_once_and_answered_twice() {
        UUID first = open().record().id();
        UUID again = open().record().id();

        assertThat(again).isEqualTo(first);
        assertThat(desk.list(almighty("chen"), everything()).block()).hasSize(1);
        Opening other = new Opening("ASK", CaseActors.ORGAN, "p1", "", "另一理由", OPENING.fields());
        assertRefused(desk.open(almighty("wang"), other, "key-0000-0000-0001"), ProblemCode.CASE_REQUEST_KEY_REUSED);
    }

    @Test
    void of_two_who_decide_at_the_same_instant_one_is_told_that_the_case_has_changed() {
        UUID id = checked();

        List<String> outcomes = Flux.range(0, 6)
                .flatMap(number -> desk.move(
                                almighty("approver" + number),
                                id,
                                new Move("GRANT", 2, "同意", Map.of()),
                                "key-of-approver-0" + number)
                        .map(done -> "DONE")
                        .onErrorResume(
                                ApiException.class,
                                refused -> Mono.just(refused.code().name()))
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();

        assertThat(outcomes)
                .containsOnlyOnce("DONE")
                .filteredOn(each -> !each.equals("DONE"))
                .containsOnly("MOVE_NOT_ALLOWED");
        assertThat(desk.find(almighty("chen"), id).block().history().events()).hasSize(3);
    }

    @Test
    void cases_of_another_organ_are_not_there() {
        UUID id = open().record().id();
        Actor elsewhere = actor("elsewhere", AccountRole.APPROVER, "", Scope.of(Set.of("o2")), null);
        Actor nowhere = actor("nowhere", AccountRole.APPROVER, "", Scope.of(Set.of()), null);

        for (Actor stranger : List.of(elsewhere, nowhere)) {
            assertThat(desk.list(stranger, everything()).block()).isEmpty();
            assertRefused(desk.find(stranger, id), ProblemCode.CASE_NOT_FOUND);
            assertRefused(
                    desk.move(stranger, id, new Move("NOTE", 1, "看看", Map.of()), "key-0000-0000-0009"),
                    ProblemCode.CASE_NOT_FOUND);
            assertRefused(desk.open(stranger, OPENING, "key-0000-0000-0010"), ProblemCode.NOT_PERMITTED);
        }
    }

    @Test
    void the_database_itself_shows_no_row_to_a_transaction_that_was_told_nothing() throws SQLException {
        open();

        assertThat(asApplication("select count(*) from case_record")).isEqualTo("0");
        assertThat(asApplication("select count(*) from case_event")).isEqualTo("0");
        assertThat(asApplication("select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void the_database_itself_lets_nobody_change_or_remove_history() {
        open();

        for (String attempt :
                List.of("update case_event set reason = ''", "delete from case_event", "delete from case_record")) {
            assertThatThrownBy(() -> asApplication(attempt)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_person_sees_the_cases_about_themselves_alone() {
        UUID id = open().record().id();
        Scope organ = Scope.of(Set.of(CaseActors.ORGAN));
        Actor concerned = actor("gu", AccountRole.PROTECTED_PERSON, "", organ, "p1");
        Actor other = actor("lin", AccountRole.PROTECTED_PERSON, "", organ, "p2");

        assertThat(desk.list(concerned, everything()).block()).hasSize(1);
        assertThat(desk.list(other, everything()).block()).isEmpty();
        assertRefused(desk.find(other, id), ProblemCode.CASE_NOT_FOUND);
    }

    @Test
    void values_that_the_program_fills_in_are_refused_from_a_request() {
        UUID id = open().record().id();
        Move forged = new Move("CHECK", 1, "核对", Map.of("days", 3, "checkedByProgram", true));

        assertRefused(desk.move(almighty("chen"), id, forged, "key-0000-0000-0011"), ProblemCode.FIELDS_INVALID);
    }

    @Test
    void a_deed_whose_line_could_not_be_written_gets_it_after_the_restart_and_only_once() throws IOException {
        audit.close();
        assertRefused(desk.open(almighty("wang"), OPENING, "key-0000-0000-0001"), ProblemCode.AUDIT_UNAVAILABLE);

        openLog();
        new AuditOutbox(database, audit, "cases").deliver().block();
        new AuditOutbox(database, audit, "cases").deliver().block();

        assertThat(desk.list(almighty("chen"), everything()).block()).hasSize(1);
        assertThat(lines("OPEN_CASE")).hasSize(1);
        audit.close();
        assertThat(AuditVerifier.verify(data.resolve("audit")).broken()).isEmpty();
    }

    @Test
    void a_line_that_was_written_before_the_crash_is_not_written_again() throws IOException, SQLException {
        open();
        String trace = audit.lastTrace("cases").orElseThrow().substring("cases:".length());
        // As after a crash between the line and the end of its trace.
        asOwner("insert into audit_outbox (id, who, role, action, what, outcome) overriding system value values ("
                + trace + ", 'wang', 'APPROVER', 'OPEN_CASE', 'leave', 'DONE') returning id");
        audit.close();

        openLog();
        new AuditOutbox(database, audit, "cases").deliver().block();

        assertThat(lines("OPEN_CASE")).hasSize(1);
        assertThat(asOwner("select count(*) from audit_outbox")).isEqualTo("0");
    }

    @Test
    void refused_attempts_leave_a_trace() throws IOException {
        UUID id = open().record().id();
        assertRefused(
                desk.move(almighty("wang"), id, new Move("CHECK", 1, "核对", Map.of("days", 3)), "key-0000-0000-0012"),
                ProblemCode.SAME_PERSON);

        assertThat(lines("REFUSED")).singleElement().asString().contains("SAME_PERSON", "wang");
    }

    @Test
    void a_database_that_is_away_is_told_and_found_again() throws SQLException {
        UUID id = open().record().id();
        TestDatabase.disconnect(place, DatabaseRole.APPLICATION);

        Dossier found = desk.find(almighty("chen"), id)
                .onErrorResume(ApiException.class, away -> desk.find(almighty("chen"), id))
                .block();

        assertThat(found.record().id()).isEqualTo(id);
    }

    private Dossier open() {
        return desk.open(almighty("wang"), OPENING, "key-0000-0000-0001").block();
    }

    private UUID checked() {
        UUID id = open().record().id();
        desk.move(almighty("chen"), id, new Move("CHECK", 1, "核对", Map.of("days", 3)), "key-0000-0000-0002")
                .block();
        return id;
    }

    private static CaseQuery everything() {
        return new CaseQuery(List.of(), null, null, 20);
    }

    private static void assertRefused(Mono<?> deed, ProblemCode code) {
        assertThatThrownBy(deed::block).isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private List<String> lines(String word) throws IOException {
        try (var files = Files.list(data.resolve("audit"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(file -> {
                        try {
                            return Files.readAllLines(file).stream();
                        } catch (IOException failure) {
                            throw new IllegalStateException(failure);
                        }
                    })
                    .filter(line -> line.contains("\"" + word + "\""))
                    .toList();
        }
    }

    private String asApplication(String statement) throws SQLException {
        return run(DatabaseRole.APPLICATION.user(), statement);
    }

    /** The owner of the tables, told to see every organ. */
    private String asOwner(String statement) throws SQLException {
        return run(DatabaseRole.OWNER.user(), statement);
    }

    private String run(String user, String text) throws SQLException {
        DatabaseRole role = user.equals(DatabaseRole.OWNER.user()) ? DatabaseRole.OWNER : DatabaseRole.APPLICATION;
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + place.host() + ":" + place.port() + "/" + place.name(),
                        user,
                        place.passwords().get(role));
                Statement statement = connection.createStatement()) {
            if (role == DatabaseRole.OWNER) {
                statement.execute("select set_config('zhengming.every_organ', 'yes', false)");
            }
            if (!statement.execute(text)) {
                return Integer.toString(statement.getUpdateCount());
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
