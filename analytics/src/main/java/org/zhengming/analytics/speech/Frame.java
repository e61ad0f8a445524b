package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;

/**
 * How a kind of speech is built: word classes and parties that follow one another within a sentence, and what must or
 * must not stand near them. One line of the frame list is one frame.
 *
 * @param slots what follows one another
 * @param gaps most code units before each slot but the first
 * @param conditions what must or must not stand in the sentence or around it
 * @param strangers what must not stand inside
 * @param doer whether the protected person must be the one who acts
 */
record Frame(
        SignalType signal,
        String code,
        double confidence,
        List<Slot> slots,
        List<Integer> gaps,
        List<Condition> conditions,
        List<Slot> strangers,
        boolean doer) {

    private static final int LONGEST_WORD = 16;

    /**
     * Something near the frame.
     *
     * @param wanted whether it must stand there or must not
     * @param wide whether the sentences beside count too
     */
    record Condition(Slot slot, boolean wanted, boolean wide) {

        boolean holds(Reading reading, Span sentence, Span neighbourhood) {
            return slot.isIn(reading, wide ? neighbourhood : sentence) == wanted;
        }
    }

    /** Where a frame fits: all of it, and the words and parties in its slots. */
    record Match(List<Span> parts) {

        Span whole() {
            return parts.getFirst().cover(parts.getLast());
        }
    }

    boolean conditionsHold(Reading reading, Span sentence, Span neighbourhood) {
        return conditions.stream().allMatch(condition -> condition.holds(reading, sentence, neighbourhood));
    }

    /** Where the frame fits in the stretch, at most once for each thing that fits the first slot. */
    List<Match> in(Reading reading, Span within) {
        List<Match> found = new ArrayList<>();
        for (Span first : slots.getFirst().in(reading, within)) {
            rest(reading, within, List.of(first))
                    .map(Match::new)
                    .filter(match -> strangers.stream().noneMatch(stranger -> stranger.isIn(reading, match.whole())))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The filled slots with the rest of the frame behind them; gaps are short, so few ways are tried. */
    private Optional<List<Span>> rest(Reading reading, Span within, List<Span> filled) {
        if (filled.size() == slots.size()) {
            return Optional.of(filled);
        }
        int reached = filled.getLast().end();
        int gap = gaps.get(filled.size() - 1);
        Span reach = new Span(reached, Math.max(reached, Math.min(within.end(), reached + gap + LONGEST_WORD)));
        for (Span next : slots.get(filled.size()).in(reading, reach)) {
            if (next.start() > reached + gap) {
                continue;
            }
            List<Span> longer = new ArrayList<>(filled);
            longer.add(next);
            Optional<List<Span>> whole = rest(reading, within, longer);
            if (whole.isPresent()) {
                return whole;
            }
        }
        return Optional.empty();
    }
}
