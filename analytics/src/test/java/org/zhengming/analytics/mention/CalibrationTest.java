package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengming.analytics.evaluation.LabelledCase;
import org.zhengming.analytics.evaluation.LabelledCaseJson;
import org.zhengming.analytics.mention.Calibration.Group;
import org.zhengming.analytics.mention.Calibration.Point;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;
import org.zhengming.ingest.ItemRejected;

/**
 * The committed calibration. A new one is learned with {@code mvn -pl analytics -am test -Dtest=CalibrationTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dcalibration.cases=REGISTRY:POSTS,REGISTRY:POSTS -Dcalibration.out=FILE},
 * where POSTS is a file of labelled posts or a folder of such files and paths count from the module. The one that stands
 * was learned from the demo's posts and all of {@code corpus/reading} but the test set.
 */
class CalibrationTest {

    private static final Path CORPUS = Path.of("..", "corpus");

    private final Calibration calibration = new Calibration();

    @ParameterizedTest
    @EnumSource
    void more_evidence_never_makes_a_mention_less_sure(Group group) {
        double last = 0;
        for (double sum = -8; sum < 12; sum += 0.1) {
            double confidence = calibration.confidence(group, sum);
            assertThat(confidence).isBetween(Math.max(0.005, last - 1e-9), 0.995);
            last = confidence;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_far_beyond_the_points_is_as_sure_as_the_nearest_point(Group group) {
        Point first = calibration.points(group).get(0);
        Point last = calibration.points(group).get(calibration.points(group).size() - 1);

        assertThat(calibration.confidence(group, -1000)).isEqualTo(first.share());
        assertThat(calibration.confidence(group, 1000)).isEqualTo(last.share());
    }

    @Test
    void between_two_points_the_line_is_straight() {
        Point one = calibration.points(Group.WRITTEN_OUT).get(0);
        Point other = calibration.points(Group.WRITTEN_OUT).get(1);

        assertThat(calibration.confidence(Group.WRITTEN_OUT, (one.sum() + other.sum()) / 2))
                .isCloseTo((one.share() + other.share()) / 2, within(1e-9));
    }

    @Test
    void mentions_in_the_corpus_are_right_as_often_as_they_say() throws IOException, ItemRejected {
        MentionFinder finder = new MentionFinder(RegistryReader.read(CORPUS.resolve("registry.jsonl")));
        LabelledCaseJson json = new LabelledCaseJson();
        double said = 0;
        double right = 0;
        int mentions = 0;
        try (var files = Files.list(CORPUS.resolve("posts"))) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    LabelledCase labelled = json.read(line);
                    NormalisedText text = Normaliser.normalise(labelled.post().content());
                    List<Weighed> accepted = finder.weigh(text)
                            .map(weighed -> weighed.selection().accepted())
                            .orElse(List.of());
                    for (Weighed each : accepted) {
                        said += each.confidence();
                        right += labelled.expectation()
                                        .persons()
                                        .contains(finder.id(each.candidate().person()))
                                ? 1
                                : 0;
                        mentions++;
                    }
                }
            }
        }

        assertThat(mentions).isGreaterThan(600);
        assertThat(said / mentions).isCloseTo(right / mentions, within(0.03));
    }

    @Test
    @EnabledIfSystemProperty(named = "calibration.cases", matches = ".+")
    void a_new_calibration_is_learned_when_cases_are_given() throws IOException, ItemRejected {
        CalibrationTrainer trainer = new CalibrationTrainer();
        for (String pair : System.getProperty("calibration.cases").split(",")) {
            String[] paths = pair.split(":");
            trainer.add(Path.of(paths[0]), Path.of(paths[1]));
        }
        Path out = Path.of(System.getProperty("calibration.out"));

        Files.write(out, trainer.lines());

        assertThat(Arrays.stream(Group.values()))
                .allSatisfy(group -> assertThat(trainer.points(group)).isNotEmpty());
    }
}
