package org.zhengming.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.IndexedFindings;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage.FacetCount;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.analytics.route.RoutePolicy;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.jobs.index.SearchIndexFactory;

/** A data directory whose index holds findings judged by a registry and the built-in policy, and no job. */
final class Judged {

    static final String SECOND_PERSON = """
            {"id":"P2","name":"司徒砚秋","role":"JUDGE",\
            "organ":{"id":"C2","name":"沧南市临湖区人民法院","region":"沧南市"}}
            """;
    static final String ABOUT_THE_FIRST = "云梧市中级人民法院法官闻人知远今天开庭审理了一起案件。";
    static final String ABOUT_THE_SECOND = "沧南市临湖区人民法院法官司徒砚秋昨天宣判。";
    static final String PHONE = "13800001234";
    static final String LEAK = "沧南市临湖区人民法院法官司徒砚秋的手机号码是" + PHONE + "，大家都去打。";

    final Path home;
    final Configuration configuration;

    /** @param index the configuration's line on the index, or empty for Lucene */
    Judged(Path home, String index) throws Exception {
        this.home = home;
        Bench.replace(home.resolve("registry.jsonl"), Bench.PERSON + SECOND_PERSON);
        Bench.replace(home.resolve("policy.txt"), Policies.asBuiltIn("ours-1"));
        this.configuration = configuration(home, index);
    }

    static Configuration configuration(Path home, String index) throws Exception {
        return ConfigurationReader.parse("""
                registry: registry.jsonl
                policy: policy.txt
                data: data
                sources: [{ id: exports, kind: folder, path: inbox }]
                retention: { MONITOR: 30d, shielded: 30d }
                """ + index, "test", home);
    }

    /** One about each person, one that leaks, and {@code more} about the first. */
    Judged filled(int more) throws IOException {
        KeyRing keys = KeyRing.open(new JobDirectories(configuration.data()).sealKeys());
        Analyser analyser = new Analyser(RegistryReader.read(configuration.registry()))
                .with(RoutePolicy.read(configuration.policy()));
        List<IndexedFinding> documents = new ArrayList<>();
        documents.add(document(analyser, keys, "second", ABOUT_THE_SECOND));
        documents.add(document(analyser, keys, "leak", LEAK));
        IndexedFinding first = document(analyser, keys, "first-0", ABOUT_THE_FIRST);
        for (int i = 0; i < more; i++) {
            documents.add(alike(first, "first-" + i));
        }
        try (SearchIndex index = SearchIndexFactory.of(configuration).open(letter -> {})) {
            index.write(documents);
            index.commit();
        }
        return this;
    }

    private static IndexedFinding document(Analyser analyser, KeyRing keys, String id, String text) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(2));
        Post post = new Post(id, "test", PostKind.POST, null, null, null, text, now, Metrics.UNKNOWN, null);
        return IndexedFindings.of(
                        post, analyser.analyse(post), now.toEpochMilli(), now, content -> keys.sealText(id, content))
                .inStory("story-" + id, List.of());
    }

    /** The same text under another id, without judging it again. */
    private static IndexedFinding alike(IndexedFinding one, String id) {
        Finding finding = one.finding();
        Finding same = new Finding(
                id,
                finding.route(),
                finding.persons(),
                finding.organs(),
                finding.mentions(),
                finding.signals(),
                finding.leaks(),
                finding.contexts(),
                finding.reasons());
        return new IndexedFinding(
                id,
                one.version(),
                one.source(),
                one.kind(),
                one.url(),
                one.title(),
                one.text(),
                one.publishedAt(),
                one.observedAt(),
                one.metrics(),
                one.repostOf(),
                same,
                one.sealedContent());
    }

    /** The first person leaves the registry, and from now on the facts are checked where nothing else is to be done. */
    Judged changed() throws IOException {
        Bench.replace(home.resolve("registry.jsonl"), SECOND_PERSON);
        Bench.replace(home.resolve("policy.txt"), Policies.checkingEverything("ours-2"));
        return this;
    }

    SearchIndex index() throws IOException {
        return SearchIndexFactory.of(configuration).openToSearch();
    }

    /** How many findings there are of a route. */
    long count(Route route) throws IOException {
        try (SearchIndex index = index()) {
            return index
                    .search(new SearchRequest(
                            null,
                            Map.of(),
                            null,
                            null,
                            SortOrder.NEWEST,
                            0,
                            null,
                            Set.of(Facet.ROUTE),
                            null,
                            ZoneOffset.UTC))
                    .facets()
                    .get(Facet.ROUTE)
                    .stream()
                    .filter(count -> count.value().equals(route.name()))
                    .mapToLong(FacetCount::count)
                    .sum();
        }
    }
}
