package org.zhengming.api.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.export.PostJson;
import tools.jackson.databind.json.JsonMapper;

/** Reads the fictional posts of the demo: JSON Lines as in {@code corpus/README.md}, with {@code via} for the channel. */
public final class DemoCorpus {

    private static final JsonMapper JSON = new JsonMapper();

    private final PostJson posts = new PostJson();

    /** A post as the corpus has it, and the channel it is to take. */
    public record Entry(Post post, DemoChannel channel) {}

    /**
     * Reads all {@code *.jsonl} files of a folder.
     *
     * @throws UncheckedIOException if a file cannot be read
     * @throws IllegalStateException if a line is no post: the corpus is ours, so that is a defect
     */
    public List<Entry> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(this::entries)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Entry> entries(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> entry(file, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(Path file, String line) {
        try {
            String via = JSON.readTree(line).path("via").asString("export");
            return new Entry(posts.read(line), DemoChannel.valueOf(via.toUpperCase(Locale.ROOT)));
        } catch (ItemRejected e) {
            throw new IllegalStateException("not a post in " + file, e);
        }
    }
}
