package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.resource.ListFile;
import org.zhengming.analytics.speech.Frame.Condition;

/**
 * Reads the frames from their {@link ListFile list}. A heading {@code [SIGNAL REASON confidence]} holds for the lines below it; a line
 * names slots in order with {@code ~n} for the most code units between two (8 if none is given), then conditions:
 * {@code +X} stands in the sentence, {@code -X} does not, {@code ++X} and {@code --X} look at the sentences beside too,
 * {@code ^X} stands nowhere between, {@code !DOER} asks that the protected person acts.
 */
final class FrameList {

    private static final String RESOURCE = "/org/zhengming/analytics/speech/frames.txt";
    private static final int USUAL_GAP = 8;

    private FrameList() {}

    /** @throws IllegalStateException if the list is missing or a line of it cannot be read */
    static List<Frame> load() {
        List<Frame> frames = new ArrayList<>();
        String[] heading = null;
        for (String line : ListFile.lines(FrameList.class, RESOURCE)) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1).split(" ");
            } else {
                frames.add(parse(heading, line));
            }
        }
        return List.copyOf(frames);
    }

    private static Frame parse(String[] heading, String line) {
        List<Slot> slots = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        List<Slot> strangers = new ArrayList<>();
        boolean doer = false;
        int gap = USUAL_GAP;
        for (String word : line.split(" +")) {
            switch (word.charAt(0)) {
                case '~' -> gap = Integer.parseInt(word.substring(1));
                case '^' -> strangers.add(Slot.parse(word.substring(1)));
                case '+', '-' -> conditions.add(condition(word));
                case '!' -> doer = true;
                default -> {
                    if (!slots.isEmpty()) {
                        gaps.add(gap);
                    }
                    slots.add(Slot.parse(word));
                    gap = USUAL_GAP;
                }
            }
        }
        return new Frame(
                SignalType.valueOf(heading[0]),
                heading[1],
                Double.parseDouble(heading[2]),
                List.copyOf(slots),
                List.copyOf(gaps),
                List.copyOf(conditions),
                List.copyOf(strangers),
                doer);
    }

    private static Condition condition(String word) {
        boolean wide = word.charAt(1) == word.charAt(0);
        return new Condition(Slot.parse(word.substring(wide ? 2 : 1)), word.charAt(0) == '+', wide);
    }
}
