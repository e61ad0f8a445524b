package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.SpeechContext;

/** Recognises lawful kinds of speech by their words: several may hold. */
final class ContextReader {

    /** A kind of speech, the code of its reason, and how sure a text is of that kind. */
    private record Kind(SpeechContext context, String code, Function<SpeechText, OptionalDouble> sight) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(SpeechContext.COMPLAINT, "TELLS_OF_A_COMPLAINT", ComplaintContext::see),
            new Kind(SpeechContext.MEDIA_REPORT, "REPORTS_WITH_SOURCE", MediaReportContext::see),
            new Kind(SpeechContext.RULING_CRITICISM, "WEIGHS_A_RULING", RulingCriticismContext::see),
            new Kind(SpeechContext.FIRST_HAND, "TELLS_OWN_CASE", FirstHandContext::see),
            new Kind(SpeechContext.OPINION, "VALUES_WITHOUT_FACT", OpinionContext::see),
            new Kind(SpeechContext.SATIRE, "JOKES", SatireContext::see),
            new Kind(SpeechContext.REPOST, "PASSES_ON_PUBLIC_RECORD", RepostContext::see));

    private ContextReader() {}

    static List<Context> read(SpeechText text) {
        List<Context> contexts = new ArrayList<>();
        for (Kind kind : KINDS) {
            kind.sight()
                    .apply(text)
                    .ifPresent(confidence ->
                            contexts.add(new Context(kind.context(), confidence, List.of(Reason.of(kind.code())))));
        }
        return contexts;
    }
}
