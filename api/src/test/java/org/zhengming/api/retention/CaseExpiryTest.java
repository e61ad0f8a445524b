package org.zhengming.api.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengming.api.cases.CaseActors.almighty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditVerifier;
import org.zhengming.api.cases.AllProcedures;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.cases.CaseActors;
import org.zhengming.api.cases.CaseDesk;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.cases.FieldSeal;
import org.zhengming.api.cases.Move;
import org.zhengming.api.cases.Opening;
import org.zhengming.api.cases.Preparation;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.database.Scope;
import org.zhengming.api.evidence.EvidenceSettings;
import org.zhengming.api.evidence.desk.EvidenceRooms;
import org.zhengming.api.evidence.desk.SealedPackages;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.retention.KeptCases.KeptKind;
import org.zhengming.api.review.LabelExportProcedure;
import org.zhengming.ingest.source.RetentionPolicy;
import org.zhengming.jobs.JobStartException;

class CaseExpiryTest {

    @TempDir
    private Path data;

    private DatabasePlace place;
    private Database database;
    private AuditLog audit;
    private EvidenceRooms rooms;
    private CaseExpiry expiry;
    private CaseDesk exports;
    private CaseDesk holds;

    @BeforeEach
    void start() {
        place = TestDatabase.fresh();
        database = Database.connect(place, DatabaseRole.APPLICATION);
        audit = AuditLog.open(data.resolve("audit"));
        AuditOutbox outbox = new AuditOutbox(database, audit, "cases");
        rooms = EvidenceRooms.open(data, EvidenceSettings.usual(), database, outbox, audit, Clock.systemUTC());
        expiry = new CaseExpiry(database, rooms.expiry(), outbox, CaseRetention.USUAL);
        exports = desk(LabelExportProcedure.PROCEDURE, Preparation.NONE, outbox);
        holds = desk(HoldProcedure.PROCEDURE, new HoldPreparation(database), outbox);
    }

    private CaseDesk desk(Procedure procedure, Preparation preparation, AuditOutbox outbox) {
        return new CaseDesk(
                new CaseKind(procedure, preparation, List.of()),
                database,
                FieldSeal.open(data.resolve("keys/fields")),
                outbox,
                audit,
                InstantSource.system());
    }

    @AfterEach
    void stop() {
        expiry.close();
        rooms.close();
        audit.close();
        database.close();
    }

    @Test
    void two_years_after_its_end_a_case_goes_with_its_evidence_and_a_proof_stays() throws SQLException, IOException {
        UUID old = ended();
        UUID young = ended();
        UUID open = opened();
        UUID evidence = evidence(old.toString());
        UUID kept = evidence(young.toString());
        owner("insert into case_remark (case_id, number, at, who, display_name, role, text, corrects) values ('" + old
                + "', 1, now(), 'tang', 'tang', 'REVIEWER', 'x', null), ('" + old
                + "', 2, now(), 'tang', 'tang', 'REVIEWER', 'y', 1) returning 1");
        age(old, "case_record", "ended_at", 731);
        age(young, "case_record", "ended_at", 729);
        age(open, "case_record", "changed_at", 4000);

        assertThat(expiry.sweep().block()).isEqualTo(1);

        assertThat(owner("select string_agg(id::text, ',' order by id) from case_record"))
                .isEqualTo(sorted(young, open));
        assertThat(owner("select count(*) from case_event where case_id = '" + old + "'"))
                .isEqualTo("0");
        assertThat(owner("select count(*) from case_request where case_id = '" + old + "'"))
                .isEqualTo("0");
        assertThat(file(evidence)).doesNotExist();
        assertThat(file(kept)).exists();
        assertThat(owner("select state || length(sealed_request) from evidence_package where id = '" + evidence + "'"))
                .isEqualTo("EXPIRED_DELETED0");
        assertThat(owner("select event from evidence_custody where package_id = '" + evidence + "'"))
                .contains("DESTROYED", "with its case");
        CaseDeletion proof = proofs(DeletionStore.digest(old)).getFirst();
        assertThat(proof.procedure()).isEqualTo("label-export");
        assertThat(proof.organ()).isEqualTo(CaseActors.ORGAN);
        assertThat(proof.keptDays()).isEqualTo(730);
        assertThat(proof.packages()).isEqualTo(1);
        assertThat(proof.remarks()).isEqualTo(2);
        assertThat(owner("select count(*) from case_remark")).isEqualTo("0");
        assertThat(proofs(DeletionStore.digest(young))).isEmpty();
        assertThat(trace())
                .contains("DELETE_CASE", "label-export 1, digest " + proof.digest(), "kept 730d, evidence 1");
        assertThat(AuditVerifier.verify(data.resolve("audit")).sound()).isTrue();
    }

    @Test
    void what_one_person_asks_to_hold_stays_until_two_let_it_go() throws SQLException {
        UUID old = ended();
        age(old, "case_record", "ended_at", 800);
        UUID hold = holds.open(almighty("he"), opening("ASK", Map.of("heldCase", old.toString())), key())
                .block()
                .record()
                .id();

        assertThat(expiry.sweep().block()).isZero();
        assertThatThrownBy(() -> move(holds, "he", hold, "HOLD", 1))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.SAME_PERSON));
        move(holds, "qin", hold, "HOLD", 1);
        assertThat(expiry.sweep().block()).isZero();
        move(holds, "qin", hold, "ASK_RELEASE", 2);
        assertThatThrownBy(() -> move(holds, "qin", hold, "RELEASE", 3))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.SAME_PERSON));
        assertThat(expiry.sweep().block()).isZero();
        assertThat(kinds().get("label-export").stopped()).isEqualTo(1);
        move(holds, "zhao", hold, "RELEASE", 3);

        assertThat(kinds().get("label-export").overdue()).isEqualTo(1);
        assertThat(expiry.sweep().block()).isEqualTo(1);
        assertThat(kinds().get("label-export").overdue()).isZero();
        assertThat(kinds().get("legal-hold").ended()).isEqualTo(1);
    }

    @Test
    void what_is_to_be_held_must_be_there() {
        for (String id : List.of(UUID.randomUUID().toString(), "x", "' or 1=1 --")) {
            assertThatThrownBy(() -> holds.open(almighty("he"), opening("ASK", Map.of("heldCase", id)), key())
                            .block())
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                            .isEqualTo(ProblemCode.CASE_NOT_FOUND));
        }
    }

    @Test
    void evidence_that_another_case_names_stays_and_what_no_case_names_goes_in_its_own_time() throws SQLException {
        UUID old = ended();
        UUID shared = evidence(old.toString());
        UUID unnamed = evidence("2024-临-17");
        UUID recent = evidence("2026-临-17");
        age(old, "case_record", "ended_at", 800);
        age(unnamed, "evidence_package", "requested_at", 800);
        opened("见证据包 " + shared);

        assertThat(expiry.sweep().block()).isEqualTo(1);

        assertThat(file(shared)).exists();
        assertThat(file(unnamed)).doesNotExist();
        assertThat(file(recent)).exists();
        assertThat(proofs(DeletionStore.digest(old)).getFirst().packages()).isZero();
    }

    @Test
    void evidence_of_a_case_about_nothing_goes_at_once_unless_another_case_names_it() throws SQLException {
        UUID nothing = opened();
        UUID made = evidence(nothing.toString());
        UUID shared = evidence(nothing.toString());
        UUID another = opened("见证据包 " + shared);
        UUID stranger = evidence("2026-临-17");
        discard(nothing);
        owner("update case_record set procedure = 'referral', state = 'FALSE_POSITIVE', fields = '{}' where id = '"
                + nothing + "' returning 1");

        assertThat(rooms.expiry().expireDiscarded().block()).isEqualTo(1);

        assertThat(file(made)).doesNotExist();
        assertThat(file(shared)).exists();
        assertThat(file(stranger)).exists();
        owner("update case_record set fields = '{}' where id = '" + another + "' returning 1");
        assertThat(rooms.expiry().expireDiscarded().block()).isEqualTo(1);
        assertThat(file(shared)).doesNotExist();
    }

    private void discard(UUID caseId) {
        database.inTransaction(
                        Scope.of(Set.of(CaseActors.ORGAN)),
                        client -> rooms.expiry().discard(client, caseId).thenReturn(true))
                .block();
    }

    @Test
    void a_file_that_a_kill_left_behind_the_word_that_it_is_gone_is_deleted_by_the_next_look() throws Exception {
        UUID old = ended();
        UUID evidence = evidence(old.toString());
        age(old, "case_record", "ended_at", 800);
        expiry.sweep().block();
        Files.write(file(evidence), new byte[] {1});

        assertThat(expiry.sweep().block()).isZero();

        assertThat(file(evidence)).doesNotExist();
    }

    @Test
    void the_database_itself_deletes_nothing_before_its_time() throws SQLException {
        UUID young = ended();
        UUID open = opened();
        UUID held = ended();
        age(held, "case_record", "ended_at", 800);
        holds.open(almighty("he"), opening("ASK", Map.of("heldCase", held.toString())), key())
                .block();

        for (UUID id : List.of(young, open, held)) {
            assertThat(application("select delete_ended_case('" + id + "', 30, 0)"))
                    .isNull();
        }
        assertThatThrownBy(() -> application("select delete_ended_case('" + held + "', 29, 0)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("thirty days");
    }

    @Test
    void every_kind_of_case_has_its_time_but_those_of_the_register() {
        assertThat(AllProcedures.each().map(Procedure::name).filter(name -> !List.of("interference", "register-summary")
                        .contains(name)))
                .containsExactlyInAnyOrderElementsOf(CaseRetention.PROCEDURES);
        CaseRetention kept = CaseRetention.of(Map.of(
                RetentionPolicy.CASES,
                Duration.ofDays(365),
                RetentionPolicy.CASES_OF + "referral",
                Duration.ofDays(1095)));
        assertThat(kept.days("referral")).isEqualTo(1095);
        assertThat(kept.days("clarification")).isEqualTo(365);
        assertThat(CaseRetention.of(Map.of()).days("referral")).isEqualTo(730);
    }

    @ParameterizedTest
    @CsvSource({
        "cases-of.interference, 400, RETENTION_CASES_UNKNOWN",
        "cases-of.no-such-thing, 400, RETENTION_CASES_UNKNOWN",
        "cases-of.referral, 29, RETENTION_CASES_SHORT",
        "cases, 1, RETENTION_CASES_SHORT"
    })
    void a_time_that_cannot_be_is_refused_at_the_start(String name, long days, String code) {
        assertThatThrownBy(() -> CaseRetention.of(Map.of(name, Duration.ofDays(days))))
                .isInstanceOfSatisfying(JobStartException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private Map<String, KeptKind> kinds() throws SQLException {
        Map<String, KeptKind> kinds = new HashMap<>();
        try (KeptCases cases = KeptCases.of(place)) {
            cases.look(CaseRetention.USUAL, Instant.now(), Duration.ofHours(2))
                    .forEach(kind -> kinds.put(kind.what(), kind));
        }
        return kinds;
    }

    private UUID opened() {
        return opened("评测");
    }

    private UUID opened(String use) {
        Map<String, Object> fields = Map.of("firstDay", "2026-01-01", "lastDay", "2026-01-31", "use", use);
        return exports.open(almighty("tang"), opening("ASK", fields), key())
                .block()
                .record()
                .id();
    }

    private UUID ended() {
        UUID id = opened();
        move(exports, "qin", id, "REFUSE", 1);
        return id;
    }

    private void move(CaseDesk desk, String who, UUID id, String action, long version) {
        desk.move(almighty(who), id, new Move(action, version, "依规办理", Map.of()), key())
                .block();
    }

    private static Opening opening(String action, Map<String, Object> fields) {
        return new Opening(action, CaseActors.ORGAN, null, "", "依规办理", fields);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private UUID evidence(String caseRef) {
        UUID id = UUID.randomUUID();
        SealedPackages.insert(place, id, CaseActors.ORGAN, "SEALED", caseRef);
        try {
            Files.write(file(id), new byte[] {1, 2, 3});
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return id;
    }

    private Path file(UUID id) {
        return data.resolve("evidence").resolve(id + ".sealed");
    }

    private List<CaseDeletion> proofs(UUID digest) {
        return database.inTransaction(Scope.PROGRAM, client -> new DeletionStore()
                        .list(client, digest, null, 10)
                        .collectList())
                .block();
    }

    private void age(UUID id, String table, String column, int days) throws SQLException {
        try (Connection connection = place.connectToEveryOrgan(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update " + table + " set " + column + " = now() - interval '" + days
                            + " days' where id = '" + id + "'"))
                    .isEqualTo(1);
        }
    }

    private String owner(String query) throws SQLException {
        return one(DatabaseRole.OWNER, query);
    }

    private String application(String query) throws SQLException {
        return one(DatabaseRole.APPLICATION, query);
    }

    private String one(DatabaseRole role, String query) throws SQLException {
        try (Connection connection = place.connectToEveryOrgan(role);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String sorted(UUID... ids) {
        return String.join(",", Stream.of(ids).map(UUID::toString).sorted().toList());
    }

    private String trace() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
