package org.zhengming.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.leak.LeakFinder;
import org.zhengming.analytics.model.Learned;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.model.ModelText;
import org.zhengming.analytics.model.Skeleton;
import org.zhengming.analytics.model.SpeechModel;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.analytics.registry.Relative;
import org.zhengming.analytics.registry.Role;
import org.zhengming.analytics.sentence.Lexicon;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.speech.Speech;
import org.zhengming.analytics.speech.SpeechReader;
import org.zhengming.analytics.speech.SpeechRules;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;

/**
 * A court and two people of our own making, and posts about them read by the real leak finder and speech reader. Names
 * are matched letter by letter, so that these tests do not hang on how people are recognised.
 */
public final class FictionalCourt {

    public static final String JUDGE = "P1";
    public static final String PROSECUTOR = "P2";

    private static final Organ COURT = new Organ("C1", "云梧市青岑区人民法院", List.of("青岑区法院", "青岑法院"), "云梧市青岑区");

    private static final ProtectedPerson RONG = new ProtectedPerson(
            JUDGE,
            "容知白",
            Role.JUDGE,
            List.of("容法官", "容庭长"),
            COURT,
            "民一庭庭长",
            null,
            "0788-6000012",
            "rong@court.example",
            List.of(new Relative(Relation.SPOUSE, "梅疏影"), new Relative(Relation.CHILD, "容小棠")),
            List.of());

    private static final ProtectedPerson QI = new ProtectedPerson(
            PROSECUTOR, "祁望舒", Role.PROSECUTOR, List.of("祁检"), COURT, "检察官", null, null, null, List.of(), List.of());

    public static final Registry REGISTRY = Registry.of(List.of(RONG, QI));

    private static final Lexicon LEXICON = WordLists.lexicon();
    private static final LeakFinder LEAKS = new LeakFinder(LEXICON);
    private static final SpeechReader SPEECH = new SpeechReader(Map.of());
    private static final SpeechRules RULES = new SpeechRules();

    /** What was read from one post. */
    public record Reading(Post post, List<Leak> leaks, Set<ModelLabel> seen, Speech speech) {

        public List<LeakType> leakTypes() {
            return leaks.stream().map(Leak::type).toList();
        }

        /** The exact texts of the leaks of one type. */
        public List<String> leaked(LeakType type) {
            return leaks.stream()
                    .filter(leak -> leak.type() == type)
                    .map(leak -> post.content().substring(leak.start(), leak.end()))
                    .toList();
        }

        /** Signals that the rules see, whatever the trained reader says. */
        public Set<SignalType> signals() {
            return named(SignalType.class);
        }

        /** Contexts that the rules see. */
        public Set<SpeechContext> contexts() {
            return named(SpeechContext.class);
        }

        private <E extends Enum<E>> Set<E> named(Class<E> type) {
            return Stream.of(type.getEnumConstants())
                    .filter(value ->
                            seen.stream().anyMatch(label -> label.name().equals(value.name())))
                    .collect(Collectors.toSet());
        }
    }

    private FictionalCourt() {}

    public static Reading read(String text) {
        return read(PostKind.POST, null, text);
    }

    public static Reading readNews(String title, String text) {
        return read(PostKind.NEWS, title, text);
    }

    private static Reading read(PostKind kind, String title, String body) {
        Post post = new Post("1", null, kind, null, null, title, body, null, null, null);
        NormalisedText normalised = Normaliser.normalise(post.content());
        List<Mention> mentions = mentions(post.content());
        org.zhengming.analytics.sentence.Reading reading =
                org.zhengming.analytics.sentence.Reading.of(normalised, mentions, LEXICON);
        List<Leak> leaks = LEAKS.find(normalised, reading, mentions, REGISTRY);
        ModelText text = ModelText.of(normalised, mentions);
        Learned learned = new Learned(text, SpeechModel.committed().read(text, Skeleton.of(reading)));
        return new Reading(post, leaks, RULES.see(post, reading, leaks), SPEECH.read(post, reading, leaks, learned));
    }

    /** Every place where a name or alias of the two or of a relative stands. */
    public static List<Mention> mentions(String content) {
        List<Mention> mentions = new ArrayList<>();
        for (ProtectedPerson person : REGISTRY.persons()) {
            addAll(content, person.name(), TargetKind.PERSON, person.id(), mentions);
            person.aliases().forEach(alias -> addAll(content, alias, TargetKind.PERSON, person.id(), mentions));
            for (int i = 0; i < person.relatives().size(); i++) {
                Relative relative = person.relatives().get(i);
                String target = person.id() + "/" + relative.relation() + "/" + (i + 1);
                addAll(content, relative.name(), TargetKind.RELATIVE, target, mentions);
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return mentions;
    }

    private static void addAll(String content, String name, TargetKind kind, String target, List<Mention> mentions) {
        for (int at = content.indexOf(name); at >= 0; at = content.indexOf(name, at + 1)) {
            mentions.add(new Mention(kind, target, at, at + name.length(), name, 0.9, List.of()));
        }
    }
}
