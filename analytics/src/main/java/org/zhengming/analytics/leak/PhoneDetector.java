package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** Mobile numbers, and land lines that the text calls somebody's home line. */
final class PhoneDetector implements LeakDetector {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d\\d)\\d{7,8}");
    private static final int MOBILE_LENGTH = 11;
    private static final String COUNTRY_CODE = "86";

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        for (NumberRun run : text.numbers()) {
            mobiles(run).stream()
                    .filter(window -> !isLabelledOtherwise(text, window.span()))
                    .forEach(window -> found.add(mobile(text, window)));
            homeLines(text, run).forEach(found::add);
        }
        return found;
    }

    private static List<NumberRun.Window> mobiles(NumberRun run) {
        List<NumberRun.Window> windows = new ArrayList<>(run.windows(MOBILE_LENGTH));
        windows.removeIf(window -> !MOBILE.matcher(window.value()).matches());
        for (NumberRun.Window window : run.windows(MOBILE_LENGTH + COUNTRY_CODE.length())) {
            String local = window.value().substring(COUNTRY_CODE.length());
            if (window.value().startsWith(COUNTRY_CODE) && MOBILE.matcher(local).matches()) {
                windows.add(new NumberRun.Window(local, window.span()));
            }
        }
        return windows;
    }

    private static Candidate mobile(LeakText text, NumberRun.Window window) {
        boolean cue = text.labelled(WordGroup.PHONE_CUE, window.span(), 16);
        return new Candidate(
                LeakType.PHONE, window.span(), window.value(), cue ? 0.95 : 0.8, Reason.of("LEAK_MOBILE_NUMBER"));
    }

    private static List<Candidate> homeLines(LeakText text, NumberRun run) {
        List<Candidate> found = new ArrayList<>();
        for (int length = MOBILE_LENGTH - 1; length <= MOBILE_LENGTH + 1; length++) {
            for (NumberRun.Window window : run.windows(length)) {
                if (LANDLINE.matcher(window.value()).matches()
                        && text.labelled(WordGroup.HOME_LINE_CUE, window.span(), 16)) {
                    found.add(new Candidate(
                            LeakType.PHONE, window.span(), window.value(), 0.85, Reason.of("LEAK_HOME_LINE")));
                }
            }
        }
        return found;
    }

    /** An order, case or price number is no telephone number, unless the text says it is. */
    private static boolean isLabelledOtherwise(LeakText text, Span span) {
        return text.labelled(WordGroup.NUMBER_LABEL, span) && !text.labelled(WordGroup.PHONE_CUE, span);
    }
}
