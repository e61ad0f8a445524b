package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Numbers dealt out in parts with other words, lines or speakers between them, from the first part to the last or, as
 * forwards are stacked, from the last to the first. Parts are one number only where together they are a mobile number or
 * pass the check of an identity or card number, and where the text says that they are parts or what number it is. Each
 * part is a candidate of its own: what stands between gives nothing away.
 */
final class DealtNumberDetector implements LeakDetector {

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 14;
    private static final int MOST_PARTS = 4;

    /** Beginning, middle and end. */
    private static final int WITH_MIDDLE = 3;

    /** Most parts of a text that are looked at: more of them are a table and no riddle. */
    private static final int MOST_LOOKED_AT = 60;

    /** Most code units between two parts. */
    private static final int FARTHEST = 90;

    private static final int CUE_REACH = 60;

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    /** Which part of a number it is. */
    private static final Pattern PART = Pattern.compile(
            "(?:前|后|末|头|尾|中间|最后|剩下)的?[0-9一二三四五六七八九十几两仨半]{1,2}(?:[位个截段码]|数字)|[前后上下]半?[截段联]|中间|开头|打头|起头|结尾|末尾|尾巴|尾数|屁股|脑袋|肚子|横批|剩下的|接上|拼起来|连起来|凑一下|凑齐|接着补|最后一截");

    /** 一九零六年六月九日, 零二年6月10号: the day of birth inside an identity number. */
    private static final Pattern BIRTHDAY = Pattern.compile(
            "([0-9零〇一二三四五六七八九]{2}|[0-9零〇一二三四五六七八九]{4})年零?([0-9一二三四五六七八九十]{1,2})月零?([0-9零一二三四五六七八九十]{1,3})[日号]?");

    private static final Pattern HOUR = Pattern.compile("(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])");

    /** What counts or measures: the digits before it are no part of a number. */
    private static final String MEASURES = "年月日点时分秒元块万亿千百米平斤岁楼栋室层个%届天人条次号";

    /** @param date whether it can only be the middle of an identity number */
    private record Part(String value, Span span, boolean date) {}

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        List<Part> parts = parts(text);
        int from = 0;
        while (from < parts.size()) {
            int taken = addAt(text, parts, from, found);
            from += Math.max(1, taken);
        }
        return found;
    }

    private static List<Part> parts(LeakText text) {
        List<Part> parts = new ArrayList<>();
        Matcher birthday = BIRTHDAY.matcher(text.digits());
        while (birthday.find()) {
            String day = day(birthday);
            if (!day.isEmpty()) {
                parts.add(new Part(day, new Span(birthday.start(), birthday.end()), true));
            }
        }
        String digits = withoutHours(text.digits());
        for (NumberRun run : NumberReader.read(digits, SHORTEST_PART)) {
            NumberRun.Window all = run.all();
            boolean inDate = parts.stream().anyMatch(part -> part.span().overlaps(all.span()));
            if (run.size() <= LONGEST_PART && !inDate && !isMeasured(digits, all.span())) {
                parts.add(new Part(all.value(), all.span(), false));
            }
        }
        parts.sort(Comparator.comparingInt(part -> part.span().start()));
        return parts.size() > MOST_LOOKED_AT ? List.of() : parts;
    }

    /** The hours before the lines of a chat would run into the numbers there: marks of the same length in their place. */
    private static String withoutHours(String digits) {
        return HOUR.matcher(digits).replaceAll(hour -> "时".repeat(hour.end() - hour.start()));
    }

    /** Whether a word that counts or measures follows: 50000块. */
    static boolean isMeasured(String digits, Span span) {
        return span.end() < digits.length() && MEASURES.indexOf(digits.charAt(span.end())) >= 0;
    }

    private static String day(Matcher birthday) {
        String year = digits(birthday.group(1));
        int month = count(birthday.group(2));
        int day = count(birthday.group(3));
        boolean known = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return known ? "%s%02d%02d".formatted(year.length() == 2 ? "19" + year : year, month, day) : "";
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            digits.append(NumeralSigns.digitAt(written, i));
        }
        return digits.toString();
    }

    /** 六, 十五, 二十九, 09. */
    private static int count(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return Integer.parseInt(digits(written));
        }
        int tens = ten == 0 ? 1 : NumeralSigns.digitAt(written, ten - 1);
        return 10 * tens + Math.max(0, NumeralSigns.digitAt(written, ten + 1));
    }

    /** @return how many parts from there on are one number, 0 if none are */
    private static int addAt(LeakText text, List<Part> parts, int from, List<Candidate> found) {
        for (int count = 2; count <= MOST_PARTS && from + count <= parts.size(); count++) {
            List<Part> some = parts.subList(from, from + count);
            if (gap(some.get(count - 2), some.get(count - 1)) > FARTHEST) {
                return 0;
            }
            for (String value : orders(some)) {
                LeakType type = type(text, some, value);
                if (type != null) {
                    some.forEach(part -> found.add(
                            new Candidate(type, part.span(), value, 0.85, Reason.of("LEAK_NUMBER_IN_PARTS"))));
                    return count;
                }
            }
        }
        return 0;
    }

    /** From first to last, from last to first; of three parts any order, since the text may say which is which. */
    private static List<String> orders(List<Part> parts) {
        List<String> orders = new ArrayList<>(List.of(value(parts), value(parts.reversed())));
        if (parts.size() == WITH_MIDDLE) {
            List<Part> turned = List.of(parts.get(1), parts.get(2), parts.get(0));
            orders.add(value(turned));
            orders.add(value(turned.reversed()));
            List<Part> moved = List.of(parts.get(2), parts.get(0), parts.get(1));
            orders.add(value(moved));
            orders.add(value(moved.reversed()));
        }
        return orders;
    }

    private static int gap(Part one, Part next) {
        return next.span().start() - one.span().end();
    }

    private static String value(List<Part> parts) {
        StringBuilder value = new StringBuilder();
        parts.forEach(part -> value.append(part.value()));
        return value.toString();
    }

    /** @return what number the parts make, {@code null} if none */
    private static LeakType type(LeakText text, List<Part> parts, String value) {
        Reading reading = text.reading();
        Span whole = parts.getFirst().span().cover(parts.getLast().span());
        Span near = reading.around(whole, CUE_REACH, 0);
        int told = told(reading, near);
        boolean dated = parts.stream().anyMatch(Part::date);
        if (MOBILE.matcher(value).matches() && !dated) {
            boolean called = reading.has(WordGroup.PHONE_CUE, near);
            return told >= 2 || called && told >= 1 ? LeakType.PHONE : null;
        }
        if (IdentityNumber.isValid(value)) {
            return told >= 1 || reading.has(WordGroup.ID_CARD_CUE, near) ? LeakType.ID_CARD : null;
        }
        boolean card = BankCardNumber.isOfUsualLength(value) && BankCardNumber.isPlausible(value);
        boolean calledCard = reading.has(WordGroup.BANK_CARD_CUE, near);
        return card && !dated && (told >= 1 || calledCard) ? LeakType.BANK_CARD : null;
    }

    private static int told(Reading reading, Span near) {
        Matcher part = PART.matcher(reading.cut(near));
        int told = 0;
        while (part.find()) {
            told++;
        }
        return told;
    }
}
