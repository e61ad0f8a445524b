package org.zhengming.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhengming.analytics.mention.Linking;
import org.zhengming.analytics.model.SpeechModel;

/**
 * Decides with the trained reader where the clues alone would guess: persons left in doubt, and persons whom
 * nothing ties to their organ, who may be namesakes. What the reader says of the post and how sure the clues are add up as
 * log-odds.
 */
final class PersonReview {

    /** Weights of a logistic regression over posts of two writers from whom the reader had not learned. */
    private static final double OF_READER = 0.9;

    private static final double OF_CLUES = 0.45;
    private static final double ALWAYS = 0.65;

    /** In doubt nobody is meant; the less so, the more people are registered for chance to meet. */
    private static final double NEEDED = 0.7;

    private static final double NEEDED_AMONG_MANY = 0.85;

    /** Whom the clues took though nothing ties them to their organ the reader must contradict. */
    private static final double NEEDED_UNTIED = 0.6;

    private static final double SUREST = 0.998;

    /** Three in five of labelled posts that name somebody far from any court, one in twenty of posts about other things. */
    private static final double HARMFUL = 1;

    private PersonReview() {}

    /** With whom the reader is to read the post; empty when it need not be asked. In the order of the text. */
    static List<Mention> asked(Linking linking) {
        List<Mention> doubtful = linking.doubtful();
        return doubtful.isEmpty() && linking.untied().isEmpty() ? List.of() : withMentions(linking, doubtful);
    }

    /** The same where the reader is asked only if the post sounds harmful, see {@link #soundsHarmful}. */
    static List<Mention> askedWhereHarmful(Linking linking) {
        List<Mention> far = linking.farFromCourts();
        return far.isEmpty() ? far : withMentions(linking, far);
    }

    /** @param harm what {@link SpeechModel#harm} says of what stands around the name, log-odds */
    static boolean soundsHarmful(double harm) {
        return harm > HARMFUL;
    }

    private static List<Mention> withMentions(Linking linking, List<Mention> doubtful) {
        List<Mention> all = new ArrayList<>(linking.mentions());
        all.addAll(doubtful);
        all.sort(Comparator.comparingInt(Mention::start));
        return all;
    }

    /** The likeliest person or relative among those {@link #asked} about, the first of equals. */
    static Mention surestOf(List<Mention> asked) {
        return asked.stream()
                .filter(mention -> mention.kind() != Mention.TargetKind.ORGAN)
                .max(Comparator.comparingDouble(Mention::confidence))
                .orElseThrow();
    }

    /** @param read how likely the post means somebody protected, if those {@link #asked} about are they; 0 to 1 */
    static Linking review(Linking linking, double read) {
        List<Mention> untied = linking.untied();
        if (!untied.isEmpty()) {
            return withoutNamesakes(linking, untied, read);
        }
        List<Mention> doubtful = linking.doubtful();
        return withSeconded(linking, doubtful.isEmpty() ? linking.farFromCourts() : doubtful, read);
    }

    /** Whoever is the surest of them decides for all: they stand in one post. */
    private static Linking withSeconded(Linking linking, List<Mention> doubtful, double read) {
        double meant = together(read, surest(doubtful));
        if (meant < (linking.fewRegistered() ? NEEDED : NEEDED_AMONG_MANY)) {
            return linking;
        }
        List<Mention> mentions = new ArrayList<>(linking.mentions());
        doubtful.forEach(mention -> mentions.add(mention.seconded(meant)));
        mentions.sort(Comparator.comparingInt(Mention::start));
        return new Linking(mentions, linking.dismissed(), linking.fewRegistered());
    }

    private static Linking withoutNamesakes(Linking linking, List<Mention> untied, double read) {
        double meant = together(read, surest(untied));
        if (meant >= NEEDED_UNTIED) {
            return linking;
        }
        List<Mention> mentions = new ArrayList<>(linking.mentions());
        mentions.removeAll(untied);
        List<Mention> dismissed = new ArrayList<>(linking.dismissed());
        untied.forEach(mention -> dismissed.add(mention.contradicted(meant)));
        dismissed.sort(Comparator.comparingInt(Mention::start));
        return new Linking(mentions, dismissed, linking.fewRegistered());
    }

    private static double surest(List<Mention> mentions) {
        return mentions.stream().mapToDouble(Mention::confidence).max().orElse(0);
    }

    private static double together(double read, double clues) {
        double sum = OF_READER * logOdds(read) + OF_CLUES * logOdds(clues) + ALWAYS;
        return 1 / (1 + Math.exp(-sum));
    }

    private static double logOdds(double probability) {
        double bounded = Math.clamp(probability, 1 - SUREST, SUREST);
        return Math.log(bounded / (1 - bounded));
    }
}
