package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** WeChat identifiers: a word for the application, then a name that begins with a letter. */
final class WeChatDetector implements LeakDetector {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[\\s:是号码为叫,=的就账→\\-]{0,8}([a-z][a-z0-9_零〇一二三四五六七八九-]{5,19})(?![a-z0-9_-])");

    /** Words of the interface and of file types that stand where an identifier would. */
    private static final Pattern NO_IDENTIFIER = Pattern.compile("https?|weixin|wechat|[a-z]+");

    private static final int REACH = 32;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        String whole = text.reading().text();
        for (Span cue : text.reading().words(WordGroup.WECHAT_CUE)) {
            Matcher matcher = IDENTIFIER.matcher(whole).region(cue.end(), Math.min(whole.length(), cue.end() + REACH));
            if (matcher.lookingAt() && isIdentifier(matcher.group(1), matcher.start(1) - cue.end())) {
                found.add(new Candidate(
                        LeakType.WECHAT,
                        new Span(matcher.start(1), matcher.end(1)),
                        matcher.group(1),
                        0.9,
                        Reason.of("LEAK_WECHAT_IDENTIFIER")));
            }
        }
        return found;
    }

    /** A plain word counts only when the text says that it is the number. */
    private static boolean isIdentifier(String word, int introduced) {
        return introduced > 0 || !NO_IDENTIFIER.matcher(word).matches();
    }
}
