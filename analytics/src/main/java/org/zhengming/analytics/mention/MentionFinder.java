package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.screen.FirstPass;
import org.zhengming.analytics.text.NormalisedText;

/**
 * Finds who of the registry a text points to. One pass of an automaton decides for most texts that nobody is meant;
 * around what it finds, evidence for and against is added up. Immutable; safe for many threads.
 */
public final class MentionFinder {

    /** No platform's post is longer; of a text that is, so much is read. */
    private static final int LONGEST_TEXT = 200_000;

    /** Who is as clear as this is evidence for others. */
    private static final double SURE = 0.9;

    private static final int MOST_REPEATS = 20;
    private static final int MOST_CANDIDATES = 400;

    private final Vocabulary vocabulary = new Vocabulary();
    private final WordBoundaries boundaries = new WordBoundaries();
    private final NameIndex index;
    private final OrganLinker organLinker;
    private final CandidateFinder candidateFinder;
    private final HiddenNameFinder hiddenNameFinder;
    private final LatinNameFinder latinNameFinder;
    private final PostFinder postFinder;
    private final CallingFinder callingFinder;
    private final Screen screen;
    private final Weigher weigher;
    private final Calibration calibration = new Calibration();

    public MentionFinder(Registry registry) {
        Sounds sounds = new Sounds();
        NameRarity rarity = new NameRarity();
        index = new NameIndex(registry, vocabulary, sounds, rarity);
        organLinker = new OrganLinker(index, boundaries);
        candidateFinder = new CandidateFinder(index);
        NameReader reader = new NameReader(sounds, new SplitCharacters(), new LookAlikeCharacters());
        hiddenNameFinder = new HiddenNameFinder(index, reader);
        postFinder = new PostFinder(index, reader, rarity);
        callingFinder = new CallingFinder(index);
        latinNameFinder = new LatinNameFinder(index);
        screen = new Screen(index, hiddenNameFinder, latinNameFinder, callingFinder);
        weigher = new Weigher(index, rarity, boundaries, vocabulary, calibration);
    }

    /** The first pass over a post as it stands; whatever it stops, {@link #screens} would stop too. */
    public FirstPass firstPass() {
        return index.firstPass();
    }

    /** The second screen: could anything in the text point to somebody registered? */
    public boolean screens(NormalisedText text) {
        return screen.mayConcern(readable(text));
    }

    /** Mentions and what was dismissed; spans count in the original text. */
    public Linking find(NormalisedText text) {
        return weigh(text, true).map(Assembly::linking).orElse(Linking.NONE);
    }

    /** As {@link #find}, without dismissing one by one those of whom nothing can become: much faster. */
    public Linking findLikely(NormalisedText text) {
        return weigh(text, false).map(Assembly::linking).orElse(Linking.NONE);
    }

    /** Everybody who was weighed for the text; empty when the screen stops it. */
    Optional<Assembly> weigh(NormalisedText text) {
        return weigh(text, true);
    }

    private Optional<Assembly> weigh(NormalisedText text, boolean hopeless) {
        String readable = readable(text);
        CompactView view = CompactView.of(readable);
        List<NameIndex.Hit> hits = index.hits(view);
        if (!screen.mayConcern(view, hits)) {
            return Optional.empty();
        }
        Set<Integer> parents = NameIndex.parents(hits);
        List<OrganMention> organs = organLinker.link(readable, view, hits, parents);
        Surroundings around =
                new Surroundings(readable, organs, regions(view, hits, organs), parents, vocabulary.read(readable));
        return Optional.of(new Assembly(index, text, organs, select(view, hits, organs, around, hopeless), around));
    }

    private static String readable(NormalisedText text) {
        return text.text().length() <= LONGEST_TEXT ? text.text() : text.text().substring(0, LONGEST_TEXT);
    }

    private Selection select(
            CompactView view,
            List<NameIndex.Hit> hits,
            List<OrganMention> organs,
            Surroundings around,
            boolean hopeless) {
        Collection<Integer> anchored = Anchors.of(index, around);
        List<Candidate> candidates = new ArrayList<>(candidateFinder.find(view, hits, around));
        candidates.addAll(hiddenNameFinder.find(view, hits, around, anchored));
        candidates.addAll(latinNameFinder.find(view));
        candidates.addAll(postFinder.find(view, around, anchored));
        List<Candidate> named = kept(candidates, organs);
        NamedTogether together = weigher.together(around.text(), named);
        List<Weighed> weighed = weighed(named, around, List.of(), together, hopeless);
        Selection first = Selection.of(weighed);
        Set<Integer> likely = new LinkedHashSet<>(anchored);
        first.accepted().forEach(each -> likely.add(each.candidate().person()));
        candidates.addAll(callingFinder.find(view, around, likely));
        candidates.addAll(callingFinder.findBeforeTitles(view, around));
        List<Candidate> all = kept(candidates, organs);
        if (!first.accepted().isEmpty()) {
            return Selection.of(weighed(all, around, first.accepted(), together, hopeless));
        }
        if (all.size() == named.size()) {
            return first;
        }
        weighed.addAll(weighed(all.subList(named.size(), all.size()), around, List.of(), together, hopeless));
        return Selection.of(weighed);
    }

    /** The person's id. */
    String id(int person) {
        return index.person(person).person().id();
    }

    private static List<Candidate> kept(List<Candidate> candidates, List<OrganMention> organs) {
        List<Candidate> outside = candidates.stream()
                .filter(candidate -> !insideOrgan(candidate, organs))
                .toList();
        return outside.size() <= MOST_REPEATS ? outside : firstOnes(outside);
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

    /** Who was clear after a first weighing is evidence for the others in a second one. */
    private List<Weighed> weighed(
            List<Candidate> candidates,
            Surroundings around,
            List<Weighed> accepted,
            NamedTogether together,
            boolean hopeless) {
        List<Weighed> weighed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            weigher.weigh(candidate, around, elsewhere(candidate, accepted), together, hopeless)
                    .ifPresent(evidence -> weighed.add(Weighed.of(candidate, evidence, calibration)));
        }
        return weighed;
    }

    private static Set<Integer> elsewhere(Candidate candidate, List<Weighed> accepted) {
        return accepted.stream()
                .filter(each -> each.confidence() > SURE)
                .map(Weighed::candidate)
                .filter(other -> other.form() == Clue.NAME_FULL && !other.overlaps(candidate)
                        || candidate.isRelative() != other.isRelative())
                .map(Candidate::person)
                .collect(Collectors.toSet());
    }

    /** Places that organs serve, named outside any organ's name. */
    private static List<Surroundings.Region> regions(
            CompactView view, List<NameIndex.Hit> hits, List<OrganMention> organs) {
        List<Surroundings.Region> regions = new ArrayList<>();
        for (NameIndex.Hit hit : hits) {
            int[] places = hit.entry().places;
            int start = view.start(hit.start());
            int end = view.end(hit.end());
            if (places.length > 0 && organs.stream().noneMatch(organ -> organ.start() < end && start < organ.end())) {
                for (int organ : places) {
                    regions.add(new Surroundings.Region(organ, start, end));
                }
            }
        }
        return regions;
    }

    private static boolean insideOrgan(Candidate candidate, List<OrganMention> organs) {
        return organs.stream()
                .filter(OrganMention::accepted)
                .anyMatch(organ -> candidate.start() < organ.end() && organ.start() < candidate.end());
    }
}
