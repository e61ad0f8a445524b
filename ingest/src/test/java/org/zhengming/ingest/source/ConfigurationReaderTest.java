package org.zhengming.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.ConfigurationProblem.Code;

class ConfigurationReaderTest {

    private static final Path FOLDER = Path.of("/srv/zhengming");

    @Test
    void a_whole_configuration_is_read_and_paths_are_relative_to_its_file() throws ConfigurationException {
        Configuration configuration = read("""
                registry: registry.jsonl
                data: /data/zhengming
                index-key: /etc/zhengming/index.key
                policy: policy.txt
                http: { host: 0.0.0.0, port: 9090, names: [Zhengming.office.example], proxies: [10.0.0.7, "fd00::/8"] }
                sources:
                  - { id: exports, kind: folder, path: inbox }
                  - { id: court-news, kind: feed, url: "https://news.example/feed.xml", every: 5m, name: 云梧晚报 }
                  - id: local-paper
                    kind: pages
                    urls: ["http://127.0.0.1:8081/a.html"]
                    list: http://127.0.0.1:8081/
                    links: "ul.news a[href]"
                    every: 30m
                    allow-private-addresses: true
                fetch:
                  user-agent: "Zhengming/0.1 (+desk@court.example)"
                  per-host-interval: 500ms
                  timeout: 10s
                  max-bytes: 2MB
                index:
                  kind: elasticsearch
                  urls: ["https://es-1.example:9200", "https://es-2.example:9200"]
                  name: court
                  user: writer
                  secret-file: /etc/zhengming/index.secret
                  certificate: ca.pem
                database:
                  host: db.court.example
                  port: 5433
                  name: cases
                  secret-file: /etc/zhengming/database.properties
                retention: { MONITOR: 30d, WELFARE: 12h }
                job:
                  kind: cluster
                  jobmanager: flink.example:8081
                  parallelism: 4
                  checkpoints: s3://court/checkpoints
                  settings: flink.properties
                evidence:
                  signing: evidence.p12
                  signing-password-file: evidence.password
                  key: ecdsa
                  timestamps:
                    - { name: 云梧授时, url: "https://stamps.example/", certificate: stamps.pem }
                  browser: /usr/bin/chromium
                  private-hosts: [Intranet.court.example]
                procedures:
                  without-superior: [O02]
                  department-first: [O01]
                  serious-only: [O01, O03]
                  suspend-referrals: { above-percent: 30, from: 5, window: 90d }
                  false-alarms-kept: 12h
                deadlines:
                  LEAK_TRIAGE: 1h
                source-folders: [exports, /srv/more]
                """);

        assertThat(configuration)
                .isEqualTo(new Configuration(
                        Path.of("/srv/zhengming/registry.jsonl"),
                        Path.of("/data/zhengming"),
                        Path.of("/etc/zhengming/index.key"),
                        Path.of("/srv/zhengming/policy.txt"),
                        new Configuration.Http(
                                "0.0.0.0", 9090, Set.of("zhengming.office.example"), Set.of("10.0.0.7/32", "fd00::/8")),
                        List.of(
                                new FolderSource("exports", "/srv/zhengming/inbox"),
                                new FeedSource(
                                        "court-news",
                                        "云梧晚报",
                                        URI.create("https://news.example/feed.xml"),
                                        Duration.ofMinutes(5),
                                        false),
                                new PagesSource(
                                        "local-paper",
                                        "local-paper",
                                        List.of(URI.create("http://127.0.0.1:8081/a.html")),
                                        URI.create("http://127.0.0.1:8081/"),
                                        "ul.news a[href]",
                                        Duration.ofMinutes(30),
                                        true)),
                        new FetchPolicy(
                                "Zhengming/0.1 (+desk@court.example)",
                                Duration.ofMillis(500),
                                Duration.ofSeconds(10),
                                2 << 20,
                                false),
                        new IndexPlace.Elasticsearch(
                                List.of(
                                        URI.create("https://es-1.example:9200"),
                                        URI.create("https://es-2.example:9200")),
                                "court",
                                "writer",
                                Path.of("/etc/zhengming/index.secret"),
                                null,
                                Path.of("/srv/zhengming/ca.pem")),
                        new DatabaseAddress(
                                "db.court.example", 5433, "cases", true, Path.of("/etc/zhengming/database.properties")),
                        Map.of(
                                "MONITOR", Duration.ofDays(30),
                                "FACT_CHECK", Duration.ofDays(30),
                                "REFERRAL_REVIEW", Duration.ofDays(30),
                                "WELFARE", Duration.ofHours(12),
                                "shielded", Duration.ofDays(1),
                                "dead-letters", Duration.ofDays(30),
                                "alerts", Duration.ofDays(30),
                                "cases", Duration.ofDays(730)),
                        new JobPlace.Cluster(
                                "flink.example:8081",
                                "zhengming",
                                4,
                                "s3://court/checkpoints",
                                Path.of("/srv/zhengming/flink.properties")),
                        AlertPlaces.NONE,
                        new EvidencePlace(
                                Path.of("/srv/zhengming/evidence.p12"),
                                Path.of("/srv/zhengming/evidence.password"),
                                "ecdsa",
                                List.of(new EvidencePlace.Stamps(
                                        "云梧授时",
                                        URI.create("https://stamps.example/"),
                                        Path.of("/srv/zhengming/stamps.pem"))),
                                Path.of("/usr/bin/chromium"),
                                true,
                                Set.of("intranet.court.example")),
                        SecurityPlace.USUAL,
                        new OrganRules(
                                Set.of("O02"),
                                Set.of("O01"),
                                Set.of("O01", "O03"),
                                30,
                                5,
                                Duration.ofDays(90),
                                Duration.ofHours(12),
                                Map.of("LEAK_TRIAGE", new OrganRules.SetTerm("1h", 55))),
                        List.of(Path.of("/srv/zhengming/exports"), Path.of("/srv/more"))));
    }

    @Test
    void what_organs_cannot_decide_about_their_cases_is_told_with_its_line() {
        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, () -> read("""
                registry: registry.jsonl
                procedures:
                  suspend-referrals: { above-percent: 101, from: 0 }
                  false-alarms-kept: 25h
                  department-first: O01
                  never-suspend: true
                """));

        assertThat(refused.problems())
                .extracting(ConfigurationProblem::line, ConfigurationProblem::code)
                .containsExactlyInAnyOrder(
                        tuple(3, Code.WRONG_VALUE),
                        tuple(3, Code.WRONG_VALUE),
                        tuple(4, Code.WRONG_VALUE),
                        tuple(5, Code.WRONG_KIND),
                        tuple(6, Code.UNKNOWN_KEY));
    }

    @Test
    void a_job_that_cannot_be_is_named_with_its_lines() {
        assertThat(failure("registry: r.jsonl\njob:\n  kind: cluster\n  jobmanager: flink\n  parallelism: 0\n"
                                + "  checkpoints: folder\n")
                        .problems())
                .extracting(ConfigurationProblem::line)
                .containsExactly(4, 5, 6);
        assertThat(failure("registry: r.jsonl\njob: { kind: yarn }\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.WRONG_VALUE));
    }

    @Test
    void places_that_alerts_are_sent_to_are_read() throws ConfigurationException {
        AlertPlaces alerts = read("""
                registry: r.jsonl
                alerts:
                  pages: https://zhengming.example
                  mail: { host: mail.example, user: desk, secret-file: mail.secret, from: desk@court.example }
                  channels:
                    - { name: desk, kind: mail, to: [a@court.example, b@court.example], language: en }
                    - { name: duty, kind: webhook, url: "https://duty.example/hook", secret-variable: DUTY }
                    - { name: inside, kind: webhook, url: "http://10.0.0.5/", secret-file: s, allow-private-addresses: true }
                """).alerts();

        assertThat(alerts.pages()).isEqualTo(URI.create("https://zhengming.example"));
        assertThat(alerts.mail())
                .isEqualTo(new AlertPlaces.MailServer(
                        "mail.example",
                        587,
                        AlertPlaces.Encryption.STARTTLS,
                        "desk",
                        new SecretPlace(Path.of("/srv/zhengming/mail.secret"), null),
                        null,
                        "desk@court.example"));
        assertThat(alerts.channels())
                .containsExactly(
                        new AlertPlaces.Mailbox("desk", List.of("a@court.example", "b@court.example"), true),
                        new AlertPlaces.Webhook(
                                "duty", URI.create("https://duty.example/hook"), new SecretPlace(null, "DUTY"), false),
                        new AlertPlaces.Webhook(
                                "inside",
                                URI.create("http://10.0.0.5/"),
                                new SecretPlace(Path.of("/srv/zhengming/s"), null),
                                true));
    }

    @Test
    void a_place_for_alerts_in_the_clear_unsigned_or_twice_is_refused() {
        assertThat(failure("""
                        registry: r.jsonl
                        alerts:
                          mail: { host: mail.example, encryption: none, user: desk, secret-file: s, from: d@c.example }
                          channels:
                            - { name: a, kind: webhook, url: "http://duty.example/", secret-file: s }
                            - { name: a, kind: webhook, url: "https://duty.example/" }
                            - { name: b, kind: mail, to: ["a@court.example, Bcc: x@y.example"] }
                            - { name: c, kind: pigeon }
                        """).problems())
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly(
                        "3 WRONG_VALUE",
                        "5 WRONG_VALUE",
                        "6 DUPLICATE_CHANNEL",
                        "6 MISSING_KEY",
                        "7 WRONG_VALUE",
                        "8 WRONG_VALUE");
        assertThat(failure("registry: r.jsonl\nalerts: { channels: [{ name: b, kind: mail, to: [a@c.example] }] }")
                        .problems())
                .extracting(ConfigurationProblem::code)
                .containsExactly(Code.MISSING_KEY);
    }

    @Test
    void a_source_can_have_a_label_and_a_feed_says_what_it_is_of() throws Exception {
        List<Source> sources = read("""
                registry: r.jsonl
                sources:
                  - { id: exports, kind: folder, path: in, label: 平台导出 }
                  - { id: forum, kind: feed, url: "https://forum.example/feed", label: 城市论坛, posts: post }
                  - { id: news, kind: feed, url: "https://news.example/feed" }
                """).sources();

        assertThat(sources).extracting(Source::label).containsExactly("平台导出", "城市论坛", "news");
        assertThat(((FeedSource) sources.get(1)).posts()).isEqualTo(PostKind.POST);
        assertThat(((FeedSource) sources.get(2)).posts()).isEqualTo(PostKind.NEWS);
        assertThat(failure("""
                registry: r.jsonl
                sources:
                  - { id: a, kind: feed, url: "https://forum.example/feed", posts: poems }
                  - { id: b, kind: folder, path: in, label: "%s" }
                """.formatted("长".repeat(41))).problems()).hasSize(2);
    }

    @Test
    void an_index_that_cannot_be_is_named_with_its_line() {
        assertThat(failure("registry: r.jsonl\nindex:\n  kind: elasticsearch\n  name: Court\n  user: u\n")
                        .problems())
                .extracting(ConfigurationProblem::code)
                .containsExactlyInAnyOrder(Code.MISSING_KEY, Code.MISSING_KEY, Code.WRONG_VALUE);
        assertThat(failure("registry: r.jsonl\nindex: { kind: solr }\n").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.WRONG_VALUE);
                    assertThat(problem.line()).isEqualTo(2);
                });
    }

    @Test
    void who_needs_a_second_factor_is_the_offices_word() throws ConfigurationException {
        assertThat(read("registry: r.jsonl\nsecurity: { second-factor: off }").security())
                .isEqualTo(SecurityPlace.PASSWORDS_ALONE);
        assertThat(read("registry: r.jsonl\nsecurity:\n  second-factor: roles\n"
                                + "  second-factor-roles: [ADMINISTRATOR, APPROVER]\n")
                        .security())
                .isEqualTo(new SecurityPlace(SecurityPlace.Demand.ROLES, Set.of("ADMINISTRATOR", "APPROVER"), null));
        assertThat(failure("registry: r.jsonl\nsecurity:\n  second-factor: roles\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.MISSING_KEY);
                    assertThat(problem.arguments()).contains("second-factor-roles");
                });
        assertThat(failure("registry: r.jsonl\nsecurity: { second-factor: maybe }")
                        .problems())
                .extracting(ConfigurationProblem::code)
                .containsExactly(Code.WRONG_VALUE);
    }

    @Test
    void the_registry_alone_is_enough() throws ConfigurationException {
        Configuration configuration = read("registry: r.jsonl");

        assertThat(configuration.data()).isEqualTo(Path.of("/srv/zhengming/var/data"));
        assertThat(configuration.http()).isEqualTo(new Configuration.Http("127.0.0.1", 8080));
        assertThat(configuration.sources()).isEmpty();
        assertThat(configuration.fetch()).isEqualTo(FetchPolicy.DEFAULT);
        assertThat(configuration.index()).isEqualTo(new IndexPlace.Lucene());
        assertThat(configuration.retention()).isEqualTo(RetentionPolicy.DEFAULT);
        assertThat(configuration.alerts()).isEqualTo(AlertPlaces.NONE);
        assertThat(configuration.security()).isEqualTo(SecurityPlace.USUAL);
    }

    @Test
    void every_problem_is_reported_at_its_line() {
        ConfigurationException exception = failure("""
                registri: registry.jsonl
                http:
                  port: many
                sources:
                  - { id: a, kind: folder, path: in }
                  - { id: a, kind: folder, path: in }
                  - { id: B!, kind: feed, url: "ftp://x/" }
                  - { id: c, kind: telepathy }
                  - { id: d, kind: pages }
                  - { id: e, kind: pages, list: "https://e.example/", links: "a[" }
                  - { id: f, kind: feed, url: "https://f.example/", evry: 5m }
                  - { id: g, kind: feed, url: [] }
                  - plain
                retention: { MONITOR: soon, GOSSIP: 1d }
                """);

        assertThat(exception.problems())
                .extracting(problem -> problem.line() + " " + problem.code() + " "
                        + problem.arguments().getFirst())
                .containsExactly(
                        "1 MISSING_KEY registry",
                        "1 UNKNOWN_KEY registri",
                        "3 WRONG_VALUE port",
                        "6 DUPLICATE_SOURCE a",
                        "7 WRONG_VALUE id",
                        "7 WRONG_VALUE url",
                        "8 UNKNOWN_SOURCE_KIND telepathy",
                        "9 MISSING_KEY urls",
                        "10 WRONG_VALUE links",
                        "11 UNKNOWN_KEY evry",
                        "12 WRONG_KIND url",
                        "13 WRONG_KIND sources",
                        "14 WRONG_VALUE MONITOR",
                        "14 UNKNOWN_KEY GOSSIP");
        assertThat(exception).hasMessageContaining("test.yaml:11: UNKNOWN_KEY").hasMessageContaining("every");
    }

    @Test
    void a_key_that_stands_twice_is_a_problem() {
        assertThat(failure("registry: a\ndata: b\nregistry: c\n").problems())
                .containsExactly(new ConfigurationProblem(Code.DUPLICATE_KEY, 3, List.of("registry")));
    }

    @Test
    void text_that_is_no_yaml_is_a_problem_with_its_line() {
        ConfigurationProblem problem = failure("registry: a\nhttp: { port: 1\nsources: []\n")
                .problems()
                .getFirst();

        assertThat(problem.code()).isEqualTo(Code.NOT_YAML);
        assertThat(problem.line()).isGreaterThan(1);
        assertThat(failure("just words").problems())
                .extracting(ConfigurationProblem::code)
                .contains(Code.NOT_YAML);
        assertThat(failure("a: &x 1\nregistry: *x\n").problems())
                .extracting(ConfigurationProblem::code)
                .contains(Code.NOT_YAML);
    }

    @Test
    void a_file_that_cannot_be_read_is_a_problem() {
        Path missing = FOLDER.resolve("missing.yaml");

        ConfigurationException exception =
                catchThrowableOfType(ConfigurationException.class, () -> ConfigurationReader.read(missing));

        assertThat(exception.problems().getFirst().code()).isEqualTo(Code.NOT_READABLE);
    }

    @Test
    void every_code_has_a_sentence_and_a_way_out_in_both_languages() {
        for (Code code : Code.values()) {
            ConfigurationProblem problem = new ConfigurationProblem(code, 1, List.of("甲", "乙", "丙"));
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH, Locale.GERMAN)) {
                assertThat(problem.sentence(locale)).isNotBlank().doesNotContain("{0}");
                assertThat(problem.wayOut(locale)).isNotBlank().doesNotContain("{1}");
            }
            assertThat(problem.sentence(Locale.GERMAN)).isEqualTo(problem.sentence(Locale.SIMPLIFIED_CHINESE));
        }
    }

    private static Configuration read(String yaml) throws ConfigurationException {
        return ConfigurationReader.parse(yaml, "test.yaml", FOLDER);
    }

    private static ConfigurationException failure(String yaml) {
        return catchThrowableOfType(ConfigurationException.class, () -> read(yaml));
    }

    @Test
    void topics_are_read_with_their_defaults() throws ConfigurationException {
        Configuration configuration = read("""
                registry: registry.jsonl
                sources:
                  - { id: platform, kind: kafka, servers: "one.example:9092, two.example:9092", topics: [posts, notes] }
                  - id: wire
                    kind: kafka
                    servers: 127.0.0.1:9092
                    topics: [wire]
                    group: court
                    start: latest
                    settings: kafka.properties
                """);

        assertThat(configuration.sources())
                .containsExactly(
                        new TopicsSource(
                                "platform",
                                "one.example:9092,two.example:9092",
                                List.of("posts", "notes"),
                                "zhengming-platform",
                                TopicsSource.Start.EARLIEST,
                                null),
                        new TopicsSource(
                                "wire",
                                "127.0.0.1:9092",
                                List.of("wire"),
                                "court",
                                TopicsSource.Start.LATEST,
                                "/srv/zhengming/kafka.properties"));
    }

    @Test
    void servers_without_a_port_and_topics_that_cannot_be_are_problems() {
        assertThatThrownBy(() -> read("""
                        registry: registry.jsonl
                        sources:
                          - { id: a, kind: kafka, servers: one.example, topics: ["p q"] }
                          - { id: b, kind: kafka, servers: "one.example:9092", start: sometime }
                        """))
                .isInstanceOfSatisfying(ConfigurationException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.line() + " " + problem.code())
                        .containsExactly("3 WRONG_VALUE", "3 WRONG_VALUE", "4 MISSING_KEY", "4 WRONG_VALUE"));
    }
}
