package org.zhengming.api.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.lucene.LuceneIndex;
import org.zhengming.api.BrokenIndex;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.database.Scope;

class ReviewIntakeTest {

    private static final Instant NOW = Instant.now();
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofDays(1);

    private final AtomicBoolean broken = new AtomicBoolean();
    private final ReviewStore store = new ReviewStore();

    private LuceneIndex index;
    private Database database;

    @BeforeEach
    void open(@TempDir Path data) {
        index = LuceneIndex.open(data);
        database = Database.connect(TestDatabase.fresh(), DatabaseRole.APPLICATION);
    }

    @AfterEach
    void close() {
        database.close();
        index.close();
    }

    @Test
    void a_burst_whose_second_page_could_not_be_read_is_in_the_queue_when_the_index_is_back() {
        index(Fixtures.leak("f", NOW.minusSeconds(9999)));
        try (ReviewIntake intake = follow(NEVER)) {
            awaitWaiting("o1", 1);
            broken.set(true);
            index(IntStream.range(0, SearchRequest.MAX_SIZE + 50)
                    .mapToObj(i -> Fixtures.leak("f" + i, NOW.minusSeconds(i)))
                    .toArray(IndexedFinding[]::new));
            awaitWaiting("o1", SearchRequest.MAX_SIZE + 1);
            broken.set(false);

            awaitWaiting("o1", SearchRequest.MAX_SIZE + 51);
        }
    }

    @Test
    void a_finding_that_was_read_anew_is_put_before_those_it_is_for_now() {
        IndexedFinding first = Fixtures.leak("f1", NOW);
        index(first);
        try (ReviewIntake intake = follow(OFTEN)) {
            awaitWaiting("o1", 1);
            assertThat(take("o1", "tang")).isEqualTo("f1");

            index(first.rejudged(Fixtures.leakFinding("f1", Route.REFERRAL_REVIEW, "o2")));

            awaitWaiting("o2", 1);
            awaitWaiting("o1", 0);
            assertThat(take("o2", "shen")).isEqualTo("f1");
        }
    }

    @Test
    void a_finding_behind_those_that_are_known_is_found_by_a_look_at_the_whole() {
        index(IntStream.range(0, 2 * SearchRequest.MAX_SIZE)
                .mapToObj(i -> Fixtures.leak("f" + i, NOW.minusSeconds(i)))
                .toArray(IndexedFinding[]::new));
        try (ReviewIntake intake = follow(OFTEN)) {
            awaitWaiting("o1", 2 * SearchRequest.MAX_SIZE);

            index(Fixtures.leak("late", NOW.minusSeconds(9999)));

            awaitWaiting("o1", 2 * SearchRequest.MAX_SIZE + 1);
        }
    }

    private ReviewIntake follow(Duration whole) {
        BrokenIndex index = new BrokenIndex(
                this.index, request -> broken.get() && request.cursor() != null, ReviewIntakeTest::fail);
        return ReviewIntake.follow(index, database, DecidedFindings.read(database), OFTEN, whole);
    }

    private static SearchPage fail(SearchRequest request) {
        throw new UncheckedIOException(new IOException("the disk is away"));
    }

    private void index(IndexedFinding... findings) {
        index.write(Arrays.asList(findings));
        index.commit();
        index.refresh();
    }

    private String take(String organ, String who) {
        return database.inTransaction(
                        Scope.of(Set.of(organ)), client -> store.take(client, who, NOW, NOW.plusSeconds(900)))
                .map(ReviewItem::finding)
                .block();
    }

    private void awaitWaiting(String organ, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting(organ) == count);
    }

    private long waiting(String organ) {
        return database.inTransaction(Scope.of(Set.of(organ)), client -> store.counts(client, "tang", NOW))
                .map(QueueView::waiting)
                .block();
    }
}
