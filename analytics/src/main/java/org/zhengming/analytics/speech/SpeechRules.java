package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.ingest.Post;

/** What can be seen of a speech act by its words and who does what to whom, without training. Immutable. */
public final class SpeechRules {

    private static final List<SpeechDetector> DETECTORS = List.of(
            new ThreatDetector(),
            new VeiledThreatDetector(),
            new HarassmentCallDetector(),
            new ExtortionDetector(),
            new IntrusionDetector(),
            new FactClaimDetector(),
            new InsultDetector(),
            new SelfHarmDetector(),
            new FrameDetector(),
            new EvidenceDetector());

    /** What the rules see, in one reading of the post. */
    record Sight(Reading reading, List<Observation> observations, List<Context> contexts) {}

    /** Which labels the rules see; leaks count as {@link ModelLabel#PRIVATE_INFO}. */
    public Set<ModelLabel> see(Post post, Reading reading, List<Leak> leaks) {
        Sight sight = look(post, reading, leaks);
        Set<ModelLabel> labels = EnumSet.noneOf(ModelLabel.class);
        sight.observations().forEach(each -> labels.add(ModelLabel.of(each.type())));
        sight.contexts().forEach(each -> labels.add(ModelLabel.of(each.type())));
        if (!leaks.isEmpty()) {
            labels.add(ModelLabel.PRIVATE_INFO);
        }
        return labels;
    }

    Sight look(Post post, Reading reading, List<Leak> leaks) {
        SpeechText view = new SpeechText(post, reading, leaks);
        List<Observation> observations = new ArrayList<>();
        DETECTORS.forEach(detector -> observations.addAll(detector.find(view)));
        return new Sight(reading, surest(observations), ContextReader.read(view));
    }

    private record Key(SignalType type, String person) {}

    private static List<Observation> surest(List<Observation> observations) {
        Map<Key, Observation> best = new LinkedHashMap<>();
        for (Observation seen : observations) {
            best.merge(
                    new Key(seen.type(), seen.person()),
                    seen,
                    (one, other) -> other.confidence() > one.confidence() ? other : one);
        }
        return List.copyOf(best.values());
    }
}
