package org.zhengming.analytics.leak;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;

/** Numbers of those who pass themselves off as a protected person (冒充某法官来电): they are the swindler's, and warned of. */
final class Impostors {

    /** What an impostor is reached at; nobody warns of an impostor by giving a home away. */
    private static final Set<LeakType> REACHED_AT =
            Set.of(LeakType.PHONE, LeakType.WECHAT, LeakType.QQ, LeakType.EMAIL, LeakType.BANK_CARD);

    private static final Pattern POSING = Pattern.compile("冒充|假冒|冒用|假扮|谎称|自称|打着");

    /** What follows may be the person's own after all. */
    private static final Pattern GENUINE = Pattern.compile("真的?号|真人|真身|真正|本尊|其实|私人号|才是");

    private static final int TOLD_BEFORE = 90;
    private static final int TOLD_AFTER = 16;

    /** Between the word and whom somebody poses as: 冒充我们砚口检察院的王静检察官. */
    private static final int NAMED_WITHIN = 14;

    private Impostors() {}

    /** Whether the text says that this is how an impostor is reached. */
    static boolean areReachedAt(Reading reading, LeakType type, Span value) {
        if (!REACHED_AT.contains(type)) {
            return false;
        }
        Span near = reading.around(value, TOLD_BEFORE, TOLD_AFTER);
        Matcher posing = POSING.matcher(reading.text()).region(near.start(), near.end());
        while (posing.find()) {
            boolean before = posing.end() <= value.start();
            if ((before || posing.start() >= value.end())
                    && posesAsSomebody(reading, posing.end())
                    && !(before && isGenuine(reading, posing.end(), value.start()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean posesAsSomebody(Reading reading, int from) {
        return reading.parties(new Span(from, Math.min(reading.text().length(), from + NAMED_WITHIN))).stream()
                .anyMatch(Party::isProtected);
    }

    private static boolean isGenuine(Reading reading, int from, int to) {
        return GENUINE.matcher(reading.text()).region(from, to).find();
    }
}
