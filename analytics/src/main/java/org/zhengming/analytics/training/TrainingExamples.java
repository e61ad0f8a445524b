package org.zhengming.analytics.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.evaluation.Expectation;
import org.zhengming.analytics.evaluation.LabelledCase;
import org.zhengming.analytics.leak.LeakFinder;
import org.zhengming.analytics.mention.Linking;
import org.zhengming.analytics.mention.MentionFinder;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.model.ModelText;
import org.zhengming.analytics.model.Skeleton;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.sentence.Lexicon;
import org.zhengming.analytics.sentence.Offsets;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.speech.SpeechRules;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;
import org.zhengming.ingest.Post;

/** Makes training examples from the labelled posts of one registry. Immutable, safe for many threads. */
public final class TrainingExamples {

    private static final Set<ModelLabel> CONTEXTS =
            Stream.of(SpeechContext.values()).map(ModelLabel::of).collect(Collectors.toUnmodifiableSet());

    private final Registry registry;
    private final MentionFinder mentionFinder;
    private final Lexicon lexicon = WordLists.lexicon();
    private final LeakFinder leakFinder = new LeakFinder(lexicon);
    private final SpeechRules rules = new SpeechRules();

    public TrainingExamples(Registry registry) {
        this.registry = registry;
        this.mentionFinder = new MentionFinder(registry);
    }

    /** Nothing when the reader would never see the post: nobody registered is even hinted at. */
    public Optional<TrainingExample> of(LabelledCase labelled) {
        return of(labelled, Set.of());
    }

    /**
     * An ordinary sentence that {@link org.zhengming.analytics.evaluation.Addressed speaks to} somebody registered: it means
     * that person and does no harm; in which contexts it stands nobody said.
     */
    public Optional<TrainingExample> ordinary(Post post) {
        Expectation harmless = new Expectation(Set.of(), Set.of(), Set.of(), Set.of(), Route.MONITOR);
        return of(new LabelledCase(post, harmless, false), CONTEXTS);
    }

    private Optional<TrainingExample> of(LabelledCase labelled, Set<ModelLabel> unsaid) {
        NormalisedText normalised = Normaliser.normalise(labelled.post().content());
        Linking linking = mentionFinder.find(normalised);
        Expectation expected = labelled.expectation();
        boolean meant = expected.route() != Route.DROP;
        List<Mention> mentions = mentions(linking, meant);
        if (mentions.isEmpty()) {
            return Optional.empty();
        }
        ModelText text = ModelText.of(normalised, mentions);
        Reading reading = Reading.of(normalised, mentions, lexicon);
        return Optional.of(new TrainingExample(
                labelled.post().id(),
                text.text(),
                labels(expected, meant),
                seen(labelled.post(), linking, mentions, normalised, reading),
                Skeleton.of(reading),
                tags(expected, normalised, text),
                unsaid));
    }

    /** What the rules see of the post. */
    private Set<ModelLabel> seen(
            Post post, Linking linking, List<Mention> mentions, NormalisedText normalised, Reading reading) {
        List<Leak> leaks = leakFinder.find(normalised, reading, mentions, registry);
        Set<ModelLabel> seen = new LinkedHashSet<>(rules.see(post, reading, leaks));
        if (!linking.mentions().isEmpty() && linking.doubtful().isEmpty()) {
            seen.add(ModelLabel.MEANT);
        }
        if (seen.stream().anyMatch(ModelLabel::isHarmful)) {
            seen.add(ModelLabel.HARM);
        }
        return seen;
    }

    /** As the analysis has them; what it would not look at teaches what is not meant. */
    private static List<Mention> mentions(Linking linking, boolean meant) {
        List<Mention> mentions = new ArrayList<>(linking.mentions());
        mentions.addAll(linking.doubtful());
        return mentions.isEmpty() && !meant ? linking.dismissed() : mentions;
    }

    private static Set<ModelLabel> labels(Expectation expected, boolean meant) {
        Set<ModelLabel> labels = new LinkedHashSet<>();
        expected.signals().forEach(signal -> labels.add(ModelLabel.of(signal)));
        expected.contexts().forEach(context -> labels.add(ModelLabel.of(context)));
        if (expected.route() == Route.REFERRAL_REVIEW) {
            labels.add(ModelLabel.HARM);
        }
        if (meant) {
            labels.add(ModelLabel.MEANT);
        }
        return labels;
    }

    private static List<TrainingExample.Tagged> tags(Expectation expected, NormalisedText normalised, ModelText text) {
        String original = normalised.original();
        Offsets offsets = new Offsets(normalised);
        List<TrainingExample.Tagged> tags = new ArrayList<>();
        for (Expectation.LeakSpan leak : expected.leaks()) {
            int length = leak.text().length();
            int at = length == 0 ? -1 : original.indexOf(leak.text());
            while (at >= 0) {
                Span span = text.fromNormalised(offsets.toNormalised(at, at + length));
                tags.add(new TrainingExample.Tagged(leak.type(), span.start(), span.end()));
                at = original.indexOf(leak.text(), at + length);
            }
        }
        return tags;
    }
}
