package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** Number plates of civil cars (GA 36-2018): province, letter, five signs, or six for new-energy cars. */
final class PlateDetector implements LeakDetector {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String DIGIT_WRITINGS = "零〇一二三四五六七八九幺";
    private static final String DIGIT_VALUES = "00123456789" + "1";
    private static final Pattern FUEL = Pattern.compile("[a-hj-np-z][a-hj-np-z0-9]{5}");
    private static final Pattern NEW_ENERGY_SMALL = Pattern.compile("[a-hj-np-z][a-hjk][a-hj-np-z0-9]\\d{4}");
    private static final Pattern NEW_ENERGY_LARGE = Pattern.compile("[a-hj-np-z]\\d{5}[a-hjk]");
    private static final int LONGEST_BODY = 7;
    private static final int LONGEST_GAP = 3;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        String whole = text.reading().text();
        for (int at = 0; at < whole.length(); at++) {
            if (PROVINCES.indexOf(whole.charAt(at)) >= 0) {
                Candidate candidate = plateAt(text, whole, at);
                if (candidate != null) {
                    found.add(candidate);
                    at = candidate.span().end() - 1;
                }
            }
        }
        return found;
    }

    private static Candidate plateAt(LeakText text, String whole, int start) {
        StringBuilder body = new StringBuilder();
        int end = start + 1;
        int at = start + 1;
        while (at < whole.length() && body.length() <= LONGEST_BODY && at - end <= LONGEST_GAP) {
            char sign = sign(whole.charAt(at));
            if (sign != 0) {
                body.append(sign);
                end = at + 1;
            } else if (!isSeparator(whole.charAt(at))) {
                break;
            }
            at++;
        }
        if (!isPlate(body.toString()) || isOfficial(whole, end)) {
            return null;
        }
        Span span = new Span(start, end);
        boolean called = text.inSentence(WordGroup.CAR_CUE, span);
        boolean mostlyDigits = body.chars().filter(Character::isDigit).count() >= 3;
        if (!called && !mostlyDigits || text.labelled(WordGroup.NUMBER_LABEL, span)) {
            return null;
        }
        return new Candidate(
                LeakType.PLATE,
                span,
                whole.charAt(start) + body.toString().toUpperCase(java.util.Locale.ROOT),
                called ? 0.95 : 0.8,
                Reason.of("LEAK_NUMBER_PLATE"));
    }

    private static boolean isPlate(String body) {
        return FUEL.matcher(body).matches()
                || NEW_ENERGY_SMALL.matcher(body).matches()
                || NEW_ENERGY_LARGE.matcher(body).matches();
    }

    /** Police cars carry 警 at the end: a service car, nobody's own. */
    private static boolean isOfficial(String whole, int end) {
        return end < whole.length() && whole.charAt(end) == '警';
    }

    private static char sign(char c) {
        if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z') {
            return c;
        }
        int written = DIGIT_WRITINGS.indexOf(c);
        return written < 0 ? 0 : DIGIT_VALUES.charAt(written);
    }

    private static boolean isSeparator(char c) {
        return !Character.isLetterOrDigit(c) && ",。;!?*\n".indexOf(c) < 0;
    }
}
