package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.registry.Relation;

/**
 * Finds relatives who are called by their relation alone: 顾法官的女儿, 管仲秋她闺女, and 他老婆 where one person is meant.
 */
final class RelationFinder {

    /** A relative by relation: whose, which relation, where in the normalised text, how sure. */
    record Found(int person, Relation relation, int start, int end, double confidence, String word) {}

    private static final Pattern BETWEEN = Pattern.compile("[ ,]?(?:的|他|她|家的?|那个|这个|那|全家)*+");

    /** More than that between a person and a relation ties nothing. */
    private static final int LONGEST_BETWEEN = 12;

    private static final Pattern SWEARING = Pattern.compile("(?:他|她|你|特)妈(?!妈|住|在|病|单位|家)");
    private static final double NEEDED = 0.5;
    private static final double BESIDE_FACTOR = 0.95;
    private static final double BY_PRONOUN_FACTOR = 0.75;

    private RelationFinder() {}

    static List<Found> find(Surroundings around, List<Weighed> accepted) {
        List<Weighed> persons = accepted.stream()
                .filter(each -> !each.candidate().isRelative())
                .sorted(Comparator.comparingInt(each -> each.candidate().start()))
                .toList();
        List<Found> found = new ArrayList<>();
        if (persons.isEmpty()) {
            return found;
        }
        for (Cue.Hit hit : longest(around.cues())) {
            owner(around, persons, hit)
                    .filter(each -> each.confidence() >= NEEDED)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static List<Cue.Hit> longest(List<Cue.Hit> cues) {
        List<Cue.Hit> relations = cues.stream()
                .filter(hit -> hit.cue().kind() == Cue.Kind.RELATION)
                .toList();
        return relations.stream()
                .filter(hit -> relations.stream()
                        .noneMatch(other -> other != hit
                                && other.start() <= hit.start()
                                && other.end() >= hit.end()
                                && other.end() - other.start() > hit.end() - hit.start()))
                .toList();
    }

    private static Optional<Found> owner(Surroundings around, List<Weighed> persons, Cue.Hit hit) {
        Optional<Found> beside = persons.stream()
                .filter(each -> isBeside(around, each.candidate(), hit))
                .findFirst()
                .map(each -> found(each, hit, hit.start(), BESIDE_FACTOR));
        return beside.isPresent() ? beside : byPronoun(around, persons, hit);
    }

    private static boolean isBeside(Surroundings around, Candidate candidate, Cue.Hit hit) {
        int from = around.after(candidate, Cue.Kind.TITLE)
                .mapToInt(Cue.Hit::end)
                .filter(end -> end <= hit.start())
                .max()
                .orElse(candidate.end());
        return from <= hit.start()
                && hit.start() - from <= LONGEST_BETWEEN
                && BETWEEN.matcher(around.text()).region(from, hit.start()).matches();
    }

    /** A pronoun right before the relation means the one person named before it. */
    private static Optional<Found> byPronoun(Surroundings around, List<Weighed> persons, Cue.Hit hit) {
        String text = around.text();
        int pronoun = hit.start() - (text.startsWith("的", hit.start() - 1) ? 2 : 1);
        boolean named = pronoun >= 0 && "他她其".indexOf(text.charAt(pronoun)) >= 0;
        if (!named
                || persons.stream()
                                .map(each -> each.candidate().person())
                                .distinct()
                                .count()
                        != 1) {
            return Optional.empty();
        }
        Matcher swearing = SWEARING.matcher(text).region(pronoun, text.length());
        Weighed person = persons.get(0);
        if (swearing.lookingAt() || person.candidate().start() > hit.start()) {
            return Optional.empty();
        }
        return Optional.of(found(person, hit, pronoun, BY_PRONOUN_FACTOR));
    }

    private static Found found(Weighed owner, Cue.Hit hit, int start, double factor) {
        return new Found(
                owner.candidate().person(),
                hit.cue().relation(),
                start,
                hit.end(),
                owner.confidence() * factor,
                hit.cue().word());
    }
}
