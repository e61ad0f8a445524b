package org.zhengming.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.zhengming.analytics.story.Claim;
import org.zhengming.analytics.story.RememberedStories;
import org.zhengming.analytics.story.Stories;
import org.zhengming.analytics.story.StoryPost;
import org.zhengming.analytics.story.StoryRules;
import org.zhengming.analytics.story.StoryTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench stories}: how many repeats are found and how many texts are wrongly taken for one, on real forwards. */
@Command(
        name = "stories",
        description = "Measures how posts that say the same are found among forwarded lines.",
        mixinStandardHelpOptions = true)
final class StoriesBench implements Callable<Integer> {

    private static final double ALIKE = 0.8;
    private static final double RELATED = 0.5;
    private static final int SHORTEST = 6;
    private static final int SHORTEST_ALIKE = 12;
    private static final int SAMPLED = 600;
    private static final int PAIRS = 20_000;

    @Option(names = "--texts", required = true, description = "one forwarded text a line, plain or gzip")
    private Path texts;

    @Option(names = "--show", description = "print so many wrong pairs of each kind (default: ${DEFAULT-VALUE})")
    private int show;

    @Spec
    private CommandSpec spec;

    private final Random random = new Random(20260301);

    @Override
    public Integer call() throws IOException {
        Bench.requireReadable(spec, texts);
        PrintWriter out = spec.commandLine().getOut();
        List<String> lines = read(texts);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        String[] stories = group(lines);
        double seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
        out.printf(
                "%,d lines, %,d groups, %,.0f lines a second of processor time%n",
                lines.size(), new HashSet<>(List.of(stories)).size(), lines.size() / seconds);
        List<List<String>> parts = lines.stream().map(PlainText::parts).toList();
        exact(out, lines, parts, stories);
        alike(out, parts, stories);
        wrong(out, lines, parts, stories);
        out.flush();
        return 0;
    }

    private static String[] group(List<String> lines) {
        Stories grouping = new Stories(StoryRules.USUAL);
        RememberedStories memory = new RememberedStories();
        String[] stories = new String[lines.size()];
        for (int i = 0; i < stories.length; i++) {
            StoryTexts read = StoryTexts.of(lines.get(i), StoryRules.USUAL);
            StoryPost post = new StoryPost("all", Integer.toString(i), null, 0, read, Claim.NONE);
            stories[i] = grouping.assign(post, memory).story().id();
        }
        return stories;
    }

    /** Lines whose first post (or only text) another line had before, word for word. */
    private void exact(PrintWriter out, List<String> lines, List<List<String>> parts, String[] stories) {
        Map<String, Integer> first = new HashMap<>();
        int repeats = 0;
        int found = 0;
        int silent = 0;
        int shown = 0;
        for (int i = 0; i < stories.length; i++) {
            String root = parts.get(i).isEmpty() ? "" : parts.get(i).getLast();
            if (root.length() < SHORTEST) {
                silent++;
                continue;
            }
            Integer before = first.putIfAbsent(root, i);
            if (before != null) {
                repeats++;
                if (stories[before].equals(stories[i])) {
                    found++;
                } else if (shown++ < show) {
                    out.printf("missed%n  %s%n  %s%n", lines.get(before), lines.get(i));
                }
            }
        }
        out.printf("%,d lines say nothing of their own (fewer than %d characters)%n", silent, SHORTEST);
        out.printf(
                "repeats, word for word: %,d of %,d found (%.2f%%)%n",
                found, repeats, 100.0 * found / Math.max(1, repeats));
    }

    /** Pairs of different texts of which a sampled one is alike to another by edit distance. */
    private void alike(PrintWriter out, List<List<String>> parts, String[] stories) {
        Map<String, String> storyOf = new LinkedHashMap<>();
        for (int i = 0; i < stories.length; i++) {
            if (parts.get(i).size() == 1 && parts.get(i).getFirst().length() >= SHORTEST_ALIKE) {
                storyOf.putIfAbsent(parts.get(i).getFirst(), stories[i]);
            }
        }
        List<String> different = new ArrayList<>(storyOf.keySet());
        int pairs = 0;
        int found = 0;
        int shown = 0;
        for (int n = 0; n < SAMPLED && !different.isEmpty(); n++) {
            String one = different.get(random.nextInt(different.size()));
            for (String other : different) {
                if (!one.equals(other) && PlainText.similarity(one, other, ALIKE) >= ALIKE) {
                    pairs++;
                    if (storyOf.get(one).equals(storyOf.get(other))) {
                        found++;
                    } else if (shown++ < show) {
                        out.printf("not seen as alike%n  %s%n  %s%n", one, other);
                    }
                }
            }
        }
        out.printf(
                "repeats with changes (at most %.0f edits in 100 characters): %,d of %,d pairs found (%.2f%%)%n",
                100 * (1 - ALIKE), found, pairs, 100.0 * found / Math.max(1, pairs));
    }

    /** Pairs of one story that have no two parts in common, not even by half. */
    private void wrong(PrintWriter out, List<String> lines, List<List<String>> parts, String[] stories) {
        Map<String, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < stories.length; i++) {
            if (!parts.get(i).isEmpty()) {
                members.computeIfAbsent(stories[i], story -> new ArrayList<>()).add(i);
            }
        }
        List<List<Integer>> several =
                members.values().stream().filter(each -> each.size() > 1).toList();
        int wrong = 0;
        int pairs = 0;
        int shown = 0;
        for (int n = 0; n < PAIRS && !several.isEmpty(); n++) {
            List<Integer> story = several.get(random.nextInt(several.size()));
            int one = story.get(random.nextInt(story.size()));
            int other = story.get(random.nextInt(story.size()));
            if (one == other) {
                continue;
            }
            pairs++;
            boolean related = parts.get(one).stream().anyMatch(here -> parts.get(other).stream()
                    .anyMatch(there -> PlainText.related(here, there, RELATED)));
            if (!related) {
                wrong++;
                if (shown++ < show) {
                    out.printf("wrongly together%n  %s%n  %s%n", lines.get(one), lines.get(other));
                }
            }
        }
        out.printf("wrongly together: %,d of %,d pairs (%.2f%%)%n", wrong, pairs, 100.0 * wrong / Math.max(1, pairs));
    }

    private static List<String> read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
