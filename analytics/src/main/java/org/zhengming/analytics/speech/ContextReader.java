package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.sentence.WordGroup;

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

    private static final Set<SignalType> HOSTILE = EnumSet.of(
            SignalType.THREAT, SignalType.HARASSMENT_CALL, SignalType.EXTORTION, SignalType.PRIVACY_INTRUSION);

    private static final double IN_DOUBT = 0.4;

    private ContextReader() {}

    static List<Context> read(SpeechText text, List<Observation> observations) {
        List<Context> contexts = new ArrayList<>();
        for (Kind kind : KINDS) {
            kind.sight()
                    .apply(text)
                    .ifPresent(confidence ->
                            contexts.add(new Context(kind.context(), confidence, List.of(Reason.of(kind.code())))));
        }
        if (!holds(contexts, SpeechContext.COMPLAINT)
                && !holds(contexts, SpeechContext.MEDIA_REPORT)
                && observations.stream().noneMatch(seen -> HOSTILE.contains(seen.type()))) {
            FirstHandContext.see(text)
                    .ifPresent(confidence -> contexts.add(
                            new Context(SpeechContext.FIRST_HAND, confidence, List.of(Reason.of("TELLS_OWN_CASE")))));
        }
        if (contexts.isEmpty() && observations.isEmpty() && text.leaks().isEmpty()) {
            contexts.add(inDoubt(text));
        }
        return contexts;
    }

    /**
     * What raises no signal is protected speech of some kind: the author's own experience if the author is in it, about
     * the ruling if it speaks of one, else an opinion.
     */
    private static Context inDoubt(SpeechText text) {
        OptionalDouble opinion = OpinionContext.see(text);
        if (opinion.isPresent()) {
            return new Context(SpeechContext.OPINION, opinion.getAsDouble(), List.of(Reason.of("VALUES_WITHOUT_FACT")));
        }
        if (text.reading().has(WordGroup.AUTHOR)) {
            return new Context(SpeechContext.FIRST_HAND, IN_DOUBT, List.of(Reason.of("TELLS_OWN_CASE")));
        }
        if (text.reading().has(WordGroup.RULING_TOPIC)) {
            return new Context(SpeechContext.RULING_CRITICISM, IN_DOUBT, List.of(Reason.of("WEIGHS_A_RULING")));
        }
        return new Context(SpeechContext.OPINION, IN_DOUBT, List.of(Reason.of("VALUES_WITHOUT_FACT")));
    }

    private static boolean holds(List<Context> contexts, SpeechContext kind) {
        return contexts.stream().anyMatch(context -> context.type() == kind);
    }
}
