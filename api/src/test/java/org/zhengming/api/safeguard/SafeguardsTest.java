package org.zhengming.api.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.cases.CaseActors.actor;
import static org.zhengming.api.cases.CaseActors.almighty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditHint;
import org.zhengming.api.audit.AuditHints;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.AuditVerifier;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.AllProcedures;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.cases.Walk;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.deadline.CaseClock;
import org.zhengming.api.deadline.DeadlineRule;
import org.zhengming.api.deadline.DeadlineRules;
import org.zhengming.api.problem.ApiTexts;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Permission;
import org.zhengming.ingest.source.RetentionPolicy;

/**
 * One test for each safeguard of domain.md D that a program can keep, named after it. Those that stand in the structure are
 * in {@link SafeguardArchitectureTest}, those on the way to the police in ReferralSafeguardsTest; docs/safeguards.md
 * lists all.
 */
class SafeguardsTest {

    private static final Path DESCRIPTION = Path.of("..", "dashboards", "openapi.json");
    private static final Path PAGE = Path.of("..", "docs", "safeguards.md");

    @Test
    void d1_every_look_at_findings_and_cases_has_a_purpose() {
        assertThat(AccountRole.values())
                .filteredOn(role -> role.permissions().contains(Permission.SEARCH_FINDINGS))
                .isNotEmpty()
                .allSatisfy(role -> assertThat(role.purpose()).as(role.name()).isNotNull());
        assertThat(AllProcedures.list())
                .allSatisfy(kind -> assertThat(kind.purpose()).as(kind.name()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("org.zhengming.api.cases.AllProcedures#each")
    void d2_no_step_is_taken_without_a_person_who_may_and_a_reason(Procedure procedure) {
        Action opening = procedure.openings().getFirst();
        Walk walk = new Walk(procedure);

        assertThat(opening.permission()).isNotNull();
        assertThat(walk.refusal(actor("nobody", AccountRole.AUDITOR), opening.name(), Map.of()))
                .isEqualTo(ProblemCode.NOT_PERMITTED);
        assertThat(walk.faults(almighty("somebody"), opening.name(), " ", Map.of()))
                .extracting(FieldFault::pointer)
                .contains("/reason");
        assertThat(procedure.actions())
                .allSatisfy(action -> assertThat(action.permission()).isNotNull());
    }

    @Test
    void d4_no_table_and_no_column_is_about_whoever_wrote_a_post() throws SQLException {
        Pattern aboutWriters =
                Pattern.compile(".*(author(?!it)|speaker|poster|blogger|uploader|follower|fans|nickname).*");
        List<String> columns = columns();

        assertThat(columns).contains("public.case_record.organ", "interference.case_record.organ");
        assertThat(columns).noneMatch(column -> aboutWriters.matcher(column).matches());
        assertThat(fields())
                .noneMatch(field -> aboutWriters.matcher(field.toLowerCase()).matches());
    }

    @Test
    void d5_there_is_no_list_of_people_no_score_no_tag_and_no_export_of_them() throws IOException, SQLException {
        Pattern lists =
                Pattern.compile("(?i).*(black_?list|watch_?list|key_?person|suspect|reputation_?score|profile).*");

        assertThat(columns()).noneMatch(column -> lists.matcher(column).matches());
        assertThat(fields()).noneMatch(field -> lists.matcher(field).matches());
        assertThat(paths()).noneMatch(path -> lists.matcher(path).matches());
    }

    @Test
    void d7_no_path_and_no_step_deletes_a_post_complains_about_it_or_answers_it() throws IOException {
        Pattern platform =
                Pattern.compile("(?i).*(take_?down|delete_?post|report_?post|complain_?to|comment|reply|repost).*");

        assertThat(paths()).isNotEmpty().noneMatch(path -> platform.matcher(path)
                .matches());
        assertThat(AllProcedures.each().flatMap(kind -> kind.actions().stream()).map(Action::name))
                .noneMatch(action -> platform.matcher(action).matches());
    }

    @Test
    void d8_nobody_who_complained_is_kept_and_inspectors_and_the_monitoring_side_do_not_see_each_others_cases() {
        assertThat(fields()).noneMatch(field -> field.matches("(?i).*(complainant|informant|whistle|petitioner).*"));
        List<Permission> inspector = AccountRole.DISCIPLINE_INSPECTOR.permissions();
        assertThat(inspector)
                .doesNotContain(Permission.SEARCH_FINDINGS, Permission.VIEW_CLARIFICATIONS, Permission.VIEW_REFERRALS);
        assertThat(AccountRole.values())
                .filteredOn(role -> role.permissions().contains(Permission.VIEW_HANDOFFS))
                .containsExactly(AccountRole.DISCIPLINE_INSPECTOR);
        Field issues = AllProcedures.named("clarification").fields().get("issues");
        assertThat(issues.columns()).extracting(Field::name).containsExactly("conduct", "period");
    }

    @Test
    void d9_decisions_about_somebody_keep_their_department_out() {
        Map<String, Set<String>> deciding = Map.of(
                "referral", Set.of("TRIAGE", "CONFIRM", "REVIEW", "APPROVE", "SEND"),
                "clarification", Set.of("VERIFY", "PASS_REVIEW", "APPROVE", "PUBLISH", "CORRECT"),
                "reclassification", Set.of("PROPOSE", "CONFIRM"),
                "rights-request", Set.of("DECIDE"));

        deciding.forEach((kind, actions) -> assertThat(actions).allSatisfy(action -> assertThat(
                        AllProcedures.named(kind).action(action).orElseThrow().decides())
                .as("%s %s", kind, action)
                .isTrue()));
    }

    @Test
    void d10_what_weighs_is_done_by_more_than_one_person() {
        differs("referral", "REVIEW", "START");
        differs("referral", "APPROVE", "REVIEW");
        differs("referral", "SEND", "APPROVE");
        differs("clarification", "PASS_REVIEW", "DRAFT");
        differs("clarification", "APPROVE", "PASS_REVIEW");
        differs("clarification", "PUBLISH", "APPROVE");
        differs("reclassification", "CONFIRM", "PROPOSE");
        differs("label-export", "GRANT", "ASK");
        differs("search-export", "GRANT", "ASK");
        differs("search-export", "REFUSE", "ASK");
        differs("register-summary", "ISSUE", "DRAFT");
        differs("rights-request", "DECIDE", "PROPOSE_ANSWER");
        differs("legal-hold", "HOLD", "ASK");
        differs("legal-hold", "RELEASE", "ASK_RELEASE");
    }

    @Test
    void d11_what_is_lawful_is_kept_for_a_day_and_what_nobody_decided_on_for_thirty() {
        Map<String, Duration> kept = RetentionPolicy.DEFAULT;

        assertThat(kept.get("MONITOR")).isLessThanOrEqualTo(Duration.ofDays(1));
        assertThat(kept.get(RetentionPolicy.SHIELDED)).isLessThanOrEqualTo(Duration.ofDays(1));
        assertThat(kept).allSatisfy((what, each) -> assertThat(each)
                .isLessThanOrEqualTo(Duration.ofDays(what.equals(RetentionPolicy.CASES) ? 730 : 30)));
    }

    @Test
    void d12_private_values_of_cases_are_sealed_and_left_out_of_answers() {
        Map<String, List<String>> sealed = Map.of(
                "referral", List.of("victimDetails"),
                "interference", List.of("sourceName", "sourceUnit", "sourcePost", "content", "present", "signatures"));

        sealed.forEach((kind, names) -> assertThat(names).allSatisfy(name -> assertThat(
                        AllProcedures.named(kind).fields().get(name).isPrivate())
                .as("%s %s", kind, name)
                .isTrue()));
    }

    @Test
    void d13_a_changed_trace_is_seen_and_odd_access_is_hinted_at(@TempDir Path folder) throws IOException {
        try (AuditLog log = AuditLog.open(folder)) {
            IntStream.range(0, 20)
                    .forEach(i -> log.record(looked("tang", "person=p1")).block());
            log.record(looked("fang", "person=p1")).block();
        }
        assertThat(AuditHints.in(folder))
                .extracting(AuditHint::kind, AuditHint::who, AuditHint::count)
                .contains(org.assertj.core.api.Assertions.tuple(AuditHint.Kind.SAME_AGAIN, "tang", 20L))
                .noneMatch(hint -> hint.toList().contains("fang"));
        assertThat(AuditVerifier.verify(folder).sound()).isTrue();

        Path file = onlyFile(folder);
        Files.writeString(file, Files.readString(file).replaceFirst("\"who\":\"tang\"", "\"who\":\"fang\""));

        assertThat(AuditVerifier.verify(folder).sound()).isFalse();
    }

    @Test
    void d14_everybody_with_an_account_of_the_office_sees_the_figures_that_embarrass_it() {
        for (String figure : List.of(
                "FALSE_ALARMS", "REVIEWED_FALSE_ALARMS", "POLICE_REFUSALS", "SHIELDED", "CORRECTIONS", "APPEALS")) {
            assertThat(ApiTexts.text(java.util.Locale.CHINA, "figure." + figure))
                    .isNotBlank();
        }
        assertThat(AccountRole.values())
                .filteredOn(role -> role != AccountRole.PROTECTED_PERSON)
                .allSatisfy(role -> assertThat(role.permissions()).contains(Permission.VIEW_STATISTICS));
    }

    @Test
    void d16_a_request_about_ones_own_data_is_answered_within_fifteen_days() {
        CaseClock clock = CaseClock.bundled().stream()
                .filter(each -> each.procedure().equals("rights-request"))
                .findFirst()
                .orElseThrow();
        DeadlineRule rule = DeadlineRules.bundled().require(clock.rule());

        assertThat(rule.termText()).isEqualTo("15d");
        assertThat(clock.starts()).contains("RECEIVED");
        assertThat(clock.ends()).contains("ANSWERED");
    }

    @Test
    void d17_a_correction_is_published_where_the_mistake_was_and_reopens_the_inquiry() {
        Procedure clarification = AllProcedures.named("clarification");
        Action correct = clarification.action("CORRECT").orElseThrow();

        assertThat(correct.required()).contains("corrections");
        assertThat(correct.checks()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(correct.differsFrom()).contains("DRAFT_CORRECTION");
        assertThat(clarification.action("INQUIRE_AGAIN").orElseThrow().from()).contains("CORRECTED");
    }

    /** The page is the roof under which all of them stand: it names a test for each, and every test it names is there. */
    @Test
    void every_safeguard_has_a_row_on_the_page_and_every_test_it_names_is_there() throws IOException {
        String page = Files.readString(PAGE);
        IntStream.rangeClosed(1, 22).forEach(number -> assertThat(page).contains("| D" + number + " |"));
        Set<String> written = testMethods();
        Matcher named = Pattern.compile("`(d[0-9]+_[a-z0-9_]+|safeguard_[A-Za-z0-9_]+)`")
                .matcher(page);
        List<String> missing = new ArrayList<>();
        int found = 0;
        while (named.find()) {
            found++;
            if (!written.contains(named.group(1))) {
                missing.add(named.group(1));
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(18);
    }

    private static void differs(String kind, String action, String earlier) {
        assertThat(AllProcedures.named(kind).action(action).orElseThrow().differsFrom())
                .as("%s %s", kind, action)
                .contains(earlier);
    }

    private static AuditEvent looked(String who, String what) {
        return new AuditEvent(
                who, "PUBLICITY_OFFICER", AuditAction.SEARCH, what, Purpose.LEAK_PROTECTION, AuditOutcome.DONE);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Every field of every kind of case, columns of tables too. */
    private static List<String> fields() {
        return AllProcedures.each()
                .flatMap(kind -> kind.fields().values().stream())
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .map(Field::name)
                .toList();
    }

    private static List<String> paths() throws IOException {
        Matcher path = Pattern.compile("\"(/api/v1/[^\"]+)\"").matcher(Files.readString(DESCRIPTION));
        List<String> paths = new ArrayList<>();
        while (path.find()) {
            paths.add(path.group(1));
        }
        return paths;
    }

    private static List<String> columns() throws SQLException {
        DatabasePlace place = TestDatabase.fresh();
        org.zhengming.api.database.DatabaseRole owner = org.zhengming.api.database.DatabaseRole.OWNER;
        List<String> columns = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + place.host() + ":" + place.port() + "/" + place.name(),
                        owner.user(),
                        place.passwords().get(owner));
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select table_schema || '.' || table_name || '.' || column_name from information_schema.columns"
                                        + " where table_schema in ('public', 'interference')")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private static Set<String> testMethods() throws IOException {
        Pattern method = Pattern.compile("\\bvoid (\\w+)\\(|ArchRule (\\w+) =");
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> read(source).lines())
                    .flatMap(line -> method.matcher(line).results())
                    .flatMap(found -> Arrays.stream(new String[] {found.group(1), found.group(2)}))
                    .filter(name -> name != null)
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
