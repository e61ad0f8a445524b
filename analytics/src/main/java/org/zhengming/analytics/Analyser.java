package org.zhengming.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.leak.LeakFinder;
import org.zhengming.analytics.mention.MentionFinder;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.route.Router;
import org.zhengming.analytics.speech.Speech;
import org.zhengming.analytics.speech.SpeechReader;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;
import org.zhengming.ingest.Post;

/**
 * The one way from a {@link Post} to a {@link Finding}: normalise, match and link, find leaks, read the speech, route.
 * Immutable; safe for many threads.
 */
public final class Analyser {

    private final Registry registry;
    private final MentionFinder mentionFinder;
    private final LeakFinder leakFinder = new LeakFinder();
    private final SpeechReader speechReader = new SpeechReader();

    /** Builds the matching automaton: about a second for 100,000 persons. */
    public Analyser(Registry registry) {
        this.registry = registry;
        this.mentionFinder = new MentionFinder(registry);
    }

    /** The cheap screen: {@code false} means that {@link #analyse} would drop the post without a closer look. */
    public boolean concerns(Post post) {
        return mentionFinder.screens(Normaliser.normalise(post.content()));
    }

    public Finding analyse(Post post) {
        return explain(post).finding();
    }

    /** As {@link #analyse}, with the normalised text and what was dismissed. */
    public Analysis explain(Post post) {
        NormalisedText text = Normaliser.normalise(post.content());
        if (!mentionFinder.screens(text)) {
            return new Analysis(Finding.drop(post.id(), List.of(Reason.of("ROUTE_DROP"))), text, List.of());
        }
        List<Mention> mentions = mentionFinder.find(text);
        List<Leak> leaks = leakFinder.find(text, mentions, registry);
        Speech speech = speechReader.read(post, text, mentions, leaks, registry);
        Router.Suggestion suggestion = Router.route(mentions, speech.signals(), speech.contexts());
        Finding finding = new Finding(
                post.id(),
                suggestion.route(),
                persons(mentions),
                organs(mentions),
                mentions,
                speech.signals(),
                leaks,
                speech.contexts(),
                suggestion.reasons());
        return new Analysis(finding, text, List.of());
    }

    private static List<String> persons(List<Mention> mentions) {
        return strongestFirst(mentions.stream()
                .filter(mention -> mention.kind() != Mention.TargetKind.ORGAN)
                .toList());
    }

    private static List<String> organs(List<Mention> mentions) {
        return strongestFirst(mentions.stream()
                .filter(mention -> mention.kind() == Mention.TargetKind.ORGAN)
                .toList());
    }

    private static List<String> strongestFirst(List<Mention> mentions) {
        Map<String, Double> best = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            best.merge(protectedId(mention), mention.confidence(), Math::max);
        }
        List<String> ids = new ArrayList<>(best.keySet());
        ids.sort((one, other) -> Double.compare(best.get(other), best.get(one)));
        return ids;
    }

    private static String protectedId(Mention mention) {
        if (mention.kind() != Mention.TargetKind.RELATIVE) {
            return mention.target();
        }
        String target = mention.target();
        int ordinal = target.lastIndexOf('/');
        return target.substring(0, target.lastIndexOf('/', ordinal - 1));
    }
}
