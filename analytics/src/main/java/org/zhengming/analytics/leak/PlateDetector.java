package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.leak.PlateSigns.Sign;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Number plates of civil cars (GA 36-2018): province, letter, five signs, or six for new-energy cars; the province as
 * its character or in pinyin, or left out where the text speaks of a plate.
 */
final class PlateDetector implements LeakDetector {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final Pattern PINYIN = Pattern.compile(
            "(?<![a-z])(?:jing|jin|hu|yu|ji|yun|liao|hei|xiang|wan|lu|xin|su|zhe|gan|e|gui|meng|shan|min|yue|qing|zang|chuan"
                    + "|ning|qiong|q i n g|z a n g|q i o n g|g a n|g u i)(?![a-z])");
    private static final Pattern FUEL = Pattern.compile("[a-hj-np-z][a-hj-np-z0-9?]{5}");

    /** Cars of driving schools and consulates, lorries' trailers: a character in the last place. */
    private static final Pattern MARKED = Pattern.compile("[a-hj-np-z][a-hj-np-z0-9]{4}");

    private static final String MARKS = "学挂领使港澳";
    private static final Pattern NEW_ENERGY =
            Pattern.compile("[a-hj-np-z](?:[a-hjk][a-hj-np-z0-9]\\d{4}|\\d{5}[a-hjk])");
    private static final Pattern CALLED = Pattern.compile("车牌子?号?(?:码)?|牌照|牌子|座驾|号牌");

    private static final int FUEL_LENGTH = 6;

    /** Signs before the 警 of a service car. */
    private static final int SERVICE_LENGTH = 5;

    private static final int LONGEST_LEAD = 12;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        String whole = text.text();
        for (int at = 0; at < whole.length(); at++) {
            if (PROVINCES.indexOf(whole.charAt(at)) >= 0) {
                at = Math.max(at, plateAt(text, at, at + 1, found) - 1);
            }
        }
        Matcher spelled = PINYIN.matcher(whole);
        while (spelled.find()) {
            plateAt(text, spelled.start(), spelled.end(), found);
        }
        Matcher called = CALLED.matcher(whole);
        while (called.find()) {
            withoutProvince(text, called.end(), found);
        }
        return found;
    }

    /** Every plate with its province as a character, whatever stands around it. */
    static List<PrivateValues.Shape> shapes(String whole) {
        List<PrivateValues.Shape> shapes = new ArrayList<>();
        for (int at = 0; at < whole.length(); at++) {
            if (PROVINCES.indexOf(whole.charAt(at)) < 0) {
                continue;
            }
            List<Sign> signs = PlateSigns.read(whole, at + 1);
            int length = length(whole, signs);
            if (length > 0 && body(signs, length).indexOf(PlateSigns.ANY) < 0) {
                String value = (whole.charAt(at) + body(signs, length)).toUpperCase(Locale.ROOT);
                shapes.add(new PrivateValues.Shape(
                        LeakType.PLATE,
                        value,
                        new Span(at, signs.get(length - 1).end())));
            }
        }
        return shapes;
    }

    private static void withoutProvince(LeakText text, int from, List<Candidate> found) {
        String whole = text.text();
        int floor = Math.min(whole.length(), from + LONGEST_LEAD);
        for (int at = from; at < floor; at++) {
            boolean lone = NumeralSigns.isLatin(whole.charAt(at))
                    && (at + 1 == whole.length() || !NumeralSigns.isLatin(whole.charAt(at + 1)));
            if (lone) {
                plateAt(text, at, at, found);
                return;
            }
        }
    }

    /** @return where the plate ends, or {@code start} if there is none */
    private static int plateAt(LeakText text, int start, int from, List<Candidate> found) {
        List<Sign> signs = PlateSigns.read(text.text(), from);
        int length = length(text.text(), signs);
        if (length == 0 || isOfService(text.text(), signs)) {
            return start;
        }
        int end = signs.get(length - 1).end();
        Span span = new Span(start, length < FUEL_LENGTH ? markAt(text.text(), end) : end);
        if (isOfficial(text.text(), span.end())) {
            return start;
        }
        boolean called = text.inSentence(WordGroup.CAR_CUE, span);
        boolean spelled = from - start != 1;
        boolean mostlyDigits =
                body(signs, length).chars().filter(Character::isDigit).count() >= 3;
        boolean masked = body(signs, length).indexOf(PlateSigns.ANY) >= 0;
        boolean enough = called && (!masked || mostlyDigits) || mostlyDigits && !spelled && !masked;
        if (!enough || text.labelled(WordGroup.NUMBER_LABEL, span)) {
            return start;
        }
        found.add(new Candidate(
                LeakType.PLATE,
                span,
                (text.text().substring(start, from) + body(signs, length)).toUpperCase(Locale.ROOT),
                called ? 0.95 : 0.8,
                Reason.of("LEAK_NUMBER_PLATE")));
        return span.end();
    }

    /** How many of the signs make a plate: those of a new-energy car, else of any other, else none. */
    private static int length(String text, List<Sign> signs) {
        if (signs.size() > FUEL_LENGTH
                && NEW_ENERGY.matcher(body(signs, FUEL_LENGTH + 1)).matches()) {
            return FUEL_LENGTH + 1;
        }
        boolean marked = signs.size() >= FUEL_LENGTH - 1
                && MARKED.matcher(body(signs, FUEL_LENGTH - 1)).matches()
                && markAt(text, signs.get(FUEL_LENGTH - 2).end()) > 0;
        if (marked) {
            return FUEL_LENGTH - 1;
        }
        boolean fuel = signs.size() >= FUEL_LENGTH
                && FUEL.matcher(body(signs, FUEL_LENGTH)).matches();
        boolean goesOn = signs.size() > FUEL_LENGTH
                && signs.get(FUEL_LENGTH).start() == signs.get(FUEL_LENGTH - 1).end();
        return fuel && !goesOn ? FUEL_LENGTH : 0;
    }

    /** @return one past the mark that ends the plate there, at once or behind a blank; 0 if there is none */
    private static int markAt(String text, int end) {
        int at = text.startsWith(" ", end) ? end + 1 : end;
        return at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0 ? at + 1 : 0;
    }

    /** The letters O and I stand on no plate after the first place: they are written for nought and one. */
    private static String body(List<Sign> signs, int length) {
        StringBuilder body = new StringBuilder(length);
        for (Sign sign : signs.subList(0, length)) {
            boolean first = body.isEmpty();
            char value = sign.value();
            body.append(first ? value : value == 'o' ? '0' : value == 'i' || value == 'l' ? '1' : value);
        }
        return body.toString();
    }

    /** Signs behind the 警 may read on: 赣Z·0016警，一车六个人. */
    private static boolean isOfService(String whole, List<Sign> signs) {
        return signs.size() >= SERVICE_LENGTH
                && isOfficial(whole, signs.get(SERVICE_LENGTH - 1).end());
    }

    /** Police cars carry 警 at the end: a service car, nobody's own. */
    private static boolean isOfficial(String whole, int end) {
        return end < whole.length() && whole.charAt(end) == '警';
    }
}
