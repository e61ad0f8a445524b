package org.zhengming.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.ingest.ItemRejected;

/**
 * Labelled cases and the registry they speak of: a folder with {@code registry.jsonl} and either {@code posts.jsonl} or
 * a folder {@code posts} of such files.
 *
 * @param name the folder's own name
 * @param registryFile who is protected, JSON Lines, plain or gzip
 * @param caseFiles posts that carry {@code expect}, JSON Lines, plain or gzip, in the order of their names
 */
public record LabelledSet(String name, Path registryFile, List<Path> caseFiles) {

    public LabelledSet {
        caseFiles = List.copyOf(caseFiles);
    }

    /**
     * Looks up the files of a folder; none is opened.
     *
     * @throws NoSuchFileException if one is not there
     */
    public static LabelledSet in(Path folder) throws IOException {
        Path registry = existing(folder.resolve("registry.jsonl"));
        Path posts = folder.resolve("posts");
        List<Path> files = Files.isDirectory(posts) ? filesIn(posts) : List.of(existing(folder.resolve("posts.jsonl")));
        return new LabelledSet(folder.toRealPath().getFileName().toString(), registry, files);
    }

    /** The files of a folder that hold JSON Lines, plain or gzip, in the order of their names. */
    public static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")
                            || file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
    }

    /** Reads who is protected. */
    public Registry registry() throws IOException {
        return RegistryReader.read(registryFile);
    }

    /**
     * Reads all cases of plain files.
     *
     * @throws ItemRejected if a line is no post
     * @throws LabelledCaseException if labels are not understood
     */
    public List<LabelledCase> cases() throws IOException, ItemRejected {
        LabelledCaseJson json = new LabelledCaseJson();
        List<LabelledCase> cases = new ArrayList<>();
        for (Path file : caseFiles) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    cases.add(json.read(line));
                }
            }
        }
        return cases;
    }

    private static Path existing(Path file) throws NoSuchFileException {
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }
}
