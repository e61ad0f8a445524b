package org.zhengming.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.lucene.LuceneIndex;
import org.zhengming.analytics.story.Swell;
import org.zhengming.api.Fixtures;
import org.zhengming.api.alert.Alert;
import org.zhengming.api.alert.AlertFeed;
import org.zhengming.api.alert.Alerts;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.delivery.Deliverer;
import org.zhengming.api.delivery.DeliveryPolicy;
import org.zhengming.api.delivery.Notice;
import org.zhengming.api.delivery.NoticeAlerts;
import org.zhengming.api.file.WholeFiles;
import org.zhengming.api.pipeline.PipelineStatus;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;
import org.zhengming.api.pipeline.PipelineStatus.PipelineState;
import org.zhengming.api.pipeline.PipelineStatus.SourceProblem;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;
import org.zhengming.api.search.Names;
import org.zhengming.ingest.source.AlertPlaces;

/** The watch over a real index and real files, with a clock of the test's own. */
class RuleWatchTest {

    /** 12:00 in Beijing. */
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    private Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicReference<PipelineStatus> pipeline = new AtomicReference<>(PipelineStatus.starting());
    private final Alerts alerts = new Alerts(new Names(() -> Fixtures.REGISTRY, Map::of));
    private LuceneIndex index;
    private AuditLog audit;
    private AlertFeed feed;
    private Deliverer deliverer;
    private RuleBook book;
    private RuleWatch watch;

    @BeforeEach
    void start() {
        index = LuceneIndex.open(data.resolve("index"));
        audit = AuditLog.open(data.resolve("audit"));
        feed = new AlertFeed(100, 10);
        NoticeAlerts noticeAlerts = new NoticeAlerts(index, alerts);
        deliverer = new Deliverer(
                data.resolve("notices"), AlertPlaces.NONE, noticeAlerts, DeliveryPolicy.USUAL, audit, now::get);
        book = new RuleBook(new FileRuleStore(data.resolve("versions")), List.of(), now::get);
        watch = new RuleWatch(
                book,
                new WholeFiles(data.resolve("rules")),
                new SilentSources(pipeline::get, alerts, feed),
                deliverer,
                noticeAlerts,
                feed,
                now::get);
    }

    @AfterEach
    void stop() {
        book.close();
        deliverer.close();
        audit.close();
        index.close();
    }

    @Test
    void the_pace_holds_hits_back_and_the_next_notice_tells_how_many() {
        write("电话", List.of(Watched.FINDING), "leak:PHONE", new Pace(30, null, null, false));
        see("a", "b", "c");
        pass(Duration.ofMinutes(10));
        see("d");
        assertThat(notices()).extracting(notice -> notice.rule().heldBack()).containsExactly(0);

        pass(Duration.ofMinutes(20));
        watch.looked();

        assertThat(notices()).extracting(notice -> notice.rule().heldBack()).containsExactly(2, 0);
        assertThat(feed.newest(10, each -> true))
                .extracting(alert -> alert.rule().name())
                .containsExactly("电话", "电话");
        pass(Duration.ofHours(5));
        watch.looked();
        assertThat(notices()).hasSize(2);
    }

    @Test
    void quiet_hours_are_kept_and_broken_by_leaks_only_where_the_rule_says_so() {
        now.set(Instant.parse("2026-03-02T15:00:00Z"));
        write("安静", List.of(Watched.FINDING), "organ:o1", new Pace(1, "22:00", "07:00", false));
        write("要紧", List.of(Watched.FINDING), "organ:o1", new Pace(1, "22:00", "07:00", true));
        see("leak");
        assertThat(notices()).extracting(notice -> notice.rule().name()).containsExactly("要紧");

        now.set(Instant.parse("2026-03-02T23:00:00Z"));
        watch.looked();
        assertThat(notices()).extracting(notice -> notice.rule().name()).containsExactly("安静", "要紧");
    }

    @Test
    void nothing_is_told_twice_and_nothing_held_back_is_forgotten_over_a_restart() {
        write("电话", List.of(Watched.FINDING), "leak:PHONE", new Pace(30, null, null, false));
        see("a", "b");
        stop();
        start();
        assertThat(watch.resumeFrom()).isBefore(now.get());
        see("a", "b");
        assertThat(notices()).hasSize(1);
        assertThat(feed.newest(10, each -> true))
                .as("shown again to readers who come back")
                .hasSize(1);

        pass(Duration.ofMinutes(30));
        watch.looked();
        assertThat(notices()).extracting(notice -> notice.rule().heldBack()).containsExactly(0, 0);
    }

    @Test
    void what_was_seen_before_a_rule_stood_is_no_hit_of_it_and_a_rule_that_rests_tells_nothing() {
        IndexedFinding before = Fixtures.leak("before", NOON.minusSeconds(1));
        index.write(List.of(before));
        write("电话", List.of(Watched.FINDING), "leak:PHONE", new Pace(30, null, null, false));
        watch.found(before);
        watch.looked();
        assertThat(notices()).isEmpty();

        AlertRule rule = book.all().getFirst();
        book.change(rule.id(), draft("电话", List.of(Watched.FINDING), "leak:PHONE", rule.pace(), false, 1), "officer");
        see("after");
        assertThat(notices()).isEmpty();
    }

    @Test
    void a_pile_on_is_told_to_the_rules_that_listen_to_it_and_match_what_raised_it() {
        write("林若衡", List.of(Watched.PILE_ON), "person:p1", new Pace(30, null, null, false));
        write("任何", List.of(Watched.PILE_ON, Watched.BURST), null, new Pace(30, null, null, false));
        write("别的", List.of(Watched.PILE_ON), "person:p9", new Pace(30, null, null, false));
        IndexedFinding raisedBy = Fixtures.leak("raised", now.get());
        index.write(List.of(raisedBy));
        index.refresh();
        watch.swelled(swell(raisedBy), raisedBy);
        watch.swelled(swell(raisedBy), raisedBy);
        watch.looked();

        assertThat(notices()).extracting(notice -> notice.rule().name()).containsExactlyInAnyOrder("林若衡", "任何");
        assertThat(feed.newest(10, each -> true)).allSatisfy(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.PILE_ON);
            assertThat(alert.swell().voices()).isEqualTo(15);
        });
    }

    @Test
    void a_source_that_falls_silent_is_an_alert_once_and_told_to_rules_until_it_speaks_again() {
        write("沉默", List.of(Watched.SOURCE_SILENT), null, new Pace(1, null, null, false));
        silent(SourceState.SILENT, NOON.minus(Duration.ofHours(8)));
        watch.looked();
        watch.looked();
        assertThat(feed.newest(10, each -> true)).extracting(Alert::kind).containsOnly(Alert.Kind.SOURCE_SILENT);
        assertThat(feed.newest(10, each -> true)).hasSize(2);
        assertThat(feed.newest(10, each -> true).getFirst().silence().zh()).contains("court-news", "6");
        assertThat(notices()).hasSize(1);

        stop();
        start();
        silent(SourceState.RUNNING, NOON.minus(Duration.ofHours(8)));
        watch.looked();
        silent(SourceState.SILENT, NOON.minus(Duration.ofHours(8)));
        watch.looked();
        assertThat(notices()).as("the same silence over a restart").hasSize(1);

        pass(Duration.ofHours(1));
        silent(SourceState.RUNNING, now.get());
        watch.looked();
        pass(Duration.ofHours(9));
        silent(SourceState.SILENT, now.get().minus(Duration.ofHours(9)));
        watch.looked();
        assertThat(notices()).hasSize(2);
    }

    @Test
    void a_finding_that_is_no_longer_kept_leaves_nothing_of_its_text() {
        write("电话", List.of(Watched.FINDING), "leak:PHONE", new Pace(30, null, null, false));
        IndexedFinding gone = Fixtures.leak("gone", now.get());
        watch.found(gone);
        watch.looked();

        Alert alert = feed.newest(1, each -> true).getFirst();
        assertThat(alert.findingId()).isNull();
        assertThat(alert.excerpt()).isEmpty();
        assertThat(alert.rule().name()).isEqualTo("电话");
    }

    private void see(String... ids) {
        List<IndexedFinding> documents = new ArrayList<>();
        for (String id : ids) {
            documents.add(Fixtures.leak(id, now.get()));
        }
        index.write(documents);
        index.refresh();
        documents.forEach(watch::found);
        watch.looked();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void write(String name, List<Watched> watches, String query, Pace pace) {
        book.create(draft(name, watches, query, pace, true, null), "officer");
    }

    private static RuleDraft draft(
            String name, List<Watched> watches, String query, Pace pace, boolean enabled, Integer version) {
        return new RuleDraft(
                name,
                "测试用途",
                watches,
                query,
                pace.everyMinutes(),
                pace.quietFrom(),
                pace.quietTo(),
                pace.urgentBreaksQuiet(),
                List.of(),
                enabled,
                version);
    }

    private List<Notice> notices() {
        return deliverer.newest(100, notice -> true);
    }

    private void silent(SourceState state, Instant lastItemAt) {
        SourceProblem problem =
                state == SourceState.SILENT ? new SourceProblem("SOURCE_SILENT", "court-news", 6, 0) : null;
        pipeline.set(new PipelineStatus(
                PipelineState.LIVE,
                PipelineCounters.ZERO,
                List.of(new SourceStatus("court-news", "feed", state, 9, 0, lastItemAt, problem)),
                NOON,
                null));
    }

    private static Swell swell(IndexedFinding raisedBy) {
        return new Swell(
                "0f",
                Swell.Kind.PILE_ON,
                Swell.SubjectKind.PERSON,
                "p1",
                raisedBy.id(),
                "s1",
                NOON.minusSeconds(3600),
                NOON,
                NOON,
                40,
                15,
                9,
                List.of(Reason.of("PILE_ON_VOICES", "6", "15", "40")));
    }
}
