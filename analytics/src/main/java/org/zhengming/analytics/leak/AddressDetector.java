package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Addresses down to a building, unit or door. Found from the detail outwards: 号, 栋, 单元, 室 with a number, then
 * everything before it that belongs to the same address, so that the cost stays linear.
 */
final class AddressDetector implements LeakDetector {

    private static final String NUMBER = "[0-9零〇一二三四五六七八九十百壹贰叁幺a-z]{1,5}";
    private static final String DETAIL_UNIT = "(?:号楼|号院|单元|栋|幢|座|室|户|号|层|楼|弄|排)";

    /** {@code 21号}, {@code 7栋2单元1203}, {@code 3号楼-1-502}. */
    private static final Pattern DETAIL =
            Pattern.compile(NUMBER + " ?" + DETAIL_UNIT + "(?:[ ,、·-]{0,2}" + NUMBER + " ?" + DETAIL_UNIT + "){0,4}"
                    + "(?:[ ·-]{0,2}(?:[东西南北中]户|[0-9零〇一二三四五六七八九]{3,4}(?![0-9年月日元万])(?:室|房)?|门))?");

    /** {@code 3-2-501}. */
    private static final Pattern DASHED = Pattern.compile("(?<![0-9-])\\d{1,2}[-#]\\d{1,2}[-#]\\d{3,4}(?![0-9-])");

    private static final Pattern STREET_OR_ESTATE_END =
            Pattern.compile("(?:路|街|道|巷|弄|胡同|里|村|屯|组|庄|苑|园|府|城|居|墅|邸|湾|庭|郡|阁|轩|坊|小区|公寓|新村|家属院|家属楼|宿舍|大院|大厦|广场"
                    + "|社区|院|期|区|寓|台|岸|洲|山|营)$");
    private static final Pattern RESIDENTIAL_DETAIL = Pattern.compile("栋|幢|单元|室|户|号楼");

    private static final Pattern ANCHOR = Pattern.compile("[\\p{IsHan}]{2,6}(?:路|街|巷|弄|胡同|宿舍|家属院|小区|新村|花园|苑|村|里)");

    private static final int LONGEST_PREFIX = 40;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Matcher detail = DETAIL.matcher(text.reading().text());
        while (detail.find()) {
            addIfAddress(text, new Span(detail.start(), detail.end()), found);
        }
        Matcher dashed = DASHED.matcher(text.reading().text());
        while (dashed.find()) {
            addIfAddress(text, new Span(dashed.start(), dashed.end()), found);
        }
        described(text, found);
        return found;
    }

    /** 打铁街裁缝店楼上,右手第二家: a street or an estate, and the way from there, said of a home. */
    private static void described(LeakText text, List<Candidate> found) {
        Reading reading = text.reading();
        for (Clause clause : reading.clauses()) {
            Matcher anchor = ANCHOR.matcher(reading.cut(clause.span()));
            if (!anchor.find()) {
                continue;
            }
            Span start = new Span(clause.start() + anchor.start(), clause.end());
            Span reach = reading.around(start, 0, 30);
            Span whole = new Span(
                    start.start(), Math.min(reach.end(), clause.sentence().end()));
            List<Span> ways = reading.words(WordGroup.WAY_DETAIL, whole);
            if (ways.size() >= 2 && isCalledHome(text, whole) && !isPublicPlace(text, start)) {
                Span told = new Span(
                        whole.start(),
                        reading.clauseAt(ways.getLast().start()).orElse(clause).end());
                found.add(new Candidate(
                        LeakType.ADDRESS, told, reading.cut(told), 0.7, Reason.of("LEAK_ADDRESS_TO_THE_DOOR")));
            }
        }
    }

    private static void addIfAddress(LeakText text, Span detail, List<Candidate> found) {
        Span whole = withPlaces(text, detail);
        String places =
                text.reading().text().substring(whole.start(), detail.start()).strip();
        boolean home = isCalledHome(text, whole);
        boolean street = STREET_OR_ESTATE_END.matcher(places).find();
        boolean residential =
                RESIDENTIAL_DETAIL.matcher(text.reading().cut(detail)).find();
        boolean owned = text.reading()
                .clauseAt(detail.start())
                .map(clause ->
                        text.reading().parties(clause.sentence()).stream().anyMatch(Party::isProtected))
                .orElse(false);
        boolean enough = home && (street || residential) || street && residential && owned;
        if (!enough || isPublicPlace(text, whole)) {
            return;
        }
        boolean goesOn = !found.isEmpty() && found.getLast().span().distanceTo(whole) == 0;
        Span address = goesOn ? found.removeLast().span().cover(whole) : whole;
        found.add(new Candidate(
                LeakType.ADDRESS,
                address,
                text.reading().cut(address),
                home && street ? 0.9 : 0.7,
                Reason.of("LEAK_ADDRESS_TO_THE_DOOR")));
    }

    /** Leftwards over the characters of place names, up to a mark or to a word that says that somebody lives there. */
    private static Span withPlaces(LeakText text, Span detail) {
        String whole = text.reading().text();
        int floor = Math.max(0, detail.start() - LONGEST_PREFIX);
        int start = detail.start();
        while (start > floor && isPlaceCharacter(whole.charAt(start - 1))) {
            start--;
        }
        for (WordGroup opener : List.of(WordGroup.ADDRESS_OPENER, WordGroup.KIN, WordGroup.THIRD, WordGroup.TITLE)) {
            for (Span word : text.reading().words(opener, new Span(start, detail.start()))) {
                start = Math.max(start, word.end());
            }
        }
        for (var party : text.reading().parties(new Span(start, detail.start()))) {
            start = Math.max(start, Math.min(detail.start(), party.span().end()));
        }
        return new Span(start, detail.end());
    }

    private static boolean isPlaceCharacter(char c) {
        return Character.isIdeographic(c) || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c == '·' || c == '-';
    }

    private static boolean isCalledHome(LeakText text, Span address) {
        Span before = text.reading().around(address, 24, 12);
        return text.reading().has(WordGroup.HOME_CUE, before);
    }

    private static boolean isPublicPlace(LeakText text, Span address) {
        Span near = text.reading().around(address, 16, 10);
        Span inside = address;
        boolean called = text.reading().has(WordGroup.HOME_CUE, text.reading().around(address, 6, 4));
        return text.reading().has(WordGroup.PUBLIC_PLACE, inside)
                || !called && text.reading().has(WordGroup.PUBLIC_PLACE, near);
    }
}
