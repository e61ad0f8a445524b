package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Span;

/** E-mail addresses, also with the sign, the dots and single characters written in words. */
final class EmailDetector implements LeakDetector {

    private static final Pattern OFFICE = Pattern.compile("gov\\.cn$|(?:^|\\.)(?:court|procuratorate)\\.");
    private static final String GAP = "[ ,、]{0,2}";
    private static final String SPELLED_AT =
            "[(\\[{<〔]at[)\\]}>〕]|[(\\[]艾特[)\\]]|艾特|爱特|圈[aa儿]?圈?|a圈|花a|小老鼠|老鼠|🐭|蜗牛号| at |在(?=[a-z0-9]{2,20}点)|★";
    private static final String AT = GAP + "(?:@|#|" + SPELLED_AT + ")" + GAP;
    private static final String DOT =
            GAP + "(?:\\.|点|丶|句号|小数点|[(\\[{〔]dot[)\\]}〕]| dot |·|★|(?<=126|163|qq|foxmail) )" + GAP;
    private static final String NUMERALS = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺";
    private static final String LOCAL_WORD = "下划线|下横线|横杠|杠|减号|点|全拼|拼音";
    private static final String LOCAL = "(?:[a-z0-9._%+" + NUMERALS + "-]|(?:下划线|杠)[\\p{IsHan}]{1,4}(?= )|" + LOCAL_WORD
            + "){1,64}(?: ?[\\p{IsHan}](?= ?\\[at))?";
    private static final String LABEL = "[a-z0-9" + NUMERALS + "-]{1,63}";
    private static final String WRITTEN_LABEL = "[a-z0-9\\p{IsHan}-]{1,12}?";
    private static final Pattern EMAIL =
            Pattern.compile("(?<![a-z0-9._%+-])(" + LOCAL + ")" + AT + "(?:(" + LABEL + "(?:" + DOT
                    + LABEL + "){0,3})" + DOT + "([a-z]{2,10})(?![a-z0-9-])((?:" + DOT + "cn)?)"
                    + "|(163|126|qq|foxmail|gmail|sina|outlook|hotmail|139|sohu)(?:邮箱)?)");

    /** With a name of the host in characters, where both signs are spelled. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![a-z0-9._%+-])(" + LOCAL + ")" + GAP + "(?:" + SPELLED_AT + "|#|@)" + GAP + "(" + WRITTEN_LABEL
                    + ")[ ,]{0,2}(?:点| dot |句号|,|丶)[ ,]{0,2}(com|cn|net|org|example|email|me|cc|康|坑)(?![a-z])");

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Matcher written = WRITTEN.matcher(text.text());
        while (written.find()) {
            if (written.group(1).chars().anyMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))) {
                found.add(new Candidate(
                        LeakType.EMAIL,
                        new Span(written.start(), written.end()),
                        plain(written.group(1)) + '@' + written.group(2) + '.' + written.group(3),
                        0.85,
                        Reason.of("LEAK_EMAIL_ADDRESS")));
            }
        }
        Matcher matcher = EMAIL.matcher(text.text());
        while (matcher.find()) {
            String local = plain(matcher.group(1));
            String domain = domain(matcher);
            boolean mention = matcher.group(5) != null && !matcher.group().contains("邮箱") && !isSpelled(matcher);
            if (!local.isEmpty()
                    && local.chars().anyMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))
                    && !domain.contains("gov.cn")
                    && !mention) {
                found.add(new Candidate(
                        LeakType.EMAIL,
                        new Span(matcher.start(), matcher.end()),
                        local + '@' + domain,
                        0.9,
                        Reason.of("LEAK_EMAIL_ADDRESS")));
            }
        }
        return found;
    }

    /** Every address, whosever it is. */
    static List<PrivateValues.Shape> shapes(String text) {
        List<PrivateValues.Shape> shapes = new ArrayList<>();
        Matcher matcher = EMAIL.matcher(text);
        while (matcher.find()) {
            String value = plain(matcher.group(1)) + '@' + domain(matcher);
            shapes.add(new PrivateValues.Shape(LeakType.EMAIL, value, new Span(matcher.start(), matcher.end())));
        }
        return shapes;
    }

    /** Mail boxes of an office: of the state, or where registered persons have their work addresses. */
    private static boolean isOffice(LeakText text, String domain) {
        return OFFICE.matcher(domain).find() || text.registry().publicContacts().hasEmailDomain(domain);
    }

    private static boolean isSpelled(Matcher matcher) {
        return matcher.group().indexOf('@') < 0;
    }

    private static String domain(Matcher matcher) {
        if (matcher.group(5) != null) {
            return matcher.group(5) + ".com";
        }
        String suffix = matcher.group(4).isEmpty() ? "" : ".cn";
        return plain(matcher.group(2).replaceAll(DOT, ".")) + '.' + matcher.group(3) + suffix;
    }

    private static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        String signs = written.replaceAll("下划线|下横线", "_")
                .replaceAll("横杠|杠|减号", "-")
                .replace("点", ".")
                .replaceAll("全拼|拼音", "");
        for (char c : signs.toCharArray()) {
            int digit = NumeralSigns.chinese(c);
            plain.append(digit < 0 ? c : (char) ('0' + digit));
        }
        return plain.toString();
    }
}
