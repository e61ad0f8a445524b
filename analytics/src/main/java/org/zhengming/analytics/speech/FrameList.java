package org.zhengming.analytics.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.speech.Frame.Condition;

/**
 * Reads the frames from their list. A heading {@code [SIGNAL REASON confidence]} holds for the lines below it; a line
 * names slots in order with {@code ~n} for the most code units between two (8 if none is given), then conditions:
 * {@code +X} stands in the sentence, {@code -X} does not, {@code ++X} and {@code --X} look at the sentences beside too,
 * {@code ^X} stands nowhere between, {@code !DOER} asks that the protected person acts. {@code #} begins a comment.
 */
final class FrameList {

    private static final String RESOURCE = "/org/zhengming/analytics/speech/frames.txt";
    private static final int USUAL_GAP = 8;

    private FrameList() {}

    /** @throws IllegalStateException if the list is missing or a line of it cannot be read */
    static List<Frame> load() {
        List<Frame> frames = new ArrayList<>();
        try (InputStream stream = FrameList.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String[] heading = null;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String content = line.replaceFirst("#.*", "").strip();
                if (content.startsWith("[")) {
                    heading = content.substring(1, content.length() - 1).split(" ");
                } else if (!content.isEmpty()) {
                    frames.add(parse(heading, content));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + RESOURCE, failure);
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
