package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Set<String> OF_COURTS = Stream.of(
                    Clue.ORGAN_BESIDE,
                    Clue.ORGAN_NEAR,
                    Clue.ORGAN_ELSEWHERE,
                    Clue.ORGAN_KIND_BESIDE,
                    Clue.ORGAN_KIND,
                    Clue.REGION,
                    Clue.TITLE_BESIDE,
                    Clue.TITLE_IS_POST,
                    Clue.UNIT,
                    Clue.COURT_WORD,
                    Clue.COURT_WORD_NEAR,
                    Clue.CASE_NUMBER,
                    Clue.OFFICIAL_ACT,
                    Clue.RELATIVE_NAMED)
            .map(Clue::name)
            .collect(Collectors.toUnmodifiableSet());

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
        return mention.reasons().stream().anyMatch(reason -> OF_COURTS.contains(reason.code()));
    }

    private static boolean isPerson(Mention mention) {
        return mention.kind() != Mention.TargetKind.ORGAN;
    }
}
