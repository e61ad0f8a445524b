package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Who is named in one breath with somebody else of the registry, as in 某某和某某: by chance two of them hardly meet. */
final class NamedTogether {

    private static final String JOINERS = "和跟与及同、,/&+";

    private final String text;
    private final Map<Integer, List<Candidate>> byStart = new HashMap<>();
    private final Map<Integer, List<Candidate>> byEnd = new HashMap<>();
    private final BiPredicate<Candidate, Candidate> belongTogether;

    /**
     * @param telling whether a candidate's name can speak for another's, being more than a word
     * @param belongTogether whether two persons may be spoken of as a pair
     */
    NamedTogether(
            String text,
            List<Candidate> candidates,
            Predicate<Candidate> telling,
            BiPredicate<Candidate, Candidate> belongTogether) {
        this.text = text;
        this.belongTogether = belongTogether;
        candidates.stream()
                .filter(candidate -> candidate.form() == Clue.NAME_FULL && telling.test(candidate))
                .forEach(candidate -> {
                    byStart.computeIfAbsent(candidate.start(), at -> new ArrayList<>())
                            .add(candidate);
                    byEnd.computeIfAbsent(candidate.end(), at -> new ArrayList<>())
                            .add(candidate);
                });
    }

    boolean holds(Candidate candidate) {
        return candidate.form() == Clue.NAME_FULL && (before(candidate) || after(candidate));
    }

    private boolean before(Candidate candidate) {
        int joiner = skipBlanks(candidate.start() - 1, -1);
        return isJoiner(joiner) && belongs(candidate, byEnd.getOrDefault(skipBlanks(joiner - 1, -1) + 1, List.of()));
    }

    private boolean after(Candidate candidate) {
        int joiner = skipBlanks(candidate.end(), 1);
        return isJoiner(joiner) && belongs(candidate, byStart.getOrDefault(skipBlanks(joiner + 1, 1), List.of()));
    }

    private boolean belongs(Candidate candidate, List<Candidate> others) {
        return others.stream()
                .anyMatch(other -> other.person() != candidate.person() && belongTogether.test(candidate, other));
    }

    private boolean isJoiner(int at) {
        return at >= 0 && at < text.length() && JOINERS.indexOf(text.charAt(at)) >= 0;
    }

    private int skipBlanks(int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && text.charAt(at) == ' ') {
            at += step;
        }
        return at;
    }
}
