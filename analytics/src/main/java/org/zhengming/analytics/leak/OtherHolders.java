package org.zhengming.analytics.leak;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.resource.ListFile;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Values right behind a name or a role that is nobody protected (代表秦有田 137…, 负责人金志高,电话136…): letters to a court
 * are full of those who write them and of those whom they complain of.
 */
final class OtherHolders {

    private static final Set<LeakType> HELD =
            Set.of(LeakType.PHONE, LeakType.ID_CARD, LeakType.BANK_CARD, LeakType.EMAIL, LeakType.WECHAT, LeakType.QQ);

    /** Surnames of nearly everybody. */
    private static final String SURNAMES = String.join("", ListFile.lines(OtherHolders.class, "surnames.txt"));

    private static final String ROLE = "代表|联系人|负责人|法人|经办人|代理人|组长|班长|站长|厂长|队长|筹备组|秘书处|业委会|管理人|收件人|发起人|整理人|证人|公司|开户行|包工头";

    /** What a value is called, and what only links. */
    private static final Pattern LABEL =
            Pattern.compile("(?:[ ,:、(|\"“”·]|联系电话|电话|手机号码|手机号|手机|联系方式|号码|微信号?|身份证号?码?|账号|卡号|邮箱|对公|账户|是|为)+$");

    /** Another value before it, which belongs to the same holder. */
    private static final Pattern VALUE = Pattern.compile("[0-9a-z@._-]{5,}$");

    private static final String KNOWN_AS = "老师|师傅|经理|总|工|姐|哥|婶|叔|嫂|大姐|大哥|会计|律师|先生|女士|老板|同学|站长|组长";

    /** 全给, 高打: surnames that begin other words, and characters that end them, make no name on their own. */
    private static final String MOSTLY_WORDS = "[于常时向全连成方高万和项关应安平查师路车解单曲游党温白]";

    private static final String GIVEN = "[\\p{IsHan}&&[^给是的在了把这那打号找看也没我你他她们]]";

    private static final String NAME = "(?!" + MOSTLY_WORDS + ")[" + SURNAMES + "]" + GIVEN + "{1,2}";

    private static final Pattern HOLDER = Pattern.compile("(?:^|[^\\p{IsHan}]|叫|名叫|是|比如|" + ROLE + ")((?:[小老阿]["
            + SURNAMES + "]|[" + SURNAMES + "][\\p{IsHan}]{0,2}(?:" + KNOWN_AS + ")|" + NAME + "))$");

    /** A row of a list that begins with a name: 2. 李国强（保安队）137…. */
    private static final Pattern ROW_BEGINS = Pattern.compile("^[^\\p{IsHan}\n]{0,6}(" + NAME + ")[^\\p{IsHan}\n]");

    /** A name right behind a value: 通话 139… 赵国强 2分. */
    private static final Pattern BEHIND = Pattern.compile("^[ ,:|(]{1,2}(" + NAME + ")(?!\\p{IsHan})");

    private static final Pattern IN_ROLE = Pattern.compile("(?:" + ROLE + ")$");

    private static final int REACH = 30;
    private static final int MOST_VALUES = 4;
    private static final int KIN_BEFORE = 5;

    private OtherHolders() {}

    /** Whether somebody who is nobody protected stands right before the value, or beside it in its row of a list. */
    static boolean hold(Reading reading, LeakType type, Span value) {
        return HELD.contains(type) && (standBefore(reading, value) || areInRow(reading, value));
    }

    /** Nobody protected stands in the row, no relative in it or in the one before (爱人电话⏎139… 王芳). */
    private static boolean areInRow(Reading reading, Span value) {
        Span row = row(reading, value);
        return (beginsWithAnother(reading, row) || isOther(reading, behind(reading, value, row), value.end()))
                && !reading.has(
                        WordGroup.KIN, new Span(row(reading, startOf(row)).start(), row.end()))
                && reading.parties(row).stream().noneMatch(Party::isProtected);
    }

    private static boolean beginsWithAnother(Reading reading, Span row) {
        boolean whole = row.start() == 0 || reading.text().charAt(row.start() - 1) == '\n';
        return whole && isOther(reading, ROW_BEGINS.matcher(reading.cut(row)), row.start());
    }

    private static Matcher behind(Reading reading, Span value, Span row) {
        return BEHIND.matcher(reading.cut(new Span(value.end(), row.end())));
    }

    /** The line around; of a long one, which is no row of a list, what is near. */
    private static Span row(Reading reading, Span at) {
        Span near = reading.around(at, REACH, REACH);
        int start = reading.cut(new Span(near.start(), at.start())).lastIndexOf('\n');
        int end = reading.cut(new Span(at.end(), near.end())).indexOf('\n');
        return new Span(near.start() + start + 1, end < 0 ? near.end() : at.end() + end);
    }

    /** The line break before, which belongs to the row before. */
    private static Span startOf(Span row) {
        int start = Math.max(0, row.start() - 1);
        return new Span(start, start);
    }

    private static boolean isOther(Reading reading, Matcher name, int offset) {
        return name.find()
                && !isWord(name.group(1))
                && isNobodyProtected(reading, new Span(offset + name.start(1), offset + name.end(1)));
    }

    private static boolean standBefore(Reading reading, Span value) {
        int end = value.start();
        for (int i = 0; i < MOST_VALUES; i++) {
            String before = line(reading, end);
            end -= before.length() - withoutEnd(before, LABEL).length();
            before = withoutEnd(before, LABEL);
            String rest = withoutEnd(before, VALUE);
            if (rest.length() == before.length()) {
                return isOther(reading, before, end);
            }
            end -= before.length() - rest.length();
        }
        return false;
    }

    /** What stands before in the same line and sentence. */
    private static String line(Reading reading, int end) {
        String near = reading.cut(new Span(Math.max(0, end - REACH), end));
        int from = 0;
        for (int i = 0; i < near.length(); i++) {
            from = "\n。;!?".indexOf(near.charAt(i)) >= 0 ? i + 1 : from;
        }
        return near.substring(from);
    }

    private static String withoutEnd(String text, Pattern pattern) {
        return pattern.matcher(text).replaceFirst("");
    }

    private static boolean isOther(Reading reading, String before, int end) {
        Matcher role = IN_ROLE.matcher(before);
        if (role.find()) {
            return isNobodyProtected(reading, new Span(end - (before.length() - role.start()), end));
        }
        return isOther(reading, HOLDER.matcher(before), end - before.length());
    }

    /** 常用 and 方便 begin like names; 王芳 is a word of the dictionary too, but mostly somebody's name. */
    private static boolean isWord(String name) {
        CoreDictionary.Attribute word = CoreDictionary.get(name.substring(0, 2));
        return word != null && 2 * word.getNatureFrequency(Nature.nr) < word.totalFrequency;
    }

    /** Nor a relative of somebody protected, nor somebody protected under another spelling of the name. */
    private static boolean isNobodyProtected(Reading reading, Span holder) {
        char surname = reading.text().charAt(holder.start());
        return reading.parties().stream()
                        .filter(Party::isProtected)
                        .noneMatch(party -> party.span().overlaps(holder)
                                || reading.text().charAt(party.span().start()) == surname)
                && !reading.has(WordGroup.KIN, new Span(Math.max(0, holder.start() - KIN_BEFORE), holder.start()));
    }
}
