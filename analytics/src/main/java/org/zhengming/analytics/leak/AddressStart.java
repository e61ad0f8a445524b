package org.zhengming.analytics.leak;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;

/** Where an address begins: leftwards from its first word over the name of the place and the divisions before it. */
final class AddressStart {

    private static final Pattern OPENER = Pattern.compile("(?:收件|收货|家庭)?地址[是为:]?|住址[是为:]?|住在|家住|家在|搬[到去]|租在|送到|寄到");
    private static final int OPENER_REACH = 3;
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_DIVISIONS = 24;
    private static final int ESTATE_LENGTH = 4;
    private static final String STOPS = "住在是到去于址居租了的就搬找:,和跟从离把往为叫名";

    private AddressStart() {}

    /** Leftwards over the characters of a place name. */
    static int of(LeakText text, Clause clause, int token) {
        String whole = text.text();
        int floor = Math.max(clause.start(), token - LONGEST_NAME);
        int start = token;
        while (start > floor
                && Character.isLetterOrDigit(whole.charAt(start - 1))
                && STOPS.indexOf(whole.charAt(start - 1)) < 0
                && !endsHomeWord(whole, start)) {
            start--;
        }
        start = withDivisions(whole, Math.max(clause.start(), floor - LONGEST_DIVISIONS), start);
        Matcher opener = OPENER.matcher(whole).region(start, Math.min(whole.length(), token + OPENER_REACH));
        while (opener.find() && opener.start() < token + OPENER_REACH) {
            start = opener.end();
        }
        for (Party party : text.reading().parties(new Span(Math.min(start, token), token))) {
            boolean ends = party.isProtected() || party.kind() == Party.Kind.AUTHOR;
            start = ends
                    ? Math.max(
                            start, Math.min(Math.max(start, token), party.span().end()))
                    : start;
        }
        return start;
    }

    /** 他家|白桦小区, 屋里, 家里: but not 家属院, nor an estate called 渡口人家. */
    private static boolean endsHomeWord(String whole, int start) {
        return whole.charAt(start - 1) == '家'
                && !whole.startsWith("属", start)
                && !whole.startsWith("园", start)
                && !isEstate(whole, start);
    }

    private static boolean isEstate(String whole, int end) {
        return end >= ESTATE_LENGTH
                && "人世名".indexOf(whole.charAt(end - 2)) >= 0
                && isNamePart(whole.charAt(end - ESTATE_LENGTH))
                && isNamePart(whole.charAt(end - ESTATE_LENGTH + 1));
    }

    private static boolean isNamePart(char c) {
        return Character.isIdeographic(c) && STOPS.indexOf(c) < 0;
    }

    /** Where an address that was found to begin at a place begins with its divisions, in the same clause. */
    static int withDivisions(Reading reading, int start) {
        int clause = reading.clauseAt(start).map(Clause::start).orElse(start);
        return withDivisions(reading.text(), Math.max(clause, start - LONGEST_DIVISIONS), start);
    }

    /** 江苏省苏州市姑苏区平江街道 and the like belong to it, however long. */
    private static int withDivisions(String whole, int from, int start) {
        for (int at = from; at < start; at++) {
            Divisions.Chain chain = Divisions.at(whole, at);
            if (chain.count() > 0 && chain.end() >= start) {
                return at;
            }
        }
        return start;
    }
}
