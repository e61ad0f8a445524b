package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zhengming.analytics.Mention;

/**
 * What linking a text to the registry came to.
 *
 * @param mentions in the order they stand in the text
 * @param dismissed looked like mentions; their confidence says why they are none
 * @param fewRegistered so few persons are registered that who is named far from any court may still be one of them
 */
public record Linking(List<Mention> mentions, List<Mention> dismissed, boolean fewRegistered) {

    /** Nothing in the text looks like anybody registered. */
    public static final Linking NONE = new Linking(List.of(), List.of(), false);

    private static final double WORTH_ASKING = 0.2;
    /** A text in which so many might be meant means none of them. */
    private static final int MOST_ASKED = 40;

    private static final double WORTH_ASKING_AMONG_FEW = 0.08;

    /** Characters from which on a name is hardly ever a piece of running text. */
    static final int LONG_NAME = 3;

    public Linking {
        mentions = List.copyOf(mentions);
        dismissed = List.copyOf(dismissed);
    }

    /**
     * Persons and relatives whom clues leave in doubt, where none is sure: one for each place, the likeliest. Empty where
     * somebody is sure. A single character is any word. Where many are registered, a name far from any court is a name of the many who bear it.
     */
    public List<Mention> doubtful() {
        if (mentions.stream().anyMatch(Linking::isPerson)) {
            return List.of();
        }
        double needed = worthAsking(fewRegistered);
        return apart(dismissed.stream()
                .filter(mention -> isPerson(mention) && mention.confidence() >= needed)
                .filter(mention -> mention.text().length() > 1)
                .filter(mention -> (fewRegistered || Clue.tieToCourts(mention)) && !Clue.pointElsewhere(mention)));
    }

    /**
     * Among many registered, where nobody is sure: persons named in full by three characters or more whom no clue ties to a
     * court. Mostly namesakes; to ask about them pays only where the post sounds harmful.
     */
    public List<Mention> farFromCourts() {
        if (fewRegistered || mentions.stream().anyMatch(Linking::isPerson)) {
            return List.of();
        }
        return apart(dismissed.stream()
                .filter(mention ->
                        mention.confidence() >= WORTH_ASKING && mention.text().length() >= LONG_NAME)
                .filter(mention -> Clue.tellWrittenOut(mention) && !Clue.tieToCourts(mention))
                .filter(mention -> !Clue.pointElsewhere(mention)));
    }

    /** One for each place, the likeliest. */
    private static List<Mention> apart(Stream<Mention> doubted) {
        List<Mention> likeliest = doubted.sorted(
                        Comparator.comparingDouble(Mention::confidence).reversed())
                .toList();
        if (likeliest.size() > MOST_ASKED) {
            return List.of();
        }
        List<Mention> apart = new ArrayList<>();
        for (Mention mention : likeliest) {
            if (apart.stream().noneMatch(other -> other.start() < mention.end() && mention.start() < other.end())) {
                apart.add(mention);
            }
        }
        return apart;
    }

    /** Persons and relatives taken for those registered though no clue ties anybody in the text to their organ; else empty. */
    public List<Mention> untied() {
        List<Mention> persons = mentions.stream().filter(Linking::isPerson).toList();
        return persons.stream().noneMatch(Clue::tieToOrgan) ? persons : List.of();
    }

    /** Who is less likely than this is not doubted but dismissed. */
    static double worthAsking(boolean fewRegistered) {
        return fewRegistered ? WORTH_ASKING_AMONG_FEW : WORTH_ASKING;
    }

    private static boolean isPerson(Mention mention) {
        return mention.kind() != Mention.TargetKind.ORGAN;
    }
}
