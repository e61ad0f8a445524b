package org.zhengming.analytics.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The trained reader. Loading takes about a second and 200 MB outside the heap; reading takes some 20 ms for a post of a
 * hundred characters on one core, and never more than {@value Windows#MOST} windows of {@value Windows#PIECES} pieces whatever
 * the length. Immutable, safe for many threads.
 */
public final class SpeechModel {

    private static final List<ModelLabel> TROUBLES =
            List.of(ModelLabel.HARM, ModelLabel.PRIVATE_INFO, ModelLabel.FACT_CLAIM, ModelLabel.SELF_HARM);

    private static final String FILE = "speech-model.safetensors";
    private final Encoder encoder;
    private final Heads heads;
    private final LinearReader linear;
    private final Windows windows;
    private final Calibration calibration;

    private SpeechModel(TensorFile file) {
        this.encoder = Encoder.load(file);
        this.heads = new Heads(file);
        this.linear = new LinearReader(file);
        this.windows = new Windows(linear);
        this.calibration = new Calibration(file);
    }

    /** One model for the whole process: it is read once, when it is first asked for, and never changes. */
    private static final class Holder {
        private static final SpeechModel COMMITTED = load();
    }

    /** The model committed with the project, shared by all who ask. */
    public static SpeechModel committed() {
        return Holder.COMMITTED;
    }

    private static SpeechModel load() {
        try (InputStream in = SpeechModel.class.getResourceAsStream(FILE)) {
            return new SpeechModel(TensorFile.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the text; of a long one at most {@value Windows#MOST} windows.
     *
     * @param skeleton the bones of its sentences, see {@link Skeleton}
     */
    public ModelReading read(ModelText text, Set<String> skeleton) {
        Tokens tokens = encoder.cut(text.text());
        // Side by side where cores are free: a long text would else hold up whatever comes after it for seconds.
        List<Seen> seen = windows.of(tokens, text).parallelStream()
                .map(window -> see(tokens, window.from(), window.to()))
                .toList();
        return told(text, skeleton, seen);
    }

    /** The most that the linear half sees of harm, of a claim or of despair, in log-odds: microseconds. */
    public double harm(ModelText text) {
        LinearReader.Counted counted = linear.count(text.text(), Set.of());
        return TROUBLES.stream()
                .mapToDouble(label -> linear.score(label, counted).logit())
                .max()
                .orElseThrow();
    }

    /** What stands in one window. */
    private record Seen(Map<ModelLabel, Heads.Score> scores, List<Tag> tags) {}

    /** @param seen in the order of the text */
    private ModelReading told(ModelText text, Set<String> skeleton, List<Seen> seen) {
        Map<ModelLabel, Heads.Score> best = new EnumMap<>(ModelLabel.class);
        List<Tag> tags = new ArrayList<>();
        for (Seen window : seen) {
            window.scores()
                    .forEach((label, score) ->
                            best.merge(label, score, (one, other) -> other.logit() > one.logit() ? other : one));
            addNew(tags, window.tags());
        }
        Map<ModelLabel, Estimate> estimates = new EnumMap<>(ModelLabel.class);
        LinearReader.Counted counted = linear.count(text.text(), skeleton);
        best.forEach((label, score) -> estimates.put(label, estimate(label, score, linear.score(label, counted))));
        return new ModelReading(estimates, tags);
    }

    private Seen see(Tokens tokens, int start, int end) {
        float[] vectors = encoder.encode(tokens, start, end);
        Map<ModelLabel, Heads.Score> scores = new EnumMap<>(ModelLabel.class);
        for (ModelLabel label : ModelLabel.values()) {
            scores.put(label, heads.score(label, vectors, tokens, start, end));
        }
        return new Seen(scores, heads.tags(vectors, tokens, start, end));
    }

    /** How likely a text is abusive, whoever is meant, by the linear half alone: microseconds. */
    public double offensive(String text) {
        Runs.Score score = linear.score(ModelLabel.OFFENSIVE, linear.count(text, Set.of()));
        return calibration.probability(ModelLabel.OFFENSIVE, 0, score.logit(), false);
    }

    private Estimate estimate(ModelLabel label, Heads.Score encoded, Runs.Score run) {
        return new Estimate(
                calibration.probability(label, encoded.logit(), run.logit(), false),
                calibration.probability(label, encoded.logit(), run.logit(), true),
                encoded.peak(),
                run.peak());
    }

    private static void addNew(List<Tag> tags, List<Tag> more) {
        for (Tag tag : more) {
            if (tags.isEmpty() || tags.getLast().span().end() <= tag.span().start()) {
                tags.add(tag);
            }
        }
    }
}
