package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the strings that stand in a text into candidates: names, aliases, relatives, surnames with a title. */
final class CandidateFinder {

    /** More persons than this behind one string: only those whose organ or region is named are weighed. */
    private static final int MOST_SHARERS = 8;

    /** A surname alone that more people bear than this means none of them. */
    private static final int MOST_ALONE = 2;

    private static final int[] NOBODY = {};

    /** 姓顾，名叫晴岚. */
    private static final Pattern NAMING = Pattern.compile(",?单?名(?:叫|字|为|一?个)?");

    private final NameIndex index;

    CandidateFinder(NameIndex index) {
        this.index = index;
    }

    List<Candidate> find(CompactView view, List<NameIndex.Hit> hits, Surroundings around) {
        List<Candidate> candidates = new ArrayList<>();
        for (NameIndex.Hit hit : hits) {
            Span span = new Span(view.start(hit.start()), view.end(hit.end()), view.gaps(hit.start(), hit.end()));
            addPersons(candidates, Clue.NAME_FULL, span, hit.entry().names, null, around);
            addPersons(candidates, Clue.NAME_ALIAS, span, hit.entry().aliases, hit.entry().title, around);
            addRelatives(candidates, span, hit.entry().relatives, around);
            if (hit.entry().title != null) {
                addTitled(candidates, span, hit.entry(), around);
            }
            if (hit.entry().surnameSaid) {
                addSaid(candidates, span, hit.entry(), around);
                addNaming(candidates, view, hit, around);
            }
            boolean begins = beginsWord(view.text(), hit.start(), hit.end()) || around.placeEndsAt(span.start());
            if (hit.entry().surnameAlone) {
                int[] bearers = bearers(hit.entry().surname, begins, around);
                addPersons(candidates, Clue.NAME_SURNAME, span, bearers, null, around);
            }
            if (begins) {
                addPersons(candidates, Clue.NAME_CALLED, span, hit.entry().called, null, around);
                addPersons(candidates, Clue.NAME_GIVEN, span, hit.entry().calledByGiven, null, around);
            }
        }
        return candidates;
    }

    /** Nothing that it belongs to stands before it, and it is not said over again, as sounds are. */
    private static boolean beginsWord(String text, int start, int end) {
        return !CallingFinder.isOfSomebody(text, start - 1) && !text.regionMatches(end, text, start, end - start);
    }

    /**
     * Bearers of a rare surname in the organs that the text names; among few registered, wherever they serve.
     *
     * @param begins whether it can be the beginning of a word: 上官 in 以上官员 is none
     */
    private int[] bearers(String surname, boolean begins, Surroundings around) {
        int[] bearers = index.bySurname(surname);
        boolean few = begins && index.size() <= Screen.SMALL && bearers.length <= MOST_ALONE;
        return Arrays.stream(bearers)
                .filter(person -> few || around.namesOrgan(index.person(person).organ()))
                .toArray();
    }

    private record Span(int start, int end, int gaps) {}

    private void addPersons(
            List<Candidate> candidates, Clue form, Span span, int[] persons, Title title, Surroundings around) {
        int[] weighed = fewEnough(persons, around);
        for (int person : weighed) {
            candidates.add(
                    Candidate.person(form, span.start(), span.end(), person, title, weighed.length, span.gaps()));
        }
    }

    private void addRelatives(List<Candidate> candidates, Span span, int[] pairs, Surroundings around) {
        int sharers = pairs.length / 2;
        for (int i = 0; i < pairs.length; i += 2) {
            if (sharers <= MOST_SHARERS || isNamed(pairs[i], around)) {
                candidates.add(
                        Candidate.relative(span.start(), span.end(), pairs[i], pairs[i + 1], sharers, span.gaps()));
            }
        }
    }

    private void addTitled(List<Candidate> candidates, Span span, Entry entry, Surroundings around) {
        IntPredicate called = person -> !Entry.holds(entry.aliases, person);
        int[] persons = matching(entry.surname, entry.title, called, around);
        addPersons(candidates, Clue.NAME_TITLE, span, persons, entry.title, around);
    }

    /** 姓顾 needs a title in the next few characters: 那个姓顾的女法官. */
    private void addSaid(List<Candidate> candidates, Span span, Entry entry, Surroundings around) {
        around.cues().stream()
                .filter(hit -> hit.cue().kind() == Cue.Kind.TITLE)
                .filter(hit -> hit.start() >= span.end() && hit.start() - span.end() <= 3)
                .findFirst()
                .ifPresent(hit -> {
                    Title title = hit.cue().title();
                    Span whole = new Span(span.start(), hit.end(), 0);
                    int[] persons = matching(entry.surname, title, person -> true, around);
                    addPersons(candidates, Clue.NAME_SURNAME_SAID, whole, persons, title, around);
                });
    }

    /** The given name follows, apart from the surname. */
    private void addNaming(List<Candidate> candidates, CompactView view, NameIndex.Hit hit, Surroundings around) {
        Matcher naming =
                NAMING.matcher(view.text()).region(hit.end(), view.text().length());
        if (!naming.lookingAt()) {
            return;
        }
        int[] named = Arrays.stream(index.bySurname(hit.entry().surname))
                .filter(person -> isGivenAt(view.text(), naming.end(), person))
                .toArray();
        for (int person : fewEnough(named, around)) {
            int end = naming.end() + index.person(person).given().length();
            candidates.addAll(Candidate.ofAll(Clue.NAME_FULL, view, hit.start(), end, List.of(person), 0));
        }
    }

    private boolean isGivenAt(String text, int at, int person) {
        String given = index.person(person).given();
        return !given.isEmpty() && text.startsWith(given, at);
    }

    /** Bearers of the surname whom the title fits: in the organs the text names, else, if there are few, anywhere. */
    private int[] matching(String surname, Title title, IntPredicate fits, Surroundings around) {
        int[] bearers = index.bearers(surname, title);
        if (around.namesNoOrgan()) {
            // Of too many nobody is weighed, so that the others need not be looked at.
            return Arrays.stream(bearers).filter(fits).limit(MOST_SHARERS + 1L).toArray();
        }
        int[] anywhere = Arrays.stream(bearers).filter(fits).toArray();
        int[] there = Arrays.stream(anywhere)
                .filter(person -> around.namesOrgan(index.person(person).organ()))
                .toArray();
        return there.length > 0 ? there : anywhere;
    }

    private int[] fewEnough(int[] persons, Surroundings around) {
        if (persons.length <= MOST_SHARERS) {
            return persons;
        }
        if (around.namesNoOrgan()) {
            return NOBODY;
        }
        int[] named =
                Arrays.stream(persons).filter(person -> isNamed(person, around)).toArray();
        return named.length <= MOST_SHARERS ? named : Arrays.copyOf(named, MOST_SHARERS);
    }

    private boolean isNamed(int person, Surroundings around) {
        int organ = index.person(person).organ();
        return around.namesOrgan(organ) || around.namesRegionOf(organ);
    }
}
