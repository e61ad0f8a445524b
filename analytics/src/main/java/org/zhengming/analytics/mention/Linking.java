package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhengming.analytics.Mention;

/**
 * What linking a text to the registry came to.
 *
 * @param mentions in the order they stand in the text
 * @param dismissed looked like mentions; their confidence says why they are none
 */
public record Linking(List<Mention> mentions, List<Mention> dismissed) {

    /** Nothing in the text looks like anybody registered. */
    public static final Linking NONE = new Linking(List.of(), List.of());

    private static final double WORTH_ASKING = 0.2;

    public Linking {
        mentions = List.copyOf(mentions);
        dismissed = List.copyOf(dismissed);
    }

    /**
     * Persons and relatives whom clues leave in doubt, where none is sure: one for each place, the likeliest. Empty where
     * somebody is sure.
     */
    public List<Mention> doubtful() {
        if (mentions.stream().anyMatch(Linking::isPerson)) {
            return List.of();
        }
        List<Mention> likeliest = dismissed.stream()
                .filter(mention -> isPerson(mention) && mention.confidence() >= WORTH_ASKING && inCourt(mention))
                .sorted(Comparator.comparingDouble(Mention::confidence).reversed())
                .toList();
        List<Mention> apart = new ArrayList<>();
        for (Mention mention : likeliest) {
            if (apart.stream().noneMatch(other -> other.start() < mention.end() && mention.start() < other.end())) {
                apart.add(mention);
            }
        }
        return apart;
    }

    /** Far from any court a name without more is a name of the many who bear it. */
    private static boolean inCourt(Mention mention) {
        return mention.reasons().stream().noneMatch(reason -> reason.code().equals(Clue.NO_COURT_WORD.name()));
    }

    private static boolean isPerson(Mention mention) {
        return mention.kind() != Mention.TargetKind.ORGAN;
    }
}
