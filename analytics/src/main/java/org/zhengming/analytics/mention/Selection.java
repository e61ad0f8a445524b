package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhengming.analytics.Reason;

/**
 * Decides among weighed candidates: who is far behind another at the same place goes, who ties shares the confidence,
 * too many at one place are nobody, and the longer or stronger of two that overlap wins.
 */
final class Selection {

    private static final double FAR_BEHIND = 1.5;
    private static final int MOST_AT_ONE_PLACE = 3;
    /** Of two who tie on labelled posts, four in five mentions are right: often both are meant. */
    private static final double SHARED = 1.6;

    private final List<Weighed> accepted = new ArrayList<>();
    private final List<Weighed> dismissed = new ArrayList<>();

    private Selection() {}

    static Selection of(List<Weighed> weighed) {
        Selection selection = new Selection();
        Map<List<Integer>, List<Weighed>> places = weighed.stream()
                .collect(Collectors.groupingBy(each ->
                        List.of(each.candidate().start(), each.candidate().end())));
        List<List<Weighed>> ordered = new ArrayList<>(places.values());
        ordered.sort(Comparator.comparing(Selection::best).reversed());
        ordered.forEach(selection::decide);
        return selection;
    }

    List<Weighed> accepted() {
        return accepted;
    }

    List<Weighed> dismissed() {
        return dismissed;
    }

    /** Accepted places come first, disguises last among them, longer ones before shorter ones, then by strength. */
    private static double best(List<Weighed> place) {
        double sum = place.stream().mapToDouble(Weighed::sum).max().orElse(0);
        boolean accepted = place.stream().anyMatch(Weighed::accepted);
        Candidate candidate = place.get(0).candidate();
        int longer = candidate.form().isHidden() ? 10 : 100;
        return accepted ? longer * candidate.length() + sum : sum;
    }

    private void decide(List<Weighed> place) {
        double best = place.stream().mapToDouble(Weighed::sum).max().orElse(0);
        List<Weighed> tied = new ArrayList<>();
        for (Weighed each : onceEach(place)) {
            if (each.accepted() && each.sum() > best - FAR_BEHIND) {
                tied.add(each);
            } else {
                dismissed.add(each);
            }
        }
        boolean taken = accepted.stream().anyMatch(other -> tied.stream()
                .anyMatch(each -> each.candidate().overlaps(other.candidate())));
        if (taken) {
            dismissed.addAll(tied);
        } else if (tied.size() > MOST_AT_ONE_PLACE) {
            tied.forEach(each -> dismissed.add(shared(each, tied.size(), false)));
        } else {
            tied.forEach(each -> accepted.add(tied.size() == 1 ? each : shared(each, tied.size(), true)));
        }
    }

    /** One person may be a candidate in two forms at one place: the stronger stays. */
    private static List<Weighed> onceEach(List<Weighed> place) {
        return List.copyOf(place.stream()
                .collect(Collectors.toMap(
                        each -> List.of(
                                each.candidate().person(), each.candidate().relative()),
                        each -> each,
                        (one, other) -> one.sum() >= other.sum() ? one : other))
                .values());
    }

    private static Weighed shared(Weighed weighed, int sharers, boolean kept) {
        List<Reason> reasons = new ArrayList<>(weighed.reasons());
        reasons.add(Reason.of(Clue.SHARED_BY_MANY.name(), Integer.toString(sharers)));
        double confidence = kept ? Math.max(0.5, weighed.confidence() * SHARED / sharers) : 0.3;
        return new Weighed(weighed.candidate(), weighed.sum(), confidence, reasons, weighed.amounts());
    }
}
