package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.broker.KafkaBroker;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.ingest.deadletter.StoredLetter;
import org.zhengming.ingest.source.TopicsSource;
import org.zhengming.ingest.source.TopicsSource.Start;
import org.zhengming.jobs.metrics.SourceProblem;

/** The job with a real Kafka broker, beside a folder that must not suffer from what happens to it. */
class TopicSourceTest {

    private static KafkaBroker broker;

    @TempDir
    Path home;

    @BeforeAll
    static void startBroker(@TempDir Path brokerHome) throws Exception {
        broker = KafkaBroker.start(brokerHome);
    }

    @AfterAll
    static void stopBroker() throws Exception {
        broker.close();
    }

    @Test
    void messages_are_read_once_over_a_stop_and_one_that_is_broken_becomes_a_dead_letter() throws Exception {
        broker.createTopic("posts", 2);
        broker.send("posts", 0, Bench.hit("hit-1", 1), "{\"id\":\"broken");
        broker.send("posts", 1, Bench.hit("hit-2", 1));
        try (Bench bench = reading(broker.servers(), "posts")) {
            EmbeddedJob first = bench.start();
            Await.until("two findings in the index", () -> bench.indexed() == 2);
            Await.until("a dead letter on disk", () -> bench.deadLetters().size() == 1);
            assertThat(bench.deadLetters().getFirst())
                    .contains("\"source\":\"kafka:platform/posts/0\"", "\"offset\":1", "MALFORMED")
                    .doesNotContain("broken");
            SourceCounters counted = first.counters().sources().get("platform");
            assertThat(counted.items()).isEqualTo(2);
            assertThat(counted.deadLetters()).isEqualTo(1);
            assertThat(counted.problem()).isNull();
            DeadLetterStore letters = new DeadLetterStore(bench.directories.deadLetters());
            StoredLetter broken = letters.newest(letter -> true, 1).getFirst();
            letters.replays().request(broken.letter(), "admin", Instant.now());
            Await.until(
                    "the message refused again",
                    () -> letters.find(broken.id()).orElseThrow().replay().state() == State.REJECTED_AGAIN);
            first.stop();

            broker.send("posts", 1, Bench.hit("hit-3", 1));
            EmbeddedJob second = bench.start();
            Await.until("the third finding in the index", () -> bench.indexed() == 3);
            assertThat(second.counters().read()).isEqualTo(1);
        }
    }

    @Test
    void a_broker_that_dies_is_reported_and_read_on_from_when_it_is_back() throws Exception {
        broker.createTopic("wire", 1);
        broker.send("wire", 0, Bench.hit("hit-1", 1));
        try (Bench bench = reading(broker.servers(), "wire")) {
            EmbeddedJob job = bench.start();
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            broker.kill();
            Await.until("the problem reported", () -> SourceProblem.KAFKA_UNREACHABLE.equals(problem(job)));
            bench.drop("a.jsonl", Bench.hit("hit-2", 1));
            Await.until("the folder goes on", () -> bench.indexed() == 2);

            broker.start();
            broker.send("wire", 0, Bench.hit("hit-3", 1));
            Await.until("the third finding in the index", () -> bench.indexed() == 3);
            Await.until("no problem any more", () -> problem(job) == null);
            assertThat(job.counters().read()).isEqualTo(3);
        }
    }

    @Test
    void a_missing_topic_is_reported_and_read_when_it_appears() throws Exception {
        try (Bench bench = reading(broker.servers(), "later")) {
            EmbeddedJob job = bench.start();
            Await.until("the problem reported", () -> SourceProblem.TOPIC_MISSING.equals(problem(job)));

            broker.createTopic("later", 1);
            broker.send("later", 0, Bench.hit("hit-1", 1));
            Await.until("the finding in the index", () -> bench.indexed() == 1);
        }
    }

    @Test
    void a_host_that_cannot_be_resolved_is_reported_and_the_folder_goes_on() throws Exception {
        try (Bench bench = reading("nowhere.invalid:9092", "posts")) {
            EmbeddedJob job = bench.start();
            bench.drop("a.jsonl", Bench.hit("hit-1", 1));
            Await.until("the folder goes on", () -> bench.indexed() == 1);
            Await.until("the problem reported", () -> SourceProblem.KAFKA_UNREACHABLE.equals(problem(job)));
            assertThat(job.state()).isEqualTo(JobState.RUNNING);
        }
    }

    @Test
    void settings_that_cannot_be_read_are_told_before_the_job_starts() throws Exception {
        TopicsSource source = new TopicsSource(
                "platform",
                "127.0.0.1:9092",
                List.of("posts"),
                "g",
                Start.EARLIEST,
                home.resolve("none").toString());
        try (Bench bench = new Bench(home).reading(new JobSources(Map.of(), List.of(source), Set.of(), () -> null))) {
            assertThatThrownBy(bench::start).isInstanceOfSatisfying(JobStartException.class, e -> assertThat(e.code())
                    .isEqualTo("KAFKA_SETTINGS_UNREADABLE"));
        }
    }

    /** With a client that loses patience sooner than usual. */
    private Bench reading(String servers, String topic) throws Exception {
        Path settings = Files.writeString(home.resolve("kafka.properties"), """
                default.api.timeout.ms=2000
                request.timeout.ms=1000
                reconnect.backoff.max.ms=500
                partition.discovery.interval.ms=1000
                """);
        TopicsSource source = new TopicsSource(
                "platform", servers, List.of(topic), "zhengming-test", Start.EARLIEST, settings.toString());
        Bench bench = new Bench(home);
        return bench.reading(
                new JobSources(Map.of("exports", bench.inbox().toString()), List.of(source), Set.of(), () -> null));
    }

    private static String problem(EmbeddedJob job) {
        SourceProblem problem = job.counters().sources().get("platform").problem();
        return problem == null ? null : problem.code();
    }
}
