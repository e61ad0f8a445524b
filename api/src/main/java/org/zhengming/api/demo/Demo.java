package org.zhengming.api.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.leak.BlindIndexKey;
import org.zhengming.api.embedded.AccountFile;
import org.zhengming.api.embedded.AllInOne;
import org.zhengming.api.pipeline.PipelineStatus;
import org.zhengming.api.security.Account;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.AlertPlaces;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationException;
import org.zhengming.ingest.source.EvidencePlace;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.IndexPlace;
import org.zhengming.ingest.source.JobPlace;
import org.zhengming.ingest.source.OrganRules;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.ingest.source.SecurityPlace;
import org.zhengming.ingest.source.Source;
import org.zhengming.jobs.JobSettings;

/** The demo, running: the site, the exports, and the whole system that reads them. */
public final class Demo implements AutoCloseable {

    private static final Duration POLL_EVERY = Duration.ofSeconds(5);

    private final Instant beginning;
    private final DemoTimeline timeline;
    private final DemoSite site;
    private final DemoExports exports;
    private final AllInOne all;
    private final DemoCases cases;

    private Demo(
            Instant beginning,
            DemoTimeline timeline,
            DemoSite site,
            DemoExports exports,
            AllInOne all,
            DemoCases cases) {
        this.beginning = beginning;
        this.timeline = timeline;
        this.site = site;
        this.exports = exports;
        this.all = all;
        this.cases = cases;
    }

    /**
     * @param corpus folder with {@code registry.jsonl} and {@code posts/}
     * @param data where everything is kept; a demo begun there before goes on
     * @param port of the pages, 0 for any free one
     * @param sitePort of the small news site, 0 for any free one; the same again after a restart, for the site's
     *     addresses are part of the posts
     */
    public static Demo start(Path corpus, Path data, int port, int sitePort, Duration replay)
            throws IOException, ConfigurationException {
        Instant beginning = beginning(data);
        DemoTimeline timeline = new DemoTimeline(new DemoCorpus().read(corpus.resolve("posts")), beginning, replay);
        DemoSite site = DemoSite.start(sitePort, timeline, Clock.systemUTC());
        DemoExports exports = DemoExports.start(data.resolve("inbox"), timeline, beginning, Clock.systemUTC());
        try {
            Configuration configuration = configuration(corpus, data, port, site);
            AllInOne all = AllInOne.start(configuration, accounts(data), JobSettings.EMBEDDED);
            DemoCases cases = DemoCases.begin(all.port(), site.address("/news/"), data, beginning);
            return new Demo(beginning, timeline, site, exports, all, cases);
        } catch (IOException | ConfigurationException | RuntimeException e) {
            exports.close();
            site.close();
            throw e;
        }
    }

    /** Port of the pages. */
    public int port() {
        return all.port();
    }

    /** Address of the small news site. */
    public String siteAddress() {
        return site.address("/news/");
    }

    public PipelineStatus status() {
        return all.status();
    }

    /** Number of posts that stood in the exports from the beginning. */
    public int past() {
        return (int) timeline.posts().stream()
                .filter(post ->
                        post.channel() == DemoChannel.EXPORT && post.releaseAt().equals(beginning))
                .count();
    }

    @Override
    public void close() {
        cases.close();
        exports.close();
        all.close();
        site.close();
    }

    private static Configuration configuration(Path corpus, Path data, int port, DemoSite site) throws IOException {
        List<Source> sources = List.of(
                new FolderSource("exports", "平台导出文件", data.resolve("inbox").toString()),
                feed(site, "news-feed", "沧南在线", "news", PostKind.NEWS, "/feeds/news.xml"),
                feed(site, "forum-feed", "城市论坛", "forum", PostKind.POST, "/feeds/forum.json"),
                new PagesSource(
                        "news-pages",
                        "沧南在线网页",
                        "news",
                        List.of(),
                        URI.create(site.address("/news/")),
                        "a.article",
                        POLL_EVERY,
                        true));
        return new Configuration(
                registry(corpus, data),
                data,
                indexKey(data),
                null,
                new Configuration.Http("127.0.0.1", port),
                sources,
                new FetchPolicy("Zhengming-demo/0.1", Duration.ofMillis(100), Duration.ofSeconds(20), 5 << 20, false),
                new IndexPlace.Lucene(),
                null,
                Map.of(),
                new JobPlace.Embedded(),
                AlertPlaces.NONE,
                ofTheOwnSite(),
                SecurityPlace.PASSWORDS_ALONE,
                OrganRules.USUAL,
                List.of(Files.createDirectories(data.resolve("more"))));
    }

    private static FeedSource feed(DemoSite site, String id, String label, String name, PostKind posts, String path) {
        return new FeedSource(id, label, name, URI.create(site.address(path)), posts, POLL_EVERY, true);
    }

    /** A copy of the demo's own, which an administrator may replace; that of the corpus stays. */
    private static Path registry(Path corpus, Path data) throws IOException {
        Path copy = data.resolve("registry.jsonl");
        if (!Files.exists(copy)) {
            Files.createDirectories(data);
            Files.copy(corpus.resolve("registry.jsonl"), copy);
        }
        return copy;
    }

    /** So that private values can be enrolled; an office keeps its key apart from the registry. */
    private static Path indexKey(Path data) {
        Path key = data.resolve("index.key");
        BlindIndexKey.readOrCreate(key);
        return key;
    }

    /** Pages of the demo's own site, which stands on this machine, can be captured. */
    private static EvidencePlace ofTheOwnSite() {
        EvidencePlace usual = EvidencePlace.USUAL;
        return new EvidencePlace(
                usual.signing(),
                usual.signingPassword(),
                usual.key(),
                usual.timestamps(),
                usual.browser(),
                usual.pictures(),
                Set.of("127.0.0.1"));
    }

    /** The demo's own, as an administrator may have changed them. */
    private static List<Account> accounts(Path data) throws IOException {
        List<Account> kept = AccountFile.in(data).read();
        return kept.isEmpty() ? DemoAccounts.all() : kept;
    }

    /** When this demo began; written down once, so that a restart tells the same story at the same times. */
    private static Instant beginning(Path data) throws IOException {
        Path file = data.resolve("demo-began");
        if (!Files.exists(file)) {
            Files.createDirectories(data);
            Files.writeString(file, Instant.now().toString());
        }
        return Instant.parse(Files.readString(file).strip());
    }
}
