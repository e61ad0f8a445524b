package org.zhengming.ingest.source;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.ConfigurationProblem.Code;

/**
 * Reads the configuration file (YAML, UTF-8). Keys: {@code registry}, {@code data}, {@code index-key}, {@code policy}, {@code http}, {@code sources},
 * {@code source-folders}, {@code fetch}, {@code index}, {@code retention}, {@code job}, {@code alerts}, {@code evidence},
 * {@code security}, {@code procedures}, {@code deadlines}; only {@code registry} is required. Any
 * other key is a problem.
 */
public final class ConfigurationReader {

    private static final String WEB_ADDRESS = "http(s)://…";
    private static final String DURATION = "500ms, 30s, 5m, 2h, 30d";

    private final List<ConfigurationProblem> problems = new ArrayList<>();
    private final Path folder;

    private ConfigurationReader(Path folder) {
        this.folder = folder;
    }

    /** @throws ConfigurationException with every problem of the file */
    public static Configuration read(Path file) throws ConfigurationException {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return parse(text, file.toString(), file.toAbsolutePath().getParent());
        } catch (IOException e) {
            ConfigurationProblem problem = new ConfigurationProblem(Code.NOT_READABLE, 0, List.of(file.toString()));
            throw new ConfigurationException(file.toString(), List.of(problem));
        }
    }

    /**
     * @param name of the configuration, for problems
     * @param folder that relative paths are relative to
     * @throws ConfigurationException with every problem of the text
     */
    public static Configuration parse(String text, String name, Path folder) throws ConfigurationException {
        ConfigurationReader reader = new ConfigurationReader(folder);
        Configuration configuration = reader.root(text);
        if (!reader.problems.isEmpty()) {
            reader.problems.sort(Comparator.comparingInt(ConfigurationProblem::line));
            throw new ConfigurationException(name, reader.problems);
        }
        return configuration;
    }

    private Configuration root(String text) {
        YamlNode node = new YamlTree(problems).parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (!(node instanceof YamlNode.Mapping mapping)) {
            if (node != null) {
                problems.add(new ConfigurationProblem(Code.NOT_YAML, node.line(), List.of()));
            }
            return null;
        }
        Section root = new Section("", mapping, problems);
        Path registry = root.required("registry", "path", this::path, folder);
        Path data = root.value("data", "path", this::path, folder.resolve("var/data"));
        Path indexKey = root.value("index-key", "path", this::path, null);
        Path policy = root.value("policy", "path", this::path, null);
        Configuration.Http http = http(root.section("http"));
        FetchPolicy fetch = fetch(root.section("fetch"));
        List<Source> sources = sources(root.sections("sources"), fetch.allowPrivateAddresses());
        List<Path> sourceFolders = root.list("source-folders", "path", this::path);
        IndexPlace index = index(root.section("index"));
        DatabaseAddress database = database(root.section("database"));
        Map<String, Duration> retention = retention(root.section("retention"));
        JobPlace job = job(root.section("job"));
        AlertPlaces alerts = new AlertSection(this::path).read(root.section("alerts"));
        EvidencePlace evidence = new EvidenceSection(this::path).read(root.section("evidence"));
        SecurityPlace security = SecuritySection.read(root.section("security"));
        OrganRules rules = OrganRulesSection.read(root.section("procedures"), root.section("deadlines"));
        root.end();
        return new Configuration(
                registry,
                data,
                indexKey,
                policy,
                http,
                sources,
                fetch,
                index,
                database,
                retention,
                job,
                alerts,
                evidence,
                security,
                rules,
                sourceFolders);
    }

    private static Configuration.Http http(Section section) {
        String host = section.value("host", "name", Values::text, "127.0.0.1");
        int port = section.value("port", "0-65535", Values::port, 8080);
        List<String> names = section.list("names", "zhengming.office.example", Values::hostName);
        List<String> proxies = section.list("proxies", "127.0.0.1", Values::network);
        section.end();
        return new Configuration.Http(host, port, new HashSet<>(names), new HashSet<>(proxies));
    }

    private static FetchPolicy fetch(Section section) {
        FetchPolicy usual = FetchPolicy.DEFAULT;
        FetchPolicy policy = new FetchPolicy(
                section.value("user-agent", "text", Values::text, usual.userAgent()),
                section.value("per-host-interval", DURATION, Values::duration, usual.perHostInterval()),
                section.value("timeout", DURATION, Values::positiveDuration, usual.timeout()),
                section.value("max-bytes", "512KB, 5MB", Values::size, usual.maxBytes()),
                section.value("allow-private-addresses", "true, false", Values::flag, usual.allowPrivateAddresses()));
        section.end();
        return policy;
    }

    private JobPlace job(Section section) {
        String kind = section.value("kind", "embedded, cluster", Values::jobKind, "embedded");
        JobPlace place = kind.equals("cluster") ? cluster(section) : new JobPlace.Embedded();
        section.end();
        return place;
    }

    private JobPlace cluster(Section section) {
        return new JobPlace.Cluster(
                section.value("jobmanager", "host:port", Values::server, null),
                section.value("name", "a-z 0-9 - _", Values::identifier, JobPlace.Cluster.USUAL_NAME),
                section.value("parallelism", "1-128", Values::parallelism, JobPlace.Cluster.USUAL_PARALLELISM),
                section.value("checkpoints", "file:///…, s3://…", Values::place, null),
                section.value("settings", "path", this::path, null));
    }

    private IndexPlace index(Section section) {
        String kind = section.value("kind", "lucene, elasticsearch", Values::indexKind, "lucene");
        IndexPlace place = kind.equals("elasticsearch") ? elasticsearch(section) : new IndexPlace.Lucene();
        section.end();
        return place;
    }

    private IndexPlace elasticsearch(Section section) {
        List<URI> urls = new ArrayList<>(section.list("urls", WEB_ADDRESS, Values::webAddress));
        if (!section.members().containsKey("urls")) {
            urls.add(section.required("url", WEB_ADDRESS, Values::webAddress, URI.create("http://localhost:9200")));
        } else if (urls.isEmpty()) {
            section.add(Code.MISSING_KEY, section.line("urls"), "url");
        }
        String user = section.value("user", "name", Values::text, null);
        Path secretFile = section.value("secret-file", "path", this::path, null);
        String secretVariable = section.value("secret-variable", "name", Values::text, null);
        if (user != null && secretFile == null && secretVariable == null) {
            section.add(Code.MISSING_KEY, section.line(), "secret-file");
        }
        return new IndexPlace.Elasticsearch(
                urls,
                section.value("name", "a-z 0-9 - _", Values::indexName, "zhengming"),
                user,
                secretFile,
                secretVariable,
                section.value("certificate", "path", this::path, null));
    }

    /** Nothing said is a server of this machine's own. */
    private DatabaseAddress database(Section section) {
        if (section.members().isEmpty()) {
            section.end();
            return null;
        }
        DatabaseAddress address = new DatabaseAddress(
                section.required("host", "name", Values::text, "localhost"),
                section.value("port", "1-65535", Values::port, 5432),
                section.value("name", "name", Values::text, "zhengming"),
                section.value("tls", "true, false", Values::flag, true),
                section.required("secret-file", "path", this::path, folder));
        section.end();
        return address;
    }

    private static Map<String, Duration> retention(Section section) {
        Map<String, Duration> retention = new TreeMap<>();
        RetentionPolicy.DEFAULT.forEach(
                (what, usual) -> retention.put(what, section.value(what, DURATION, Values::positiveDuration, usual)));
        // Which kinds of case there are is known to those who keep them.
        Section kinds = section.section("cases-of");
        kinds.members().keySet().forEach(kind -> {
            Duration kept = kinds.value(kind, DURATION, Values::positiveDuration, null);
            if (kept != null) {
                retention.put(RetentionPolicy.CASES_OF + kind, kept);
            }
        });
        section.end();
        return retention;
    }

    private List<Source> sources(List<Section> sections, boolean allowPrivate) {
        List<Source> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Section section : sections) {
            String id = section.required("id", "a-z 0-9 - _", Values::identifier, "");
            if (!id.isEmpty() && !ids.add(id)) {
                section.add(Code.DUPLICATE_SOURCE, section.line("id"), id);
            }
            Source source = source(section, id, allowPrivate);
            if (source != null) {
                sources.add(source);
            }
        }
        return sources;
    }

    private Source source(Section section, String id, boolean allowPrivate) {
        String kind = section.required("kind", "folder, feed, pages, kafka", Values::text, null);
        Source source =
                switch (kind) {
                    case null -> null;
                    case "folder" -> folder(section, id);
                    case "feed" -> feed(section, id, allowPrivate);
                    case "pages" -> pages(section, id, allowPrivate);
                    case "kafka" -> topics(section, id);
                    default -> {
                        section.add(Code.UNKNOWN_SOURCE_KIND, section.line("kind"), kind);
                        yield null;
                    }
                };
        if (source != null) {
            section.end();
        }
        return source;
    }

    private static String label(Section section, String id) {
        return section.value("label", "1-40", Values::label, id);
    }

    private Source folder(Section section, String id) {
        return new FolderSource(
                id,
                label(section, id),
                section.required("path", "path", this::path, folder).toString());
    }

    private static Source feed(Section section, String id, boolean allowPrivate) {
        return new FeedSource(
                id,
                label(section, id),
                section.value("name", "text", Values::text, id),
                section.required("url", WEB_ADDRESS, Values::webAddress, null),
                section.value("posts", "news, post, comment", Values::postKind, PostKind.NEWS),
                section.value("every", DURATION, Values::positiveDuration, Duration.ofMinutes(5)),
                section.value("allow-private-addresses", "true, false", Values::flag, allowPrivate));
    }

    private static Source pages(Section section, String id, boolean allowPrivate) {
        List<URI> urls = section.list("urls", WEB_ADDRESS, Values::webAddress);
        URI list = section.value("list", WEB_ADDRESS, Values::webAddress, null);
        String links = section.value("links", "CSS selector", Values::selector, null);
        if (!section.members().containsKey("urls") && !section.members().containsKey("list")) {
            section.add(Code.MISSING_KEY, section.line(), "urls", "sources");
        }
        if (section.members().containsKey("list") != section.members().containsKey("links")) {
            section.add(Code.MISSING_KEY, section.line(), list == null ? "list" : "links", "sources");
        }
        return new PagesSource(
                id,
                label(section, id),
                section.value("name", "text", Values::text, id),
                urls,
                list,
                links,
                section.value("every", DURATION, Values::positiveDuration, Duration.ofMinutes(30)),
                section.value("allow-private-addresses", "true, false", Values::flag, allowPrivate));
    }

    private Source topics(Section section, String id) {
        String servers = section.required("servers", "host:port, host:port", Values::servers, "");
        List<String> topics = section.list("topics", "topic", Values::topic);
        if (!section.members().containsKey("topics")) {
            section.add(Code.MISSING_KEY, section.line(), "topics", "sources");
        }
        Path settings = section.value("settings", "path", this::path, null);
        return new TopicsSource(
                id,
                label(section, id),
                servers,
                topics,
                section.value("group", "text", Values::text, "zhengming-" + id),
                section.value("start", "earliest, latest", Values::start, TopicsSource.Start.EARLIEST),
                settings == null ? null : settings.toString());
    }

    private Path path(String text) {
        try {
            return text.isEmpty() ? null : folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
