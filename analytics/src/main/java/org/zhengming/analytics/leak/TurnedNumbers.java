package org.zhengming.analytics.leak;

import java.util.regex.Pattern;
import org.zhengming.analytics.sentence.Span;

/** Numbers written from the end to the beginning, with a word that says so beside them. */
final class TurnedNumbers {

    private static final Pattern HINT = Pattern.compile("倒[着过叙序念读写]|反着|反过来|从后往前|从右往左|从尾|往头上|从屁股|往前[念读数]|逆序");
    private static final int REACH = 40;

    private static final char OVERRIDE = '\u202e';
    private static final int NEAR = 3;

    private TurnedNumbers() {}

    static boolean isTold(LeakText text, Span number) {
        return isShownTurned(text, number) || isSaid(text, number);
    }

    /** Behind a sign that has readers see it from right to left (Unicode 3.3.2, explicit directional overrides). */
    private static boolean isShownTurned(LeakText text, Span number) {
        return text.reading().offsets().before(number, NEAR).indexOf(OVERRIDE) >= 0;
    }

    private static boolean isSaid(LeakText text, Span number) {
        Span near = text.reading().around(number, REACH, REACH);
        return HINT.matcher(text.reading().cut(near)).find();
    }

    static String turn(String value) {
        return new StringBuilder(value).reverse().toString();
    }
}
