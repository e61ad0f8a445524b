package org.zhengming.analytics.mention;

import java.util.Collection;
import java.util.List;

/**
 * A span that may point to a person or one of their relatives.
 *
 * @param form how it names them
 * @param start in the normalised text
 * @param end one past the last
 * @param person index of the person meant, or through whom the relative is protected
 * @param relative position in the person's list of relatives, or {@link #NO_RELATIVE}
 * @param title the title it contains, or {@code null}
 * @param sharers how many persons of the registry could be meant by the same words
 * @param gaps places where separators stand inside
 * @param strength what the form itself says for or against it, in log-odds, beside the weight of its clue
 */
record Candidate(
        Clue form, int start, int end, int person, int relative, Title title, int sharers, int gaps, double strength) {

    static final int NO_RELATIVE = -1;

    static Candidate person(Clue form, int start, int end, int person, Title title, int sharers, int gaps) {
        return new Candidate(form, start, end, person, NO_RELATIVE, title, sharers, gaps, 0);
    }

    static Candidate relative(int start, int end, int person, int relative, int sharers, int gaps) {
        return new Candidate(Clue.NAME_RELATIVE, start, end, person, relative, null, sharers, gaps, 0);
    }

    /** One for each of several persons whom the same words of {@code view} may mean. */
    static List<Candidate> ofAll(
            Clue form, CompactView view, int start, int end, Collection<Integer> persons, double strength) {
        return persons.stream()
                .map(person -> new Candidate(
                        form, view.start(start), view.end(end), person, NO_RELATIVE, null, persons.size(), 0, strength))
                .toList();
    }

    Candidate sharedBy(int persons) {
        return new Candidate(form, start, end, person, relative, title, persons, gaps, strength);
    }

    boolean isRelative() {
        return relative != NO_RELATIVE;
    }

    int length() {
        return end - start;
    }

    boolean overlaps(Candidate other) {
        return start < other.end && other.start < end;
    }
}
