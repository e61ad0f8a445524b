package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.text.NormalisedText;

/**
 * Finds who of the registry a text points to. One pass of an automaton decides for most texts that nobody is meant;
 * around what it finds, evidence for and against is added up. Immutable; safe for many threads.
 */
public final class MentionFinder {

    private static final int MOST_REPEATS = 20;
    private static final int MOST_CANDIDATES = 400;

    private final Vocabulary vocabulary = new Vocabulary();
    private final WordBoundaries boundaries = new WordBoundaries();
    private final NameIndex index;
    private final OrganLinker organLinker;
    private final CandidateFinder candidateFinder;
    private final HiddenNameFinder hiddenNameFinder;
    private final Weigher weigher;

    public MentionFinder(Registry registry) {
        index = new NameIndex(registry, vocabulary);
        organLinker = new OrganLinker(index, boundaries);
        candidateFinder = new CandidateFinder(index);
        hiddenNameFinder = new HiddenNameFinder(index);
        weigher = new Weigher(index, new NameRarity(), boundaries, vocabulary);
    }

    /** The cheap screen: could anything in the text point to somebody registered? */
    public boolean screens(NormalisedText text) {
        CompactView view = CompactView.of(text.text());
        return screens(view, index.hits(view));
    }

    private boolean screens(CompactView view, List<NameIndex.Hit> hits) {
        return hits.stream().anyMatch(hit -> hit.entry().strong()) || hiddenNameFinder.mayHide(view);
    }

    /** Mentions and what was dismissed; spans count in the original text. */
    public Linking find(NormalisedText text) {
        CompactView view = CompactView.of(text.text());
        List<NameIndex.Hit> hits = index.hits(view);
        if (!screens(view, hits)) {
            return Linking.NONE;
        }
        List<OrganMention> organs = organLinker.link(text.text(), view, hits);
        Surroundings around =
                new Surroundings(text.text(), organs, regions(view, hits, organs), vocabulary.read(text.text()));
        List<Candidate> candidates = new ArrayList<>(candidateFinder.find(view, hits, around));
        candidates.addAll(hiddenNameFinder.find(view, hits, around));
        candidates.removeIf(candidate -> insideOrgan(candidate, organs));
        return new Assembly(index, text).assemble(organs, select(firstOnes(candidates), around), around);
    }

    /** A post that repeats one name for ever costs no more than one that names it often. */
    private static List<Candidate> firstOnes(List<Candidate> candidates) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        return candidates.stream()
                .filter(each -> seen.merge(List.of(each.form(), each.person(), each.relative()), 1, Integer::sum)
                        <= MOST_REPEATS)
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** Weighs twice: who is clear after the first time is evidence for the others. */
    private Selection select(List<Candidate> candidates, Surroundings around) {
        Selection first = weigh(candidates, around, List.of());
        return first.accepted().isEmpty() ? first : weigh(candidates, around, first.accepted());
    }

    private Selection weigh(List<Candidate> candidates, Surroundings around, List<Weighed> accepted) {
        List<Weighed> weighed = candidates.stream()
                .map(candidate ->
                        Weighed.of(candidate, weigher.weigh(candidate, around, elsewhere(candidate, accepted))))
                .toList();
        return Selection.of(weighed);
    }

    private static Set<Integer> elsewhere(Candidate candidate, List<Weighed> accepted) {
        return accepted.stream()
                .map(Weighed::candidate)
                .filter(other -> other.form() == Clue.NAME_FULL && !other.overlaps(candidate)
                        || candidate.isRelative() != other.isRelative())
                .map(Candidate::person)
                .collect(Collectors.toSet());
    }

    /** Places that organs serve, named outside any organ's name. */
    private static List<Surroundings.Region> regions(
            CompactView view, List<NameIndex.Hit> hits, List<OrganMention> organs) {
        return hits.stream()
                .filter(hit -> organs.stream()
                        .noneMatch(
                                organ -> organ.start() < view.end(hit.end()) && view.start(hit.start()) < organ.end()))
                .flatMap(hit -> Arrays.stream(hit.entry().places)
                        .mapToObj(organ -> new Surroundings.Region(organ, view.start(hit.start()))))
                .toList();
    }

    private static boolean insideOrgan(Candidate candidate, List<OrganMention> organs) {
        return organs.stream()
                .filter(OrganMention::accepted)
                .anyMatch(organ -> candidate.start() < organ.end() && organ.start() < candidate.end());
    }

    static Comparator<Mention> inTextOrder() {
        return Comparator.comparingInt(Mention::start).thenComparing(Mention::confidence, Comparator.reverseOrder());
    }
}
