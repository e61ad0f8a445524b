package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.model.Learned;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.ingest.Post;

/**
 * Reads what a post does with words: threatens, asks others to harass, claims a fact, complains, reports. Rules and the
 * trained reader look side by side, see {@link Judgement}. Immutable, safe for many threads, linear in the length of the
 * text.
 */
public final class SpeechReader {

    private final SpeechRules rules = new SpeechRules();
    private final Thresholds thresholds;

    /** @param changed from which probability a signal or context is shown, where it differs from the committed one */
    public SpeechReader(Map<ModelLabel, Double> changed) {
        this.thresholds = Thresholds.committed().with(changed);
    }

    /**
     * @param post the post whose content was normalised
     * @param reading of that content with its mentions
     * @param leaks leaks found in it
     * @param learned what the trained reader says
     * @return at most one signal for each type and person, the surest; spans in the original content
     */
    public Speech read(Post post, Reading reading, List<Leak> leaks, Learned learned) {
        SpeechRules.Sight sight = rules.look(post, reading, leaks);
        Judgement judgement = new Judgement(sight, leaks, learned, thresholds);
        List<Signal> judged = judgement.signals();
        List<Context> contexts = judgement.contexts(!judged.isEmpty() || !leaks.isEmpty());
        boolean report = contexts.stream().anyMatch(context -> context.type() == SpeechContext.MEDIA_REPORT);
        List<Signal> signals = new ArrayList<>(PrivateInfoDetector.find(leaks, report));
        signals.addAll(judged);
        signals.sort(Comparator.comparingInt(Signal::start));
        return new Speech(signals, contexts);
    }
}
