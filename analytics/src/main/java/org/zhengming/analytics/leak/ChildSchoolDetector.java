package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakSubtype;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Where a protected person's child goes to school: a named school, a class, and in the clauses behind it the way there
 * and back, or who fetches the child and when.
 */
final class ChildSchoolDetector implements LeakDetector {

    private static final String NUMBER = "[0-9一二三四五六七八九十]";
    private static final String GRADE = "(?:[初高小][一二三四五六123]|" + NUMBER + "{1,2}年级?|[大中小托]" + NUMBER + "?(?=班))";
    private static final Pattern CLASS =
            Pattern.compile("[的 ,、]{0,2}(?:国际部|校区|本部|分校|北校|南校|东校|西校)?[ ]?(?:" + GRADE + "[ ]?(?:\\(" + NUMBER
                    + "{1,2}\\)[班斑]?|" + NUMBER + "{1,3}[班斑]|[\\p{IsHan}]{2,4}班)?|" + NUMBER + "\\(" + NUMBER
                    + "{1,2}\\)[班斑]?|" + NUMBER
                    + "{1,2}[班斑]|[大中小托]" + NUMBER + "?班|[\\p{IsHan}]{2,4}班|合唱队|校队|重点班|复读班?)");

    /** 十七中, 二实小, 外校 and the like, which are words only with what stands around them. */
    private static final Pattern SHORT_NAME = Pattern.compile("(?:(?<!周)(?<!期)(?<!拜)" + NUMBER
            + "{1,3}(?:中|小|实小)|外校|实高|附小|附中|实小|实验二?小|机关幼|高中部|初中部|国际部|校车|" + NUMBER + "\\(" + NUMBER + "{1,2}\\)[班斑]?)"
            + "(?=[初高国 ,、的(]|" + NUMBER + "|[东南西北正侧后]门|校门|门口|$)|校车|" + NUMBER + "\\(" + NUMBER + "{1,2}\\)班");

    private static final Pattern WAY = Pattern.compile(
            "接|送|放学|放$|走读|住校|寝|靠窗|最后一排|第.排|校车|[东南西北侧正后]门|门口|晚自习|下课|托管|骑车|骑|走路|自己走|桥头|课|红书包|门放|上车|下车|出来|等着|等$|旁边等");
    private static final Pattern POINTING = Pattern.compile("(?:.{0,3}(?:那个|这个|那所|这所|一个|哪个))");
    private static final int LONGEST_NAME = 14;
    private static final int FARTHEST = 70;
    private static final int MOST_CLAUSES = 3;
    private static final String BEFORE_A_NAME = "在读上是去念进到的就叫于里送了见个接从给考判转娃";
    private static final Pattern NO_CHILD = Pattern.compile(
            "讲课|普法|法治课|法治副校长|宣讲|进校园|母校|毕业于|校友|教书|任教|当老师|教师|老师们|职工|校长|学区房|同学会|致电|同学动起来|学校?(?:后头|对面|旁边|隔壁|后身|边上)|小学后头");

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        int reached = 0;
        for (Span noun : schools(text)) {
            if (noun.start() < reached) {
                continue;
            }
            Span school = withClass(text, withName(text, noun));
            boolean named = noun.start() - school.start() >= 2 || noun.length() > 2;
            boolean classTold = school.end() > noun.end();
            Span told = withWay(text, school);
            String person = childOf(text, school);
            if (person != null && (named || classTold) && !isOtherMatter(text, school)) {
                found.add(candidate(text, told, told.length() > school.length(), named && classTold, person));
                reached = told.end();
            }
        }
        return found;
    }

    private static Candidate candidate(LeakText text, Span told, boolean way, boolean sure, String person) {
        return new Candidate(
                LeakType.CHILD_SCHOOL,
                way ? LeakSubtype.CHILD_ROUTINE : LeakSubtype.CHILD_INFO,
                told,
                text.reading().cut(told),
                sure ? 0.9 : 0.75,
                Reason.of("LEAK_CHILD_SCHOOL"),
                person);
    }

    private static List<Span> schools(LeakText text) {
        List<Span> schools = new ArrayList<>(text.reading().words(WordGroup.SCHOOL_NOUN));
        Matcher matcher = SHORT_NAME.matcher(text.text());
        while (matcher.find()) {
            schools.add(new Span(matcher.start(), matcher.end()));
        }
        schools.sort(java.util.Comparator.comparingInt(Span::start));
        return schools;
    }

    private static Span withName(LeakText text, Span noun) {
        String whole = text.text();
        int floor = Math.max(0, noun.start() - LONGEST_NAME);
        int start = noun.start();
        while (start > floor
                && Character.isIdeographic(whole.charAt(start - 1))
                && BEFORE_A_NAME.indexOf(whole.charAt(start - 1)) < 0) {
            start--;
        }
        Matcher pointing = POINTING.matcher(whole).region(start, noun.start());
        start = pointing.lookingAt() ? pointing.end() : start;
        for (Party party : text.reading().parties(new Span(start, noun.start()))) {
            start = Math.min(noun.start(), Math.max(start, party.span().end()));
        }
        return new Span(start, noun.end());
    }

    private static Span withClass(LeakText text, Span school) {
        String whole = text.text();
        Matcher matcher = CLASS.matcher(whole).region(school.end(), Math.min(whole.length(), school.end() + 20));
        return matcher.lookingAt() ? new Span(school.start(), matcher.end()) : school;
    }

    /** The rest of the clause and the following ones, as long as they tell the way to or from the school. */
    private static Span withWay(LeakText text, Span school) {
        Reading reading = text.reading();
        Clause clause = reading.clauseAt(school.start()).orElse(null);
        if (clause == null || school.end() > clause.end()) {
            return school;
        }
        Span told = school;
        Span rest = new Span(school.end(), clause.end());
        if (WAY.matcher(reading.cut(rest)).find() && !hasStranger(reading, rest)) {
            told = school.cover(rest);
        } else if (rest.length() > 8) {
            return school;
        }
        List<Clause> clauses = reading.clauses();
        for (int i = clause.index() + 1; i < clauses.size() && i <= clause.index() + MOST_CLAUSES; i++) {
            Clause next = clauses.get(i);
            boolean way = WAY.matcher(reading.cut(next.span())).find();
            if (!next.sentence().equals(clause.sentence()) || !way || hasStranger(reading, next.span())) {
                break;
            }
            told = told.cover(next.span());
        }
        return told;
    }

    private static boolean hasStranger(Reading reading, Span span) {
        return reading.parties(span).stream()
                .anyMatch(party -> party.kind() == Party.Kind.AUTHOR
                        || party.kind() == Party.Kind.CROWD
                        || party.kind() == Party.Kind.PERSON
                        || party.kind() == Party.Kind.ADDRESSEE);
    }

    /** The protected person whose child is spoken of, nearest before the school, or right behind it. */
    private static String childOf(LeakText text, Span school) {
        Span sentence = text.sentenceAt(school.start());
        String inSentence = childIn(text, new Span(sentence.start(), school.start()));
        if (inSentence != null) {
            return inSentence;
        }
        String after = childIn(text, text.reading().around(new Span(school.end(), school.end()), 0, 24));
        String before = childIn(text, new Span(Math.max(0, sentence.start() - FARTHEST), sentence.start()));
        return before != null ? before : after;
    }

    private static String childIn(LeakText text, Span range) {
        String person = null;
        for (Party party : text.reading().parties(range)) {
            if (isChild(text, party)) {
                person = party.person();
            } else if (party.kind() == Party.Kind.OTHER || party.kind() == Party.Kind.AUTHOR) {
                person = null;
            }
        }
        for (RelativeNames.Named named : text.relativeNames()) {
            person = range.contains(named.span()) && named.isYoung() ? named.person() : person;
        }
        return person;
    }

    private static boolean isChild(LeakText text, Party party) {
        boolean called = text.reading().has(WordGroup.CHILD_KIN, party.span());
        if (party.kind() == Party.Kind.KIN) {
            return called;
        }
        return party.kind() == Party.Kind.RELATIVE
                && (called
                        || text.relativeNames().stream()
                                .noneMatch(named -> named.span().equals(party.span()) && !named.isYoung()));
    }

    private static boolean isOtherMatter(LeakText text, Span school) {
        Span near = text.reading().around(school, 16, 16);
        return text.inSentence(WordGroup.CASE_MATTER, school)
                || text.reading().has(WordGroup.MEDIA_STRONG)
                || NO_CHILD.matcher(text.reading().cut(near)).find();
    }
}
