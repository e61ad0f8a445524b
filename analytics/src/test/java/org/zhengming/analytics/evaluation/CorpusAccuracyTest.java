package org.zhengming.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.Finding;
import org.zhengming.ingest.ItemRejected;

/**
 * The reading of the project's own labelled posts does not fall below what {@code corpus/reading/floors.txt} says, one
 * test a row. A change that falls below a row made the reading worse; raise the row when it gets better.
 */
class CorpusAccuracyTest {

    @TestFactory
    Stream<DynamicTest> the_reading_reaches() throws IOException, ItemRejected {
        List<Floor> floors = Floor.read(Corpus.FOLDER.resolve("reading").resolve("floors.txt"));
        Map<String, Map<String, Double>> figures = new HashMap<>();
        for (Floor floor : floors) {
            if (!figures.containsKey(floor.set())) {
                figures.put(floor.set(), figures(LabelledSet.in(Corpus.FOLDER.resolve(floor.set()))));
            }
        }
        return floors.stream()
                .map(floor -> DynamicTest.dynamicTest(floor.toString(), () -> check(floor, figures.get(floor.set()))));
    }

    private static void check(Floor floor, Map<String, Double> figures) {
        assertThat(figures).containsKey(floor.figure());
        double reached = figures.get(floor.figure());

        assertThat(floor.holds(reached))
                .as(String.format(Locale.ROOT, "%s, but is %.3f", floor, reached))
                .isTrue();
    }

    private static Map<String, Double> figures(LabelledSet set) throws IOException, ItemRejected {
        Analyser analyser = new Analyser(set.registry());
        List<LabelledCase> cases = set.cases();
        List<Finding> findings = cases.parallelStream()
                .map(labelled -> analyser.analyse(labelled.post()))
                .toList();
        Scorecard scorecard = new Scorecard();
        IntStream.range(0, cases.size()).forEach(i -> scorecard.add(cases.get(i), findings.get(i)));
        return Figures.of(scorecard);
    }
}
