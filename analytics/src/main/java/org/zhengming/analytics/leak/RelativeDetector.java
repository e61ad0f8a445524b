package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** A relative by name, once each, and where a relative works. */
final class RelativeDetector implements LeakDetector {

    private static final Pattern WORKPLACE =
            Pattern.compile("[\\p{IsHan}、,]{0,6}?((?:在[^,。!?;\\n]{2,20}?(?:上班|工作|任教|教书|任职|坐诊|就职|值班|站柜台|打工|摆摊|卖菜"
                    + "|搞[\\p{IsHan}]{2,6}|管[\\p{IsHan}]{2,4}|开了?[个家间][\\p{IsHan}]{1,5}|(?:当|做)[\\p{IsHan}]{2,5}|教[\\p{IsHan}]{2,3}的?))"
                    + "|是[^,。!?;\\n]{2,20}?的?(?:老师|教师|医生|护士|会计|员工|柜员|店长|老板|经理|科长|主任|股东))");
    private static final int REACH = 40;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Party party : text.reading().parties()) {
            boolean relative = party.kind() == Party.Kind.RELATIVE;
            if (!party.isProtected() || !relative && party.kind() != Party.Kind.KIN) {
                continue;
            }
            if (relative && isNamed(text, party) && !isSubjectOfSupervision(text, party)) {
                String name = text.reading().cut(party.span());
                if (told.add(name)) {
                    found.add(new Candidate(
                            LeakType.RELATIVE,
                            party.span(),
                            name,
                            0.8,
                            Reason.of("LEAK_RELATIVE_NAMED"),
                            party.person()));
                }
            }
            addWorkplace(text, party, found);
        }
        return found;
    }

    private static boolean isNamed(LeakText text, Party party) {
        int told = text.reading().words(WordGroup.KIN, party.span()).stream()
                .mapToInt(Span::length)
                .sum();
        return party.span().length() - told >= 2;
    }

    /** Business dealings of a relative are what supervision is about, not a private matter. */
    private static boolean isSubjectOfSupervision(LeakText text, Party party) {
        return text.inSentence(WordGroup.BUSINESS_DEALING, party.span());
    }

    private static void addWorkplace(LeakText text, Party party, List<Candidate> found) {
        String whole = text.reading().text();
        int from = party.span().end();
        Matcher matcher = WORKPLACE.matcher(whole).region(from, Math.min(whole.length(), from + REACH));
        if (matcher.lookingAt() && !isSubjectOfSupervision(text, party)) {
            found.add(new Candidate(
                    LeakType.RELATIVE,
                    new Span(matcher.start(1), matcher.end(1)),
                    matcher.group(1),
                    0.75,
                    Reason.of("LEAK_RELATIVE_WORKPLACE"),
                    party.person()));
        }
    }
}
