package org.zhengming.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The labelled posts that the repository ships. */
final class Corpus {

    static final Path FOLDER = Path.of("..", "corpus");

    /** The set that nobody reads while building. */
    static final String TEST = "f";

    private Corpus() {}

    /** The demo's set and one set a writer. */
    static List<LabelledSet> sets() throws IOException {
        List<LabelledSet> sets = new ArrayList<>();
        sets.add(LabelledSet.in(FOLDER));
        sets.addAll(writers());
        return sets;
    }

    /** One set a writer. */
    static List<LabelledSet> writers() throws IOException {
        List<LabelledSet> sets = new ArrayList<>();
        try (Stream<Path> folders = Files.list(FOLDER.resolve("reading"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                sets.add(LabelledSet.in(folder));
            }
        }
        return sets;
    }
}
