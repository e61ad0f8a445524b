package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Relative;
import org.zhengming.analytics.sentence.Lexicon;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

/**
 * Looks for private values in a text that is about to be published, such as a statement of an organ: whosever they are,
 * since none belongs there. Stricter than {@link LeakFinder}, which needs to know whose a value is. Immutable.
 */
public final class PrivateValueScreen {

    /** Values whose form tells that they are private, and homes, schools and illnesses told of anybody. */
    private static final List<LeakDetector> DETECTORS = List.of(
            new IdCardDetector(),
            new BankCardDetector(),
            new PhoneDetector(),
            new PlateDetector(),
            new EmailDetector(),
            new WeChatDetector(),
            new QqDetector(),
            new ChildSchoolDetector(),
            new AddressDetector(),
            new HealthDetector());

    /** What a person owns is what claims are often about; whether it may be told is for them to say. */
    private static final Set<LeakType> MAY_BE_THE_CLAIM = Set.of(LeakType.PROPERTY);

    private static final int SHORTEST_NAME = 2;
    private static final char MASK = '*';

    private final Lexicon lexicon = WordLists.lexicon();
    private final LeakFinder leaks = new LeakFinder(lexicon);

    /**
     * @param person whom the text is about, if it is about one in particular
     * @return the types of what was found, never the values
     */
    public Set<LeakType> find(String text, ProtectedPerson person, Registry registry) {
        NormalisedText normalised = Normaliser.normalise(text);
        List<Mention> mentions = mentions(text, person);
        Reading reading = Reading.of(normalised, mentions, lexicon);
        LeakText view = LeakText.of(normalised, reading, registry);
        Set<LeakType> found = new TreeSet<>();
        DETECTORS.stream()
                .flatMap(detector -> detector.find(view).stream())
                .filter(candidate -> !candidate.isPublic(registry.publicContacts()))
                .forEach(candidate -> found.add(candidate.type()));
        leaks.find(normalised, reading, mentions, registry).stream()
                .map(leak -> leak.type())
                .filter(type -> !MAY_BE_THE_CLAIM.contains(type))
                .forEach(found::add);
        if (namesRelative(normalised.text(), person)) {
            found.add(LeakType.RELATIVE);
        }
        return found;
    }

    /** The text with every value found masked, whosever it is, one {@code *} for each UTF-16 code unit; line ends stay. */
    public String masked(String text, Registry registry) {
        NormalisedText normalised = Normaliser.normalise(text);
        Reading reading = Reading.of(normalised, List.of(), lexicon);
        LeakText view = LeakText.of(normalised, reading, registry);
        char[] units = text.toCharArray();
        DETECTORS.stream()
                .flatMap(detector -> detector.find(view).stream())
                .filter(candidate -> candidate.span().length() > 0)
                .filter(candidate -> !candidate.isPublic(registry.publicContacts()))
                .map(candidate -> reading.offsets().toOriginal(candidate.span()))
                .forEach(span -> mask(units, span));
        return new String(units);
    }

    private static void mask(char[] units, Span span) {
        for (int unit = span.start(); unit < span.end(); unit++) {
            if (units[unit] != '\n' && units[unit] != '\r') {
                units[unit] = MASK;
            }
        }
    }

    private static boolean namesRelative(String text, ProtectedPerson person) {
        return person != null
                && person.relatives().stream()
                        .map(Relative::name)
                        .filter(name -> name != null && name.length() >= SHORTEST_NAME)
                        .anyMatch(
                                name -> text.contains(Normaliser.normalise(name).text()));
    }

    private static List<Mention> mentions(String text, ProtectedPerson person) {
        if (person == null) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        Stream.concat(Stream.of(person.name()), person.aliases().stream())
                .filter(name -> name.length() >= SHORTEST_NAME)
                .forEach(name -> addAll(text, name, person.id(), mentions));
        return mentions;
    }

    private static void addAll(String text, String name, String person, List<Mention> mentions) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            mentions.add(new Mention(Mention.TargetKind.PERSON, person, at, at + name.length(), name, 1, List.of()));
        }
    }
}
