package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;

/** Recognises lawful kinds of speech: several may hold; in doubt they hold. */
final class ContextReader {

    /** A kind of speech, the code of its reason, and how sure a text is of that kind. */
    private record Kind(SpeechContext context, String code, Function<SpeechText, OptionalDouble> sight) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(SpeechContext.COMPLAINT, "TELLS_OF_A_COMPLAINT", ComplaintContext::see),
            new Kind(SpeechContext.MEDIA_REPORT, "REPORTS_WITH_SOURCE", MediaReportContext::see),
            new Kind(SpeechContext.RULING_CRITICISM, "WEIGHS_A_RULING", RulingCriticismContext::see),
            new Kind(SpeechContext.SATIRE, "JOKES", SatireContext::see),
            new Kind(SpeechContext.REPOST, "PASSES_ON_PUBLIC_RECORD", RepostContext::see));

    private ContextReader() {}

    static List<Context> read(SpeechText text, List<Observation> observations) {
        List<Context> contexts = new ArrayList<>();
        for (Kind kind : KINDS) {
            kind.sight()
                    .apply(text)
                    .ifPresent(confidence ->
                            contexts.add(new Context(kind.context(), confidence, List.of(Reason.of(kind.code())))));
        }
        if (!holds(contexts, SpeechContext.COMPLAINT) && !holds(contexts, SpeechContext.MEDIA_REPORT)) {
            FirstHandContext.see(text)
                    .ifPresent(confidence -> contexts.add(
                            new Context(SpeechContext.FIRST_HAND, confidence, List.of(Reason.of("TELLS_OWN_CASE")))));
        }
        boolean bare = contexts.isEmpty() && observations.stream().noneMatch(seen -> seen.type() == SignalType.INSULT);
        if (bare) {
            OpinionContext.see(text)
                    .ifPresent(confidence -> contexts.add(
                            new Context(SpeechContext.OPINION, confidence, List.of(Reason.of("VALUES_WITHOUT_FACT")))));
        }
        return contexts;
    }

    private static boolean holds(List<Context> contexts, SpeechContext kind) {
        return contexts.stream().anyMatch(context -> context.type() == kind);
    }
}
