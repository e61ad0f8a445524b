package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** Where a protected person's child goes to school: a named school, a class, or the hour of the pick-up. */
final class ChildSchoolDetector implements LeakDetector {

    private static final Pattern CLASS = Pattern.compile("[的 ,、]{0,2}"
            + "(?:[初高小]?[0-9一二三四五六]{1,2}年级|[初高][一二三123]|[0-9一二三四五六](?=\\())?[ ]?"
            + "(?:\\([0-9一二三四五六七八九十]{1,2}\\)班?|(?:[0-9一二三四五六七八九十]{1,3}|[大中小托][一二三四1-4]?|[\\p{IsHan}]{2,4}?)班)"
            + "|[的 ,、]{0,2}(?:[0-9一二三四五六]年级|[初高][一二三])");
    private static final int LONGEST_NAME = 14;
    private static final String BEFORE_A_NAME = "在读上是去念进到的就叫于里";

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        for (Span noun : text.reading().words(WordGroup.SCHOOL_NOUN)) {
            Span school = withClass(text, withName(text, noun));
            boolean named = noun.start() - school.start() >= 2;
            boolean classTold = school.end() > noun.end();
            String person = childOf(text, school);
            if (person != null && (named || classTold) && !text.inSentence(WordGroup.CASE_MATTER, school)) {
                found.add(new Candidate(
                        LeakType.CHILD_SCHOOL,
                        school,
                        text.reading().cut(school),
                        named && classTold ? 0.9 : 0.75,
                        Reason.of("LEAK_CHILD_SCHOOL"),
                        person));
            }
        }
        return found;
    }

    private static Span withName(LeakText text, Span noun) {
        String whole = text.reading().text();
        int floor = Math.max(0, noun.start() - LONGEST_NAME);
        int start = noun.start();
        while (start > floor
                && Character.isIdeographic(whole.charAt(start - 1))
                && BEFORE_A_NAME.indexOf(whole.charAt(start - 1)) < 0) {
            start--;
        }
        for (Party party : text.reading().parties(new Span(start, noun.start()))) {
            start = Math.min(noun.start(), Math.max(start, party.span().end()));
        }
        return new Span(start, noun.end());
    }

    private static Span withClass(LeakText text, Span school) {
        String whole = text.reading().text();
        Matcher matcher = CLASS.matcher(whole).region(school.end(), Math.min(whole.length(), school.end() + 20));
        return matcher.lookingAt() ? new Span(school.start(), matcher.end()) : school;
    }

    /** The protected person whose child is spoken of in the sentence, nearest before the school. */
    private static String childOf(LeakText text, Span school) {
        Span sentence = text.reading()
                .clauseAt(school.start())
                .map(clause -> clause.sentence())
                .orElse(school);
        String person = null;
        for (Party party : text.reading().parties(new Span(sentence.start(), school.start()))) {
            boolean child = party.kind() == Party.Kind.RELATIVE
                    || party.kind() == Party.Kind.KIN && text.reading().has(WordGroup.CHILD_KIN, party.span());
            if (child) {
                person = party.person();
            } else if (party.kind() == Party.Kind.OTHER) {
                person = null;
            }
        }
        return person;
    }
}
