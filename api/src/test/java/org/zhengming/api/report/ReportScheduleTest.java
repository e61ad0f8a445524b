package org.zhengming.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.lucene.LuceneIndex;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.database.Scope;
import org.zhengming.api.legal.LegalCatalogue;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.Names;

class ReportScheduleTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T00:30:00Z");

    @Test
    void each_report_is_made_once_and_seen_by_its_own_organ_alone(@TempDir Path data) {
        InstantSource clock = InstantSource.fixed(MONDAY_MORNING);
        try (Database database = Database.connect(TestDatabase.fresh(), DatabaseRole.APPLICATION);
                LuceneIndex index = LuceneIndex.open(data);
                BlockingCalls calls = new BlockingCalls("test", 1, 10, Duration.ofSeconds(30))) {
            Reports reports = new Reports(
                    database,
                    index,
                    calls,
                    new Names(() -> Fixtures.REGISTRY, Map::of),
                    LegalCatalogue.bundled(),
                    BEIJING,
                    clock);
            ReportSchedule schedule = new ReportSchedule(reports, () -> Set.of("o1", "o2"), BEIJING, clock);

            assertThat(schedule.makeDue().block()).isEqualTo(6);
            assertThat(schedule.makeDue().block()).isZero();

            assertThat(reports.list(Scope.of(Set.of("o1")), null, null, null, 50)
                            .block())
                    .extracting(ReportEntry::subject)
                    .containsExactlyInAnyOrder("2026-03-01", "2025-Q4", "2025-H2");
            ReportEntry other = reports.list(Scope.of(Set.of("o2")), null, null, null, 50)
                    .block()
                    .getFirst();
            assertThat(other.madeBy()).isEqualTo(ReportSchedule.SCHEDULE);
            assertThatThrownBy(() ->
                            reports.find(Scope.of(Set.of("o1")), other.id()).block())
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                            .isEqualTo(ProblemCode.REPORT_NOT_FOUND));
            assertThatThrownBy(() -> reports.make(
                                    Scope.of(Set.of("o1")),
                                    new ReportRequest("o2", ReportKind.DAILY_BRIEF, "2026-03-01"),
                                    "chen")
                            .block())
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                            .isEqualTo(ProblemCode.NOT_PERMITTED));
        }
    }

    @Test
    void before_the_morning_there_is_no_brief_yet() {
        InstantSource night = InstantSource.fixed(Instant.parse("2026-03-01T20:00:00Z"));

        assertThat(new ReportSchedule(null, Set::of, BEIJING, night).due("o1"))
                .extracting(ReportRequest::kind)
                .containsExactly(ReportKind.QUARTERLY_SUMMARY, ReportKind.HALF_YEARLY_SUMMARY);
    }
}
