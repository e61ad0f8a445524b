package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.sentence.Lexicon;
import org.zhengming.analytics.sentence.Offsets;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.ingest.Post;

/**
 * Reads what a post does with words: threatens, asks others to harass, claims a fact, complains, reports. Immutable,
 * safe for many threads, linear in the length of the text.
 */
public final class SpeechReader {

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

    private final Lexicon lexicon = WordLists.lexicon();

    /**
     * @param post the post whose content was normalised
     * @param mentions whom the post points to, spans in the original content
     * @param leaks leaks found in it
     * @return at most one signal for each type and person, the surest; spans in the original content
     */
    public Speech read(Post post, NormalisedText text, List<Mention> mentions, List<Leak> leaks, Registry registry) {
        Reading reading = Reading.of(text, mentions, lexicon);
        SpeechText view = new SpeechText(post, reading, leaks);
        List<Observation> observations = new ArrayList<>();
        DETECTORS.forEach(detector -> observations.addAll(detector.find(view)));
        List<Context> contexts = ContextReader.read(view, observations);
        boolean report = contexts.stream().anyMatch(context -> context.type() == SpeechContext.MEDIA_REPORT);
        List<Signal> signals = new ArrayList<>(PrivateInfoDetector.find(leaks, report));
        signals.addAll(surest(observations, reading.offsets()));
        signals.sort(Comparator.comparingInt(Signal::start));
        return new Speech(signals, contexts);
    }

    private record Key(SignalType type, String person) {}

    private static List<Signal> surest(List<Observation> observations, Offsets offsets) {
        Map<Key, Observation> best = new LinkedHashMap<>();
        for (Observation seen : observations) {
            best.merge(
                    new Key(seen.type(), seen.person()),
                    seen,
                    (one, other) -> other.confidence() > one.confidence() ? other : one);
        }
        return best.values().stream().map(seen -> signal(seen, offsets)).toList();
    }

    private static Signal signal(Observation seen, Offsets offsets) {
        Span original = offsets.toOriginal(seen.span());
        return new Signal(
                seen.type(),
                seen.person(),
                original.start(),
                original.end(),
                seen.confidence(),
                List.of(Reason.of(seen.code())));
    }
}
