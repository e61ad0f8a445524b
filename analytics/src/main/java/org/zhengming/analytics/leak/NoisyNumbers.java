package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.leak.NumberRun.Digit;
import org.zhengming.analytics.sentence.Span;

/**
 * Mobile and identity numbers with letters or characters strewn between the digits: {@code 15a2b0000c88d17}, {@code 1斤3块8毛…}. So
 * much of one and so little of the other stands nowhere by chance.
 */
final class NoisyNumbers {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final int IDENTITY_LENGTH = 18;
    private static final int MOBILE_LENGTH = 11;
    private static final int[] LENGTHS = {MOBILE_LENGTH, IDENTITY_LENGTH};

    /** 民一:1a3b9c…: so many digits of what stands before may seem to be the number's. */
    private static final int MOST_BEFORE = 2;

    private static final int LONGEST_NOISE = 3;
    private static final int FEWEST_NOISES = 3;

    private NoisyNumbers() {}

    /** @return a run of eleven or eighteen digits for each such number, in order */
    static List<NumberRun> read(String text) {
        List<NumberRun> runs = new ArrayList<>();
        List<Digit> digits = new ArrayList<>();
        int noises = 0;
        int lastEnd = -1;
        for (int at = 0; at < text.length(); at++) {
            int value = NumeralSigns.digitAt(text, at);
            if (value < 0) {
                continue;
            }
            boolean far = lastEnd < 0 || at - lastEnd > LONGEST_NOISE || breaks(text, lastEnd, at);
            if (far) {
                add(digits, noises, runs);
                digits = new ArrayList<>();
                noises = 0;
            } else if (isNoise(text, lastEnd, at)) {
                noises++;
            }
            if (digits.size() <= IDENTITY_LENGTH) {
                digits.add(new Digit((char) ('0' + value), new Span(at, at + 1), lastEnd == at));
            }
            lastEnd = at + 1;
        }
        add(digits, noises, runs);
        return runs;
    }

    private static void add(List<Digit> digits, int noises, List<NumberRun> runs) {
        if (noises < FEWEST_NOISES) {
            return;
        }
        for (int length : LENGTHS) {
            int from = digits.size() - length;
            if (from >= 0 && from <= MOST_BEFORE) {
                NumberRun run = new NumberRun(digits.subList(from, digits.size()));
                if (MOBILE.matcher(run.all().value()).matches()
                        || IdentityNumber.isValid(run.all().value())) {
                    runs.add(run);
                    return;
                }
            }
        }
    }

    private static boolean isNoise(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean breaks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("\n。!?年月日号".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
