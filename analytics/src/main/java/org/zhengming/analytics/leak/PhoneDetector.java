package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakSubtype;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** Mobile numbers, and land lines that the text calls somebody's home line. */
final class PhoneDetector implements LeakDetector {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d\\d)[1-9]?\\d{7}");
    private static final int MOBILE_LENGTH = 11;
    private static final int LOCAL_SHORTEST = 7;
    private static final int CUE_REACH = 20;
    private static final String COUNTRY_CODE = "86";

    /** What says beside strewn digits that they are a number to ring. */
    private static final Pattern STREWN_CUE = Pattern.compile("号|电话|手机|打给|拨|联系|去掉|扔掉|抠掉|划掉|字母|干扰|翻译|记住|谐音|拼");

    /** Whether digits have the form of a mobile number, with its country code or without, or of a land line. */
    static boolean isPlausible(String digits) {
        boolean abroad = digits.length() == MOBILE_LENGTH + COUNTRY_CODE.length();
        String local = abroad && digits.startsWith(COUNTRY_CODE) ? digits.substring(COUNTRY_CODE.length()) : digits;
        return MOBILE.matcher(local).matches() || LANDLINE.matcher(digits).matches();
    }

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        for (NumberRun run : text.numbers()) {
            mobiles(text, run).stream()
                    .filter(window -> !isLabelledOtherwise(text, window.span()))
                    .forEach(window -> found.add(mobile(text, window)));
            homeLines(text, run).forEach(found::add);
        }
        for (NumberRun run : text.noisyNumbers()) {
            Span near = text.reading().around(run.all().span(), CUE_REACH * 2, CUE_REACH);
            if (run.size() == MOBILE_LENGTH
                    && STREWN_CUE.matcher(text.reading().cut(near)).find()) {
                found.add(mobile(text, run.all()));
            }
        }
        return found;
    }

    private static List<NumberRun.Window> mobiles(LeakText text, NumberRun run) {
        List<NumberRun.Window> windows = new ArrayList<>();
        for (NumberRun.Window window : run.windows(MOBILE_LENGTH)) {
            if (MOBILE.matcher(window.value()).matches()) {
                windows.add(window);
            } else if (MOBILE.matcher(TurnedNumbers.turn(window.value())).matches()
                    && TurnedNumbers.isTold(text, window.span())) {
                windows.add(new NumberRun.Window(TurnedNumbers.turn(window.value()), window.span()));
            }
        }
        for (NumberRun.Window window : run.windows(MOBILE_LENGTH + COUNTRY_CODE.length())) {
            String local = window.value().substring(COUNTRY_CODE.length());
            if (window.value().startsWith(COUNTRY_CODE) && MOBILE.matcher(local).matches()) {
                windows.add(new NumberRun.Window(local, window.span()));
            }
        }
        return windows;
    }

    private static Candidate mobile(LeakText text, NumberRun.Window window) {
        boolean cue = text.labelled(WordGroup.PHONE_CUE, window.span(), CUE_REACH);
        return new Candidate(
                LeakType.PHONE, window.span(), window.value(), cue ? 0.95 : 0.8, Reason.of("LEAK_MOBILE_NUMBER"));
    }

    private static List<Candidate> homeLines(LeakText text, NumberRun run) {
        List<Candidate> found = new ArrayList<>();
        List<NumberRun.Window> lines = lines(run);
        List<Span> offices = lines.stream()
                .filter(window -> text.registry().publicContacts().hasPhone(window.value()))
                .map(NumberRun.Window::span)
                .toList();
        for (NumberRun.Window window : lines) {
            // 0788-6000012一直占线: what goes on is read as a digit too.
            if (offices.stream().noneMatch(window.span()::overlaps) && isHomeLine(text, run, window)) {
                found.add(new Candidate(
                        LeakType.PHONE,
                        LeakSubtype.LANDLINE_HOME,
                        window.span(),
                        window.value(),
                        0.85,
                        Reason.of("LEAK_HOME_LINE")));
            }
        }
        return found;
    }

    /** Every part as long as a land line, longest first. */
    private static List<NumberRun.Window> lines(NumberRun run) {
        List<NumberRun.Window> lines = new ArrayList<>();
        for (int length = MOBILE_LENGTH + 1; length >= LOCAL_SHORTEST; length--) {
            lines.addAll(run.windows(length));
        }
        return lines;
    }

    /** With its area code, or as a whole number without one right after the word for a home line. */
    private static boolean isHomeLine(LeakText text, NumberRun run, NumberRun.Window window) {
        if (LANDLINE.matcher(window.value()).matches()) {
            return text.labelled(WordGroup.HOME_LINE_CUE, window.span(), CUE_REACH);
        }
        boolean local = window.value().length() <= LOCAL_SHORTEST + 1
                && window.value().length() == run.size()
                && "01".indexOf(window.value().charAt(0)) < 0;
        return local && text.labelled(WordGroup.HOME_LINE_CUE, window.span());
    }

    /** An order, case or price number is no telephone number, unless the text says it is. */
    private static boolean isLabelledOtherwise(LeakText text, Span span) {
        return text.nearestLabel(span, 10, WordGroup.NUMBER_LABEL, WordGroup.PHONE_CUE) == WordGroup.NUMBER_LABEL;
    }
}
