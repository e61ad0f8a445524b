package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.jobs.metrics.SourceProblem;

class PolledSourcesTest {

    private static final String HIT = "云梧市中级人民法院法官闻人知远今天公开开庭审理了一起买卖合同纠纷案件，当庭作出判决。";
    private static final String MISS = "本市紫薯馒头大赛昨天落下帷幕，来自各区的三十位面点师傅参加了决赛，观众达到两千人。";

    @TempDir
    Path home;

    @Test
    void feeds_and_pages_are_read_and_what_misses_leaves_no_trace_on_disk() throws Exception {
        try (LocalSite site = new LocalSite();
                Bench bench = new Bench(home)) {
            site.put("/feed.xml", "application/rss+xml", feed(entry("hit-1", HIT) + entry("miss-77", MISS)));
            site.put("/list.html", "text/html", "<p><a href=\"/hit.html\">a</a> <a href=\"/miss-88.html\">b</a></p>");
            site.put("/hit.html", "text/html", page(HIT));
            site.put("/miss-88.html", "text/html", page(MISS));

            EmbeddedJob job = bench.start(configuration(site, "/feed.xml"));
            Await.until("two findings in the index", () -> bench.indexed() == 2);
            Await.until("the misses counted", () -> job.counters().misses() == 2);
            bench.awaitCheckpoint();
            job.stop();

            assertThat(job.counters().sources().get("news").items()).isEqualTo(2);
            assertThat(job.counters().sources().get("paper").items()).isEqualTo(2);
            assertThat(bench.filesWith("miss-77")).isEmpty();
            assertThat(bench.filesWith("miss-88")).isEmpty();
            assertThat(bench.filesWith("紫薯馒头")).isEmpty();
        }
    }

    @Test
    void stop_and_start_asks_only_for_what_has_changed() throws Exception {
        try (LocalSite site = new LocalSite();
                Bench bench = new Bench(home)) {
            site.put("/feed.xml", "application/rss+xml", feed(entry("hit-1", HIT)));
            EmbeddedJob first = bench.start(configuration(site, "/feed.xml"));
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            bench.awaitCheckpoint();
            first.stop();

            int before = site.unchanged();
            EmbeddedJob second = bench.start(configuration(site, "/feed.xml"));
            Await.until("a conditional request answered", () -> site.unchanged() > before);
            assertThat(second.counters().read()).isZero();

            site.put("/feed.xml", "application/rss+xml", feed(entry("hit-1", HIT) + entry("hit-2", HIT)));
            Await.until("the new entry in the index", () -> bench.indexed() == 2);
            assertThat(second.counters().read()).isEqualTo(1);
        }
    }

    @Test
    void a_feed_that_is_away_is_reported_and_read_once_it_is_back() throws Exception {
        try (LocalSite site = new LocalSite();
                Bench bench = new Bench(home)) {
            EmbeddedJob job = bench.start(configuration(site, "/away.xml"));
            Await.until("the problem", () -> problem(job) != null);
            assertThat(problem(job)).isEqualTo(new SourceProblem("STATUS", site.address() + "/away.xml", 404, 0));

            site.put("/away.xml", "application/rss+xml", feed(entry("hit-1", HIT)));
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            Await.until("no problem any more", () -> problem(job) == null);
        }
    }

    @Test
    void an_entry_that_is_none_is_a_dead_letter() throws Exception {
        try (LocalSite site = new LocalSite();
                Bench bench = new Bench(home)) {
            site.put("/feed.xml", "application/rss+xml", "no feed at all");
            EmbeddedJob job = bench.start(configuration(site, "/feed.xml"));
            Await.until("a dead letter on disk", () -> bench.deadLetters().size() == 1);

            assertThat(bench.deadLetters().get(0)).contains("/feed.xml", "UNKNOWN_FORMAT");
            assertThat(job.counters().sources().get("news").deadLetters()).isEqualTo(1);
        }
    }

    @Test
    void a_dead_letter_of_a_feed_or_a_page_is_replayed_while_the_item_is_there() throws Exception {
        try (LocalSite site = new LocalSite();
                Bench bench = new Bench(home)) {
            String broken = "<item><guid>broken</guid></item>";
            site.put("/feed.xml", "application/rss+xml", feed(broken + entry("hit-1", HIT)));
            site.put("/list.html", "text/html", "<p><a href=\"/hit.html\">a</a> <a href=\"/empty.html\">b</a></p>");
            site.put("/hit.html", "text/html", page(HIT));
            site.put("/empty.html", "text/html", page(""));
            bench.start(configuration(site, "/feed.xml"));
            Await.until("two findings in the index", () -> bench.indexed() == 2);
            Await.until("two dead letters on disk", () -> bench.deadLetters().size() == 2);
            DeadLetterStore store = new DeadLetterStore(bench.directories.deadLetters());
            DeadLetter entry = letter(store, "/feed.xml");
            DeadLetter page = letter(store, "/empty.html");

            site.put("/feed.xml", "application/rss+xml", feed(entry("hit-2", HIT) + broken + entry("hit-1", HIT)));
            assertThat(ReplayTest.replayed(store, entry)).isEqualTo(State.REJECTED_AGAIN);
            assertThat(ReplayTest.replayed(store, page)).isEqualTo(State.REJECTED_AGAIN);

            String feed = site.address() + "/feed.xml";
            String inFeed = feed + "#hit-1";
            long before = bench.find(inFeed).orElseThrow().version();
            assertThat(ReplayTest.replayed(store, failed(feed, "hit-1\n" + HIT)))
                    .isEqualTo(State.READ);
            Await.until(
                    "the entry indexed anew",
                    () -> bench.find(inFeed).orElseThrow().version() > before);
            String hit = site.address() + "/hit.html";
            long read = bench.find(hit).orElseThrow().version();
            assertThat(ReplayTest.replayed(store, failed(hit, "要闻\n" + HIT))).isEqualTo(State.READ);
            Await.until(
                    "the page indexed anew", () -> bench.find(hit).orElseThrow().version() > read);

            site.put("/feed.xml", "application/rss+xml", feed(entry("hit-2", HIT)));
            site.put("/empty.html", "text/html", page(" "));
            assertThat(ReplayTest.replayed(store, entry)).isEqualTo(State.SOURCE_CHANGED);
            assertThat(ReplayTest.replayed(store, page)).isEqualTo(State.SOURCE_CHANGED);
            assertThat(ReplayTest.replayed(store, failed(site.address() + "/gone.html", HIT)))
                    .isEqualTo(State.SOURCE_GONE);
        }
    }

    private static DeadLetter letter(DeadLetterStore store, String path) {
        return store.newest(letter -> letter.source().endsWith(path), 10)
                .getFirst()
                .letter();
    }

    /** As of a post on which the analysis failed. */
    private static DeadLetter failed(String address, String content) {
        return new DeadLetter(
                address,
                0,
                RejectReason.ANALYSIS_FAILED,
                "The analysis failed.",
                Sha256.hex(content),
                content.length(),
                Instant.now());
    }

    private static SourceProblem problem(EmbeddedJob job) {
        return job.counters().sources().get("news").problem();
    }

    private Configuration configuration(LocalSite site, String feed) throws Exception {
        String text = """
                registry: registry.jsonl
                data: data
                fetch: { per-host-interval: 1ms, allow-private-addresses: true }
                sources:
                  - { id: news, kind: feed, url: "%s%s", every: 300ms }
                  - { id: paper, kind: pages, list: "%s/list.html", links: "p a", every: 300ms }
                """.formatted(site.address(), feed, site.address());
        return ConfigurationReader.parse(text, "test", home);
    }

    private static String feed(String entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>t</title>" + entries
                + "</channel></rss>";
    }

    private static String entry(String id, String text) {
        return "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><description>%s</description></item>"
                .formatted(id, id, text);
    }

    private static String page(String text) {
        return "<html><head><title>要闻</title></head><body><article><h1>要闻</h1><p>%s</p></article></body></html>"
                .formatted(text);
    }
}
