package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.sentence.Lexicon;
import org.zhengming.analytics.sentence.Offsets;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

/**
 * Finds private values and statements that a post ties to a protected person or relative (泄露). A value alone is no
 * leak: it must be the person's by the text, and none of the items that are lawfully public. Immutable, safe for many
 * threads, linear in the length of the text.
 */
public final class LeakFinder {

    private static final List<LeakDetector> DETECTORS = List.of(
            new IdCardDetector(),
            new BankCardDetector(),
            new PhoneDetector(),
            new DealtNumberDetector(),
            new PlateDetector(),
            new EmailDetector(),
            new WeChatDetector(),
            new QqDetector(),
            new PropertyDetector(),
            new ChildSchoolDetector(),
            new AddressDetector(),
            new RelativeDetector(),
            new HealthDetector(),
            new LocationTrackDetector());

    private final Lexicon lexicon;

    /** @param lexicon as the readings are made with that it is given */
    public LeakFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * What leaks are found of enrolled values alone, whoever is spoken of.
     *
     * @return leaks, each with its person; spans in the original content
     */
    public List<Leak> enrolled(NormalisedText text, BlindIndex index, Registry registry) {
        Offsets offsets = new Offsets(text);
        return index.find(text).stream()
                .filter(candidate -> !candidate.isPublic(registry.publicContacts()))
                .map(candidate -> leak(offsets, candidate, enrolledBy(candidate.person())))
                .toList();
    }

    private static OwnerBinder.Owner enrolledBy(String person) {
        return new OwnerBinder.Owner(person, 1, "OWNER_ENROLLED");
    }

    /** As {@link #find(NormalisedText, Reading, List, List, Registry)} where nothing is enrolled. */
    public List<Leak> find(NormalisedText text, Reading reading, List<Mention> mentions, Registry registry) {
        return find(text, reading, mentions, List.of(), registry);
    }

    /**
     * A text longer than {@value Neighbourhoods#LONGEST_WHOLE} code units is read around those it points to alone.
     *
     * @param reading of the text with these mentions
     * @param enrolled leaks of enrolled values, which win over what the text alone tells
     * @param mentions whom the post points to, spans in the original content
     * @param registry tells which values are lawfully public
     * @return leaks ordered by start, none overlapping, spans in the original content
     */
    public List<Leak> find(
            NormalisedText text, Reading reading, List<Mention> mentions, List<Leak> enrolled, Registry registry) {
        if (mentions.stream().allMatch(mention -> mention.kind() == Mention.TargetKind.ORGAN)) {
            return List.of();
        }
        if (text.original().length() <= Neighbourhoods.LONGEST_WHOLE) {
            return findIn(LeakText.of(text, reading, registry), enrolled, registry);
        }
        List<Leak> leaks = new ArrayList<>(enrolled);
        for (Neighbourhoods.Part part : Neighbourhoods.of(text.original(), mentions, enrolled)) {
            NormalisedText normalised = Normaliser.normalise(part.content());
            Reading near = Reading.of(normalised, part.mentions(), lexicon);
            for (Leak leak : findIn(LeakText.of(normalised, near, registry), part.enrolled(), registry)) {
                Leak moved = part.moved(leak);
                // What is enrolled stands already, also where no part is read any more.
                if (enrolled.stream().noneMatch(each -> each.overlaps(new Span(moved.start(), moved.end())))) {
                    leaks.add(moved);
                }
            }
        }
        leaks.sort(Comparator.comparingInt(Leak::start));
        return leaks;
    }

    private static List<Leak> findIn(LeakText view, List<Leak> enrolled, Registry registry) {
        Occupied occupied = new Occupied();
        List<Leak> leaks = new ArrayList<>();
        for (Leak leak : enrolled) {
            if (occupied.take(view.reading().offsets().toNormalised(leak.start(), leak.end()))) {
                leaks.add(leak);
            }
        }
        for (Candidate candidate : withoutOverlaps(candidates(view), occupied)) {
            if (!candidate.isPublic(registry.publicContacts())) {
                OwnerBinder.bind(view.reading(), candidate)
                        .ifPresent(owner -> leaks.add(leak(view.reading().offsets(), candidate, owner)));
            }
        }
        leaks.sort(Comparator.comparingInt(Leak::start));
        return leaks;
    }

    private static List<Candidate> candidates(LeakText view) {
        List<Candidate> candidates = new ArrayList<>();
        DETECTORS.forEach(detector -> candidates.addAll(detector.find(view)));
        return candidates;
    }

    /** Detectors come strongest first; a later candidate gives way where it overlaps an earlier one. */
    private static List<Candidate> withoutOverlaps(List<Candidate> candidates, Occupied occupied) {
        return candidates.stream()
                .filter(candidate -> candidate.span().length() > 0 && occupied.take(candidate.span()))
                .toList();
    }

    private static Leak leak(Offsets offsets, Candidate candidate, OwnerBinder.Owner owner) {
        Span original = offsets.toOriginal(candidate.span());
        return new Leak(
                candidate.type(),
                candidate.subtype(),
                owner.person(),
                original.start(),
                original.end(),
                ValueMask.mask(candidate.type(), candidate.value()),
                Math.min(1, candidate.confidence() * owner.certainty()),
                List.of(candidate.reason(), Reason.of(owner.reasonCode())));
    }
}
