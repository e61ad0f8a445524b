package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** WeChat identifiers: a word for the application near it, and a name that begins with a letter. */
final class WeChatDetector implements LeakDetector {

    private static final String NUMERALS = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺";

    /** Letters, digits, low lines, Chinese numerals, and a few characters between low lines. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![a-z0-9_.@#/-])[a-z](?:[a-z0-9_" + NUMERALS
            + "-]|下划线|横杠|杠|_[\\p{IsHan}]{1,4}_|[\\p{IsHan}]{1,3}(?=_?[0-9]{2})){4,29}(?![a-z0-9_@-])");

    /** With each sign or part by itself, and low lines in words. */
    private static final Pattern SPACED =
            Pattern.compile("(?<![a-z0-9_])(?:[a-z](?: [a-z0-9]+){4,20}|[a-z0-9]{2,12}(?: ?(?:下划线|_|杠) ?[a-z0-9"
                    + NUMERALS + "]{1,12}){1,4}|0000[a-z0-9_]{3,20})(?![a-z0-9_])");

    private static final String NOUGHTS = "(?:0{3,}|[零〇○圈]{3,}|[三四五](?:个|颗|枚)?(?:零蛋|鸡蛋|鸭蛋|圈圈|零|圈|蛋|0|〇))";
    private static final String JOINT = "(?:[ +,_|\"“”-]|下划线|横杠|杠|加){0,3}";
    private static final String PIECE = "(?:[a-z][a-z0-9]{0,15}|[\\p{IsHan}&&[^个零是的我你他她]]{2,4})";

    /** In pieces: letters, a word, noughts counted out, and what joins them. */
    private static final Pattern IN_PIECES =
            Pattern.compile("(?:[号是叫:(搜 ]{0,3}|[^。!?\\n]{0,12}?(?=[a-z]))((?:" + PIECE + JOINT + "){1,2}" + NOUGHTS
                    + "(?:" + JOINT + "(?:[a-z0-9]{1,16}|[\\p{IsHan}&&[^个零是的我你他她]]{1,3}(?=[,。;!?\\n )]|$)))?)");

    /** With emoji strewn between. */
    private static final Pattern STREWN = Pattern.compile(
            "(?<![a-z0-9_])[a-z0-9_-]{1,12}(?:[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}]{1,6}[a-z0-9_-]{1,12}){1,8}(?![a-z0-9_])");

    private static final Pattern EMOJI = Pattern.compile("[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}]");

    private static final Pattern LETTERS = Pattern.compile("[a-z]");

    private static final Pattern NUMERIC_IDENTIFIER = Pattern.compile("[ :是号码为=]{1,4}([1-9]\\d{5,9})(?!\\d)");

    /** Words of the interface and of file types that stand where an identifier would, and what is called QQ. */
    private static final Pattern NO_IDENTIFIER =
            Pattern.compile("https?|www|weixin|wechat|html|[a-z]{1,5}|.*\\.com|qq[0-9" + NUMERALS + "]+");

    private static final Pattern OTHER_WORD = Pattern.compile("[,']? ?[a-z]{2,}");

    private static final int LONGEST_IN_PIECES = 48;
    private static final int SHORTEST_STREWN = 5;
    private static final int REACH_BEFORE = 30;
    private static final int REACH_AFTER = 8;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Matcher matcher = IDENTIFIER.matcher(text.text());
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (!NO_IDENTIFIER.matcher(matcher.group()).matches() && isCalled(text, span, matcher.group())) {
                add(span, matcher.group(), found);
            }
        }
        Matcher spaced = SPACED.matcher(text.text());
        while (spaced.find()) {
            Span span = new Span(spaced.start(), spaced.end());
            if (text.labelled(WordGroup.WECHAT_CUE, span, REACH_BEFORE / 2)) {
                add(span, spaced.group().replaceAll(" |下划线", ""), found);
            }
        }
        Matcher strewn = STREWN.matcher(text.text());
        while (strewn.find()) {
            Span span = new Span(strewn.start(), strewn.end());
            String plain = EMOJI.matcher(strewn.group()).replaceAll("");
            if (LETTERS.matcher(plain).find()
                    && plain.length() > SHORTEST_STREWN
                    && text.labelled(WordGroup.WECHAT_CUE, span, REACH_BEFORE)) {
                add(span, plain, found);
            }
        }
        for (Span cue : text.reading().words(WordGroup.WECHAT_CUE)) {
            Matcher pieces = IN_PIECES.matcher(text.text());
            pieces.region(cue.end(), Math.min(text.text().length(), cue.end() + LONGEST_IN_PIECES));
            if (pieces.lookingAt() && LETTERS.matcher(pieces.group(1)).find()) {
                add(new Span(pieces.start(1), pieces.end(1)), pieces.group(1), found);
            }
            Matcher number = NUMERIC_IDENTIFIER.matcher(text.text());
            number.region(cue.end(), Math.min(text.text().length(), cue.end() + 16));
            if (number.lookingAt()) {
                add(new Span(number.start(1), number.end(1)), number.group(1), found);
            }
        }
        return found;
    }

    /** Every word that could be an identifier, whatever it is called. */
    static List<PrivateValues.Shape> shapes(String text) {
        List<PrivateValues.Shape> shapes = new ArrayList<>();
        Matcher matcher = IDENTIFIER.matcher(text);
        while (matcher.find()) {
            shapes.add(new PrivateValues.Shape(
                    LeakType.WECHAT, plain(matcher.group()), new Span(matcher.start(), matcher.end())));
        }
        return shapes;
    }

    private static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        for (char c : written.replace("下划线", "_").replaceAll("横杠|杠", "-").toCharArray()) {
            int digit = NumeralSigns.chinese(c);
            plain.append(digit < 0 ? c : (char) ('0' + digit));
        }
        return plain.toString();
    }

    private static void add(Span span, String value, List<Candidate> found) {
        found.add(new Candidate(LeakType.WECHAT, span, value, 0.9, Reason.of("LEAK_WECHAT_IDENTIFIER")));
    }

    /** Called so right before, or nearby in the clause and of a form that no word has. */
    private static boolean isCalled(LeakText text, Span span, String identifier) {
        WordGroup label = text.nearestLabel(
                span, REACH_BEFORE, WordGroup.WECHAT_CUE, WordGroup.QQ_CUE, WordGroup.CAR_CUE, WordGroup.ACCOUNT_CUE);
        boolean before = label == WordGroup.WECHAT_CUE || label == WordGroup.ACCOUNT_CUE;
        boolean beside = text.labelled(WordGroup.WECHAT_CUE, span, 12);
        Span following = text.reading().around(new Span(span.end(), span.end()), 0, REACH_AFTER);
        boolean after = text.reading().has(WordGroup.WECHAT_CUE, following);
        boolean unlike = identifier.chars().anyMatch(c -> c < 'a' || c > 'z');
        return unlike ? beside || before || after : beside && !isInSentence(text, span);
    }

    /** We are always here: a word among others of its language. */
    private static boolean isInSentence(LeakText text, Span span) {
        return OTHER_WORD
                .matcher(text.text())
                .region(span.end(), text.text().length())
                .lookingAt();
    }
}
