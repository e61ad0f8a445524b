package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.registry.PublicContacts;
import org.zhengming.analytics.sentence.Span;

/**
 * E-mail addresses, also with the sign, the dots and single characters written in words. Found from the sign outwards,
 * so that the cost stays linear.
 */
final class EmailDetector implements LeakDetector {

    private static final Pattern OFFICE = Pattern.compile("(?:^|\\.)gov\\.cn$|(?:^|\\.)(?:court|procuratorate)\\.");
    private static final String NUMERALS = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺";
    private static final String GAP = "[ ,、]{0,2}";

    private static final Pattern AT = Pattern.compile(GAP
            + "(?:@|#|[(\\[{<〔]at[)\\]}>〕]|[(\\[]艾特[)\\]]|艾特|爱特|圈[aa儿]?圈?|a圈|花a|小老鼠|老鼠|🐭|蜗牛号| at |在(?=[a-z0-9]{2,20}点)|★)"
            + GAP);
    private static final String DOT =
            GAP + "(?:\\.|点|丶|句号|小数点|[(\\[{〔]dot[)\\]}〕]| dot |·|★|(?<=126|163|qq|foxmail) )" + GAP;

    /** Ends where the sign begins. */
    private static final Pattern LOCAL = Pattern.compile("(?:[a-z0-9._%+" + NUMERALS
            + "-]|(?:下划线|杠)[\\p{IsHan}]{1,4}$|下划线|下横线|横杠|杠|减号|点|全拼|拼音)++(?: ?[\\p{IsHan}])?$");

    private static final String LABEL = "[a-z0-9" + NUMERALS + "-]{1,63}";
    private static final Pattern DOMAIN = Pattern.compile(
            "(" + LABEL + "(?:" + DOT + LABEL + "){0,3})" + DOT + "([a-z]{2,10})(?![a-z0-9-])((?:" + DOT + "cn)?)");
    private static final Pattern PROVIDER =
            Pattern.compile("(163|126|qq|foxmail|gmail|sina|outlook|hotmail|139|sohu)(邮箱)?");

    /** A host by a name in characters. */
    private static final Pattern WRITTEN = Pattern.compile(
            "([a-z0-9\\p{IsHan}-]{1,12}?)[ ,]{0,2}(?:点| dot |句号|,|丶)[ ,]{0,2}(com|cn|net|org|example|email|me|cc|康|坑)(?![a-z])");

    private static final int LONGEST_LOCAL = 48;
    private static final int LONGEST_DOMAIN = 90;

    /** An address as it was read. */
    private record Address(String local, String domain, Span span, boolean surelyMail) {}

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        for (Address address : addresses(text.text())) {
            if (address.surelyMail()
                    && !isOffice(text.registry().publicContacts(), address.local() + '@' + address.domain())) {
                found.add(new Candidate(
                        LeakType.EMAIL,
                        address.span(),
                        address.local() + '@' + address.domain(),
                        0.9,
                        Reason.of("LEAK_EMAIL_ADDRESS")));
            }
        }
        return found;
    }

    /** Every address, whosever it is. */
    static List<PrivateValues.Shape> shapes(String text) {
        return addresses(text).stream()
                .map(address -> new PrivateValues.Shape(
                        LeakType.EMAIL, address.local() + '@' + address.domain(), address.span()))
                .toList();
    }

    private static List<Address> addresses(String text) {
        List<Address> addresses = new ArrayList<>();
        Matcher at = AT.matcher(text);
        while (at.find()) {
            Matcher local = LOCAL.matcher(text.substring(Math.max(0, at.start() - LONGEST_LOCAL), at.start()));
            if (local.find()) {
                int start = Math.max(0, at.start() - LONGEST_LOCAL) + local.start();
                Address address = address(text, start, plain(local.group()), at);
                if (address != null) {
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }

    private static Address address(String text, int start, String local, Matcher at) {
        if (local.chars().noneMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))) {
            return null;
        }
        int end = Math.min(text.length(), at.end() + LONGEST_DOMAIN);
        boolean spelled = at.group().indexOf('@') < 0;
        Matcher domain = DOMAIN.matcher(text).region(at.end(), end);
        if (domain.lookingAt()) {
            String suffix = domain.group(3).isEmpty() ? "" : ".cn";
            String host = plain(domain.group(1).replaceAll(DOT, ".")) + '.' + domain.group(2) + suffix;
            return new Address(local, host, new Span(start, domain.end()), true);
        }
        Matcher written = WRITTEN.matcher(text).region(at.end(), end);
        if (spelled && written.lookingAt()) {
            return new Address(local, written.group(1) + '.' + written.group(2), new Span(start, written.end()), true);
        }
        Matcher provider = PROVIDER.matcher(text).region(at.end(), end);
        if (provider.lookingAt()) {
            boolean sure = spelled || provider.group(2) != null;
            return new Address(local, provider.group(1) + ".com", new Span(start, provider.end()), sure);
        }
        return null;
    }

    /** Mail boxes of an office: of the state, or where registered persons have their work addresses. */
    static boolean isOffice(PublicContacts contacts, String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return contacts.hasEmail(address) || OFFICE.matcher(domain).find() || contacts.hasEmailDomain(domain);
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
