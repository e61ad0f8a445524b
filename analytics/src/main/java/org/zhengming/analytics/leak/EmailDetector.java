package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Span;

/** E-mail addresses, also with the sign and the dots written in words. */
final class EmailDetector implements LeakDetector {

    private static final String AT = " {0,2}(?:@|[(\\[]at[)\\]]|#|艾特|圈a| at ) {0,2}";
    private static final String DOT = " {0,2}(?:\\.|点|[(\\[]dot[)\\]]| dot ) {0,2}";
    private static final Pattern EMAIL = Pattern.compile("(?<![a-z0-9._%+-])([a-z0-9][a-z0-9._%+-]{1,63})" + AT
            + "([a-z0-9-]{1,63}(?:" + DOT + "[a-z0-9-]{1,63}){0,3}?)" + DOT + "(com|cn|net|org|edu|gov|me|cc|example)"
            + "(?![a-z0-9-])((?:" + DOT + "cn)?)");

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Matcher matcher = EMAIL.matcher(text.reading().text());
        while (matcher.find()) {
            String suffix = matcher.group(4).isEmpty() ? "" : ".cn";
            String domain = matcher.group(2).replaceAll(DOT, ".") + '.' + matcher.group(3) + suffix;
            if (!domain.contains("gov.cn")) {
                found.add(new Candidate(
                        LeakType.EMAIL,
                        new Span(matcher.start(), matcher.end()),
                        matcher.group(1) + '@' + domain,
                        0.9,
                        Reason.of("LEAK_EMAIL_ADDRESS")));
            }
        }
        return found;
    }
}
