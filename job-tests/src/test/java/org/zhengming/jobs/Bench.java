package org.zhengming.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.index.lucene.LuceneIndex;
import org.zhengming.analytics.story.Swell;
import org.zhengming.analytics.story.SwellJson;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.jobs.index.LuceneIndexFactory;
import org.zhengming.jobs.registry.RegistryStore;
import org.zhengming.jobs.registry.RegistryVersion;

/** A directory with a registry, an inbox and a data directory, and the job over it. */
final class Bench implements AutoCloseable {

    static final String PERSON = """
            {"id":"P1","name":"闻人知远","role":"JUDGE","aliases":["闻人法官"],\
            "organ":{"id":"C1","name":"云梧市中级人民法院","aliases":["云梧中院"],"region":"云梧市"}}
            """;
    static final JobSettings SETTINGS = new JobSettings(
            2,
            Duration.ofMillis(300),
            3,
            Duration.ofDays(14),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofHours(1),
            Duration.ofSeconds(10));

    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    final Path home;
    final JobDirectories directories;
    private JobSources sources;
    private Map<Route, Duration> retention = Map.of();
    private JobSettings settings = SETTINGS;
    private EmbeddedJob job;

    Bench(Path home) throws IOException {
        this.home = home;
        this.directories = new JobDirectories(home.resolve("data"));
        Files.createDirectories(inbox());
        this.sources = new JobSources(Map.of("exports", inbox().toString()), List.of(), Set.of(), () -> null);
        replace(registry(), PERSON);
    }

    Path inbox() {
        return home.resolve("inbox");
    }

    Path registry() {
        return home.resolve("registry.jsonl");
    }

    Bench reading(JobSources other) {
        sources = other;
        return this;
    }

    Bench keeping(Route route, Duration kept) {
        retention = Map.of(route, kept);
        return this;
    }

    /** Deduplication remembers posts for so long. */
    Bench forgettingAfter(Duration time) {
        settings = new JobSettings(
                SETTINGS.parallelism(),
                SETTINGS.checkpointInterval(),
                SETTINGS.checkpointsKept(),
                time,
                SETTINGS.commitInterval(),
                SETTINGS.folderInterval(),
                SETTINGS.registryInterval(),
                SETTINGS.outOfOrder(),
                SETTINGS.idleAfter());
        return this;
    }

    EmbeddedJob start() throws Exception {
        begin().awaitRunning(LONGEST_START);
        return job;
    }

    /** Starts the job without waiting until it works. */
    EmbeddedJob begin() throws Exception {
        job = EmbeddedJob.start(parts(), directories);
        return job;
    }

    EmbeddedJob start(Configuration configuration) throws Exception {
        job = EmbeddedJob.start(configuration, SETTINGS);
        job.awaitRunning(LONGEST_START);
        return job;
    }

    JobParts parts() throws IOException {
        RegistryStore store = new RegistryStore(directories.registry().toString());
        RegistryVersion version = store.acceptOrNewest(registry());
        return new JobParts(
                sources,
                registry(),
                store,
                version,
                new LuceneIndexFactory(directories.index().toString()),
                retention,
                directories.sealKeys(),
                directories.deadLetters(),
                settings);
    }

    /** One line of the generic export format. */
    static String line(String id, String text, long likes) {
        return "{\"id\":\"%s\",\"source\":\"test\",\"text\":\"%s\",\"published_at\":\"2026-03-01T08:00:00Z\",\"metrics\":{\"likes\":%d}}\n"
                .formatted(id, text, likes);
    }

    static String hit(String id, long likes) {
        return line(id, "云梧市中级人民法院法官闻人知远今天开庭审理了" + id + "号案件。", likes);
    }

    void drop(String name, String content) throws IOException {
        replace(inbox().resolve(name), content);
    }

    /** A file under its final name, whole from the first moment. */
    static void replace(Path file, String content) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(partial, content);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    long indexed() {
        try (LuceneIndex index = LuceneIndex.openReadOnly(directories.index())) {
            return index.search(everything()).total();
        }
    }

    Optional<IndexedFinding> find(String id) {
        try (LuceneIndex index = LuceneIndex.openReadOnly(directories.index())) {
            return index.find(id);
        }
    }

    private static SearchRequest everything() {
        return new SearchRequest(null, Map.of(), null, null, SortOrder.NEWEST, 0, null, Set.of(), null, ZoneOffset.UTC);
    }

    /** Complete checkpoints and savepoints, newest first. */
    List<Path> checkpoints() {
        return files(directories.checkpoints()).stream()
                .filter(file -> file.getFileName().toString().equals("_metadata"))
                .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                        .reversed())
                .map(Path::getParent)
                .toList();
    }

    /** Returns when a checkpoint that began after this call is complete. */
    void awaitCheckpoint() throws InterruptedException {
        List<Path> before = checkpoints();
        Await.until(
                "two more checkpoints",
                () -> checkpoints().stream()
                                .filter(checkpoint -> !before.contains(checkpoint))
                                .count()
                        >= 2);
    }

    /** Finished dead letters, one line each. */
    List<String> deadLetters() {
        return files(directories.deadLetters()).stream()
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .flatMap(file -> new String(bytes(file), StandardCharsets.UTF_8).lines())
                .toList();
    }

    /** Finished alarms, each once. */
    List<Swell> alerts() {
        SwellJson json = new SwellJson();
        return files(directories.alerts()).stream()
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .flatMap(file -> new String(bytes(file), StandardCharsets.UTF_8).lines())
                .map(json::read)
                .toList();
    }

    /** Files of the job whose bytes hold {@code text}. */
    List<Path> filesWith(String text) {
        Predicate<Path> holds = file -> new String(bytes(file), StandardCharsets.UTF_8).contains(text);
        return files(directories.data()).stream().filter(holds).toList();
    }

    /** The job deletes checkpoints meanwhile: what goes while it is listed is not listed. */
    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (job != null) {
            job.close();
        }
    }
}
