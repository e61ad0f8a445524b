package org.zhengming.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhengming.analytics.leak.BlindIndex;
import org.zhengming.analytics.leak.BlindIndexKey;
import org.zhengming.analytics.leak.LeakFinder;
import org.zhengming.analytics.leak.LeakReview;
import org.zhengming.analytics.mention.Linking;
import org.zhengming.analytics.mention.MentionFinder;
import org.zhengming.analytics.model.Learned;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.model.ModelText;
import org.zhengming.analytics.model.Skeleton;
import org.zhengming.analytics.model.SpeechModel;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.route.RoutePolicy;
import org.zhengming.analytics.route.Router;
import org.zhengming.analytics.sentence.Lexicon;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.WordLists;
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
    private final BlindIndex blindIndex;
    private final Lexicon lexicon = WordLists.lexicon();
    private final LeakFinder leakFinder = new LeakFinder(lexicon);
    private final SpeechReader speechReader;
    private final Router router;

    /** Builds the matching automaton: a few seconds for 100,000 persons. Enrolled values are not looked for. */
    public Analyser(Registry registry) {
        this(registry, null);
    }

    /** @param key of the registry's blind index, or {@code null} not to look for enrolled values */
    public Analyser(Registry registry, BlindIndexKey key) {
        this(registry, new MentionFinder(registry), BlindIndex.of(registry, key), RoutePolicy.committed());
    }

    private Analyser(Registry registry, MentionFinder mentionFinder, BlindIndex blindIndex, RoutePolicy policy) {
        this.registry = registry;
        this.mentionFinder = mentionFinder;
        this.blindIndex = blindIndex;
        this.speechReader = new SpeechReader(policy.thresholds());
        this.router = new Router(policy);
    }

    /** The same with another route policy; what was built of the registry is shared, so that it takes no time. */
    public Analyser with(RoutePolicy policy) {
        return new Analyser(registry, mentionFinder, blindIndex, policy);
    }

    /** The first pass alone, which allocates next to nothing: {@code false} means that nobody registered can be meant. */
    public boolean mayConcern(Post post) {
        return mentionFinder.firstPass().mayConcern(post) || blindIndex.mayHold(post);
    }

    /** The cheap screen: {@code false} means that {@link #analyse} would drop the post without a closer look. */
    public boolean concerns(Post post) {
        if (!mayConcern(post)) {
            return false;
        }
        NormalisedText text = Normaliser.normalise(post.content());
        return mentionFinder.screens(text) || blindIndex.holds(text);
    }

    /**
     * All clues weighed, the trained reader's encoder not asked: {@code false} means that {@link #analyse} would drop the post. Of
     * posts about other things, some three in ten thousand are left.
     */
    public boolean mayPoint(Post post) {
        if (!mayConcern(post)) {
            return false;
        }
        NormalisedText text = Normaliser.normalise(post.content());
        Linking found = mentionFinder.findLikely(text);
        return !found.mentions().isEmpty() || !asked(text, found).isEmpty() || blindIndex.holds(text);
    }

    public Finding analyse(Post post) {
        return mayConcern(post) ? read(post, mentionFinder::findLikely).finding() : nobody(post);
    }

    private Finding nobody(Post post) {
        return Finding.drop(
                post.id(), router.route(List.of(), List.of(), List.of()).reasons());
    }

    /** As {@link #analyse}, with the normalised text and what was dismissed. */
    public Analysis explain(Post post) {
        return read(post, mentionFinder::find);
    }

    private Analysis read(Post post, Function<NormalisedText, Linking> mentions) {
        NormalisedText text = Normaliser.normalise(post.content());
        Meant meant = meant(text, mentions.apply(text));
        Linking linking = meant.linking();
        List<Leak> enrolled = leakFinder.enrolled(text, blindIndex, registry);
        List<Mention> pointers = pointers(linking.mentions(), enrolled);
        if (pointers.isEmpty()) {
            return new Analysis(nobody(post), text, linking.dismissed());
        }
        Reading reading = Reading.of(text, pointers, lexicon);
        Learned learned =
                meant.whole().filter(read -> enrolled.isEmpty()).orElseGet(() -> learned(text, pointers, reading));
        List<Leak> found = leakFinder.find(text, reading, pointers, enrolled, registry);
        List<Leak> leaks = LeakReview.review(found, enrolled, reading, learned, registry.publicContacts());
        Speech speech = speechReader.read(post, reading, leaks, learned);
        Router.Suggestion suggestion = router.route(pointers, speech.signals(), speech.contexts());
        List<String> persons = persons(pointers);
        Finding finding = new Finding(
                post.id(),
                suggestion.route(),
                persons,
                organs(pointers, persons),
                linking.mentions(),
                speech.signals(),
                leaks,
                speech.contexts(),
                suggestion.reasons());
        return new Analysis(finding, text, linking.dismissed());
    }

    private static Learned learned(NormalisedText text, List<Mention> mentions, Reading reading) {
        ModelText read = ModelText.of(text, mentions);
        return new Learned(read, SpeechModel.committed().read(read, Skeleton.of(reading)));
    }

    /**
     * Who is meant.
     *
     * @param whole what the trained reader said of the whole text with exactly these mentions, if it was asked about it
     */
    private record Meant(Linking linking, Optional<Learned> whole) {}

    /** Who the clues are sure of; where they rest on a name alone or doubt, the reader is asked too. */
    private Meant meant(NormalisedText text, Linking found) {
        List<Mention> asked = asked(text, found);
        if (asked.isEmpty()) {
            return new Meant(found, Optional.empty());
        }
        Excerpt excerpt = excerpt(text, asked);
        boolean isWhole = excerpt.content().length() == text.original().length();
        NormalisedText near = isWhole ? text : Normaliser.normalise(excerpt.content());
        Learned learned = learned(near, excerpt.mentions(), Reading.of(near, excerpt.mentions(), lexicon));
        Linking reviewed = PersonReview.review(found, learned.probability(ModelLabel.MEANT, false));
        boolean sameMentions = reviewed.mentions().size() == asked.size();
        return new Meant(reviewed, Optional.of(learned).filter(each -> isWhole && sameMentions));
    }

    /** With whom the reader is to be asked whether they are meant; empty when it need not be. */
    private static List<Mention> asked(NormalisedText text, Linking found) {
        List<Mention> asked = PersonReview.asked(found);
        if (!asked.isEmpty()) {
            return asked;
        }
        List<Mention> far = PersonReview.askedWhereHarmful(found);
        return far.isEmpty() || !soundsHarmful(text, far) ? List.of() : far;
    }

    private static Excerpt excerpt(NormalisedText text, List<Mention> asked) {
        return Excerpt.around(PersonReview.surestOf(asked), text.original(), asked);
    }

    private static boolean soundsHarmful(NormalisedText text, List<Mention> far) {
        Excerpt excerpt = excerpt(text, far);
        ModelText read = ModelText.of(Normaliser.normalise(excerpt.content()), excerpt.mentions());
        return PersonReview.soundsHarmful(SpeechModel.committed().harm(read));
    }

    /** Mentions, and enrolled values where no mention stands: they too point to their person. */
    private static List<Mention> pointers(List<Mention> mentions, List<Leak> enrolled) {
        List<Mention> pointers = new ArrayList<>(mentions);
        enrolled.forEach(leak -> pointers.add(new Mention(
                Mention.TargetKind.PERSON,
                leak.person(),
                leak.start(),
                leak.end(),
                leak.masked(),
                leak.confidence(),
                leak.reasons())));
        return pointers;
    }

    private static List<String> persons(List<Mention> mentions) {
        return strongestFirst(mentions.stream()
                .filter(mention -> mention.kind() != Mention.TargetKind.ORGAN)
                .toList());
    }

    /** Organs named in the post, then those where the persons concerned serve. */
    private List<String> organs(List<Mention> mentions, List<String> persons) {
        Set<String> organs = new LinkedHashSet<>(strongestFirst(mentions.stream()
                .filter(mention -> mention.kind() == Mention.TargetKind.ORGAN)
                .toList()));
        persons.forEach(
                id -> registry.person(id).map(ProtectedPerson::organ).ifPresent(organ -> organs.add(organ.id())));
        return List.copyOf(organs);
    }

    private static List<String> strongestFirst(List<Mention> mentions) {
        Map<String, Double> best = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            best.merge(mention.protectedId(), mention.confidence(), Math::max);
        }
        List<String> ids = new ArrayList<>(best.keySet());
        ids.sort((one, other) -> Double.compare(best.get(other), best.get(one)));
        return ids;
    }
}
