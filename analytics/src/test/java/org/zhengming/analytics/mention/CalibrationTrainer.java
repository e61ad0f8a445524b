package org.zhengming.analytics.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengming.analytics.evaluation.LabelledCase;
import org.zhengming.analytics.evaluation.LabelledCaseJson;
import org.zhengming.analytics.mention.Calibration.Group;
import org.zhengming.analytics.mention.Calibration.Point;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;
import org.zhengming.ingest.ItemRejected;

/**
 * Learns {@link Calibration} from labelled posts: each person who was weighed for a post counts once, with their
 * strongest evidence, as right when the post is about them. Isotonic regression (pool adjacent violators) over bins of
 * the sum; a bin with few cases leans on the logistic curve.
 */
final class CalibrationTrainer {

    private static final double[] SUMS = {-5, -4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};
    /** Cases that the logistic curve counts for in each bin. */
    private static final double PRIOR_CASES = 3;

    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 0.99;

    private final Map<Group, double[]> cases = new EnumMap<>(Group.class);
    private final Map<Group, double[]> right = new EnumMap<>(Group.class);

    CalibrationTrainer() {
        for (Group group : Group.values()) {
            cases.put(group, new double[SUMS.length]);
            right.put(group, new double[SUMS.length]);
        }
    }

    /** @param posts a file of labelled posts or a folder of such files */
    void add(Path registry, Path posts) throws IOException, ItemRejected {
        MentionFinder finder = new MentionFinder(RegistryReader.read(registry));
        LabelledCaseJson json = new LabelledCaseJson();
        for (String line : lines(posts)) {
            LabelledCase labelled = json.read(line);
            NormalisedText text = Normaliser.normalise(labelled.post().content());
            finder.weigh(text)
                    .ifPresent(weighed -> add(
                            finder, weighed.selection(), labelled.expectation().persons()));
        }
    }

    private void add(MentionFinder finder, Selection selection, Set<String> expected) {
        Map<Integer, Weighed> strongest = new HashMap<>();
        Stream.concat(selection.accepted().stream(), selection.dismissed().stream())
                .forEach(each -> strongest.merge(
                        each.candidate().person(), each, (one, other) -> one.sum() >= other.sum() ? one : other));
        strongest.forEach((person, weighed) -> {
            Group group = Group.of(weighed.candidate());
            int bin = nearest(weighed.sum());
            cases.get(group)[bin]++;
            right.get(group)[bin] += expected.contains(finder.id(person)) ? 1 : 0;
        });
    }

    private static int nearest(double sum) {
        int best = 0;
        for (int i = 1; i < SUMS.length; i++) {
            best = Math.abs(SUMS[i] - sum) < Math.abs(SUMS[best] - sum) ? i : best;
        }
        return best;
    }

    List<Point> points(Group group) {
        List<double[]> pools = new ArrayList<>();
        for (int i = 0; i < SUMS.length; i++) {
            double logistic = 1 / (1 + Math.exp(-SUMS[i]));
            double weight = cases.get(group)[i] + PRIOR_CASES;
            pools.add(new double[] {right.get(group)[i] + PRIOR_CASES * logistic, weight, 1});
            pool(pools);
        }
        List<Point> points = new ArrayList<>();
        for (double[] pool : pools) {
            for (int i = 0; i < pool[2]; i++) {
                points.add(new Point(SUMS[points.size()], Math.clamp(pool[0] / pool[1], LOWEST, HIGHEST)));
            }
        }
        return points;
    }

    /** Joins the last pools until their shares rise. */
    private static void pool(List<double[]> pools) {
        while (pools.size() > 1) {
            double[] last = pools.get(pools.size() - 1);
            double[] before = pools.get(pools.size() - 2);
            if (before[0] / before[1] <= last[0] / last[1]) {
                return;
            }
            pools.remove(pools.size() - 1);
            for (int i = 0; i < last.length; i++) {
                before[i] += last[i];
            }
        }
    }

    /** The resource's lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# How often a mention is right: group of forms, sum of evidence, share. Learned by CalibrationTrainer;");
        lines.add("# CalibrationTest tells the command.");
        for (Group group : Group.values()) {
            points(group)
                    .forEach(point ->
                            lines.add(String.format(Locale.ROOT, "%s %.1f %.3f", group, point.sum(), point.share())));
        }
        return lines;
    }

    private static List<String> lines(Path posts) throws IOException {
        if (Files.isRegularFile(posts)) {
            return nonBlank(posts);
        }
        try (Stream<Path> files = Files.list(posts)) {
            return files.sorted().flatMap(file -> nonBlank(file).stream()).toList();
        }
    }

    private static List<String> nonBlank(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
