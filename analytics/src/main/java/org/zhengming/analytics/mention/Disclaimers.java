package org.zhengming.analytics.mention;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says outright against its meaning the registered bearer of a name: 霍某（不是法院那个，同名同姓), or an age at
 * which nobody holds office.
 */
final class Disclaimers {

    private static final int REACH = 24;

    private static final Pattern ANOTHER = Pattern.compile("^[\\p{IsHan}]{0,5}[(, ]{0,2}(?:(?:可)?不是|并非)(?:那个|那位|我们|咱们)?"
            + "[\\p{IsHan}]{0,4}(?:法院|检察院|中院|市检|法庭|执行局)(?:里?的|那个|那位|那)[^,)]{0,8}(?=[,)。!]|$)(?![,)]*是)"
            + "|^[\\p{IsHan}]{0,3}[(, ]{0,2}(?:和[\\p{IsHan}]{2,8})?(?:同名同姓|只是(?:同名|重名)|纯属(?:同名|重名))");

    private static final Pattern AGE = Pattern.compile("^[(,、 ]{0,2}(?:[男女][,、 ]{0,2})?(?:今年|现年)?([0-9]{1,3})岁");
    private static final int OLDEST_IN_OFFICE = 65;
    private static final int YOUNGEST_IN_OFFICE = 19;

    private Disclaimers() {}

    /** @return whether what stands behind the name says that another one is meant */
    static boolean follow(String text, int end) {
        String after = text.substring(end, Math.min(text.length(), end + REACH));
        return ANOTHER.matcher(after).find() || isNotOfOffice(after);
    }

    private static boolean isNotOfOffice(String after) {
        Matcher age = AGE.matcher(after);
        if (!age.find()) {
            return false;
        }
        int years = Integer.parseInt(age.group(1));
        return years > OLDEST_IN_OFFICE || years < YOUNGEST_IN_OFFICE;
    }
}
