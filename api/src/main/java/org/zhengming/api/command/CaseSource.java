package org.zhengming.api.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.zhengming.analytics.evaluation.LabelledSet;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where labelled cases come from: whole sets, or one registry and its cases. */
final class CaseSource {

    @Option(
            names = "--set",
            required = true,
            paramLabel = "DIR",
            description = "a folder with registry.jsonl and posts.jsonl, or a folder posts of such files; repeatable")
    private List<Path> folders;

    @ArgGroup(exclusive = false)
    private Pair pair;

    private static final class Pair {

        @Option(
                names = "--registry",
                required = true,
                paramLabel = "FILE",
                description = "who is protected, JSON Lines, plain or gzip")
        private Path registry;

        @Option(
                names = "--cases",
                required = true,
                paramLabel = "FILE",
                description = "posts that carry \"expect\", JSON Lines, plain or gzip; a folder of such files; - for"
                        + " standard input")
        private Path cases;

        private LabelledSet set() throws IOException {
            List<Path> files = Files.isDirectory(cases) ? LabelledSet.filesIn(cases) : List.of(cases);
            return new LabelledSet(cases.toString(), registry, files);
        }
    }

    /** The sets in the order they were named. */
    List<LabelledSet> sets() {
        try {
            return pair == null ? folders.stream().map(CaseSource::set).toList() : List.of(pair.set());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LabelledSet set(Path folder) {
        try {
            return LabelledSet.in(folder);
        } catch (NoSuchFileException e) {
            throw new CommandFailure(
                    "SET_INCOMPLETE",
                    "cannot read " + e.getFile() + "; a set is a folder with registry.jsonl and posts.jsonl or posts/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
