package org.zhengming.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.broker.KafkaBroker;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.jobs.EmbeddedJob;
import org.zhengming.jobs.index.SearchIndexFactory;

/**
 * 200,000 posts from files and a Kafka topic through a real Flink cluster into a real Elasticsearch node, while both lose
 * processes: each hit is there once, and as a run on this machine with Lucene finds it.
 */
@ExtendWith(SharedMachines.class)
class ClusterUnderFireTest {

    private static final Duration LONG = Duration.ofSeconds(180);
    private static final int PORTIONS = 4;
    private static final int FILES = 2;
    private static final int PARTITIONS = 2;
    private static final String TOPIC = "posts";
    private static final ManyPosts POSTS = new ManyPosts(200_000 / PORTIONS / (FILES + PARTITIONS));
    private static final int HITS_A_PORTION = POSTS.hits() * (FILES + PARTITIONS);

    @TempDir
    private Path folder;

    private ClusterOffice office;
    private KafkaBroker broker;

    @BeforeEach
    void open(SharedMachines.Machines machines) throws Exception {
        broker = KafkaBroker.start(Files.createDirectories(folder.resolve("broker")));
        broker.createTopic(TOPIC, PARTITIONS);
        office = ClusterOffice.open(machines, folder);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
        broker.close();
    }

    @Test
    void whatever_is_killed_each_hit_is_there_once_and_as_one_machine_finds_it() throws Exception {
        Configuration inCluster = configuration("cluster", office.elasticsearch());
        put(0);
        Program.Result submitted =
                Program.run("submit", "--config", folder.resolve("cluster.yaml").toString());
        assertThat(submitted.exitCode()).as(submitted.err()).isZero();
        try (SearchIndex index = SearchIndexFactory.of(inCluster).openToSearch()) {
            awaitMidway(index, 0);
            office.flink().killTaskManager(0);
            put(1);
            office.flink().restartTaskManager(0);

            awaitMidway(index, 1);
            office.node().kill();
            put(2);
            office.node().restart();

            awaitMidway(index, 2);
            office.flink().killTaskManager(1);
            put(3);
            office.flink().restartTaskManager(1);

            awaitIndexed(index, PORTIONS * HITS_A_PORTION);
            Eventually.is(
                    "every dead letter", LONG, () -> deadLetters("cluster").size() >= PORTIONS * (FILES + PARTITIONS));
            Map<String, Finding> found = everything(index);

            assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(hitIds());
            assertThat(deadLetters("cluster"))
                    .hasSize(PORTIONS * (FILES + PARTITIONS))
                    .doesNotHaveDuplicates();
            Map<String, Finding> here = onThisMachine();
            assertThat(here.keySet()).isEqualTo(found.keySet());
            here.forEach((id, finding) -> {
                assertThat(found.get(id).route()).as(id).isEqualTo(finding.route());
                assertThat(found.get(id).mentions()).as(id).isEqualTo(finding.mentions());
            });
        }
        assertThat(Program.run(
                                "stop",
                                "--config",
                                folder.resolve("cluster.yaml").toString())
                        .exitCode())
                .isZero();
    }

    /** The same sources read by one process into Lucene. */
    private Map<String, Finding> onThisMachine() throws Exception {
        Configuration here = configuration("here", "{ kind: lucene }");
        try (EmbeddedJob job = EmbeddedJob.start(here);
                SearchIndex index = SearchIndexFactory.of(here).openToSearch()) {
            job.awaitRunning(LONG);
            awaitIndexed(index, PORTIONS * HITS_A_PORTION);
            Eventually.is("every post", LONG, () -> job.counters().read() == 200_000);
            return everything(index);
        }
    }

    /** Writes the configuration as a file too. */
    private Configuration configuration(String name, String index) throws Exception {
        String text = """
                registry: registry.jsonl
                data: data-%1$s
                sources:
                  - { id: exports, kind: folder, path: inbox }
                  - { id: stream, kind: kafka, servers: "%2$s", topics: [%3$s], group: "%1$s" }
                index: %4$s
                """.formatted(name, broker.servers(), TOPIC, index);
        String job = "job: { kind: cluster, jobmanager: \"%s\", parallelism: 4 }\n"
                .formatted(office.flink().address());
        Files.writeString(folder.resolve(name + ".yaml"), text + job);
        return ConfigurationReader.parse(text, name, folder);
    }

    private void put(int portion) throws Exception {
        for (int file = 0; file < FILES; file++) {
            String name = "f" + portion + "-" + file;
            office.put(name, String.join("\n", POSTS.part(name)) + "\n");
        }
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String name = "k" + portion + "-" + partition;
            broker.send(TOPIC, partition, POSTS.part(name).toArray(String[]::new));
        }
    }

    private static List<String> hitIds() {
        List<String> ids = new ArrayList<>();
        for (int portion = 0; portion < PORTIONS; portion++) {
            String start = portion + "-";
            IntStream.range(0, FILES).forEach(i -> ids.addAll(POSTS.hitIds("f" + start + i)));
            IntStream.range(0, PARTITIONS).forEach(i -> ids.addAll(POSTS.hitIds("k" + start + i)));
        }
        return ids;
    }

    private static void awaitMidway(SearchIndex index, int portion) {
        long some = portion * (long) HITS_A_PORTION + HITS_A_PORTION / 10;
        Eventually.is("some hits of portion " + portion, LONG, () -> total(index) >= some);
    }

    private void awaitIndexed(SearchIndex index, long hits) {
        try {
            Eventually.is(hits + " hits", LONG, () -> total(index) >= hits);
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + ", there are " + total(index) + "\n"
                            + office.flink().log(),
                    e);
        }
    }

    /** -1 while the index cannot answer. */
    private static long total(SearchIndex index) {
        try {
            index.refresh();
            return page(index, 0, null).total();
        } catch (RuntimeException away) {
            return -1;
        }
    }

    private static Map<String, Finding> everything(SearchIndex index) {
        Map<String, Finding> all = new TreeMap<>();
        String cursor = null;
        do {
            SearchPage page = page(index, SearchRequest.MAX_SIZE, cursor);
            page.hits().forEach(hit -> assertThat(
                            all.put(hit.document().id(), hit.document().finding()))
                    .as("twice: " + hit.document().id())
                    .isNull());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private static SearchPage page(SearchIndex index, int size, String cursor) {
        return index.search(new SearchRequest(
                null, Map.of(), null, null, SortOrder.NEWEST, size, cursor, Set.of(), null, ZoneOffset.UTC));
    }

    private List<String> deadLetters(String name) {
        Path letters = folder.resolve("data-" + name).resolve("dead-letters");
        if (!Files.isDirectory(letters)) {
            return List.of();
        }
        try (var days = Files.list(letters)) {
            List<String> lines = new ArrayList<>();
            for (Path day : days.toList()) {
                lines.addAll(finished(day));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of the files that a checkpoint has completed: others come and go under names that begin with a dot. */
    private static List<String> finished(Path day) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(day)) {
            for (Path file : files.filter(each -> !each.getFileName().toString().startsWith("."))
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
