package org.zhengming.analytics.leak;

import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;

/** Whom a telling is about: the nearest party before it, seen past those who only report it. */
final class Subjects {

    /** How far before its sentence the subject may have been named. */
    private static final int FARTHEST = 110;

    private static final Pattern REPORTS = Pattern.compile(
            "^(?:们)?(?:都|也|就|才|可|亲耳|亲眼|亲自|偷偷|早就|前两天|昨天|已经|一直|天天)?(?:听|看见|看到|查|拍|认识|知道|打听|见|贴|跟|蹲|记|扒|证|告诉|晓得|打探|问|打开|发现|录|装|替他|替她|补充|提一|爆)");

    private static final Pattern PRONOUN = Pattern.compile("[他她你您]们?|ta");

    private static final Pattern RULING_FOLLOWS = Pattern.compile(
            "^(?:法官|庭长|院长|检察官)?(?:的|那份|这份|那个|这个|写的|判的|审的|办的|经手的|承办的)*(?:判决|裁定|判词|量刑|案|裁判|文书|笔录|讲话|意见|认定)");

    private static final Pattern BEFORE_A_TELLING = Pattern.compile(
            "^[ ,、:的(\\[]*(?:他|她|ta|本人|自己|人|这人|此人|这家伙|法官|庭长|院长|局长|检察官|检察长|助理|书记员|主任|队长|副)*(?:自己|本人|啊|呢|嘛|吧|呀|哦|就|也|都|还|又|是|说是|那|那个|,| )*");

    private Subjects() {}

    /** @return the protected party that the clause is about where {@code matter} stands, or {@code null} */
    static Party of(LeakText text, Clause clause, int matter) {
        Reading reading = text.reading();
        List<Party> inSentence = reading.parties(new Span(
                clause.sentence().start(), Math.max(matter, clause.sentence().start())));
        for (int i = inSentence.size() - 1; i >= 0; i--) {
            Party party = inSentence.get(i);
            if (party.isProtected() && !isOnlyTheJudgeOf(reading, party)) {
                return party;
            }
            boolean apposition = i > 0
                    && inSentence.get(i - 1).isProtected()
                    && inSentence.get(i - 1).span().distanceTo(party.span()) == 0;
            if (decides(reading, party) && !apposition) {
                return null;
            }
        }
        Party earlier = earlier(reading, clause.sentence().start());
        return earlier != null
                ? earlier
                : later(reading, new Span(matter, clause.sentence().end()));
    }

    /** As {@link #of}, for what is said of the author as often: a subject of the sentence itself or taken up by name. */
    static Party closelyOf(LeakText text, Clause clause, int matter) {
        Reading reading = text.reading();
        Party subject = of(text, clause, matter);
        if (subject == null || subject.span().start() >= clause.sentence().start()) {
            return subject;
        }
        boolean taken = subject.kind() == Party.Kind.PERSON
                || subject.kind() == Party.Kind.RELATIVE
                || subject.kind() == Party.Kind.KIN;
        Span since = new Span(subject.span().end(), clause.sentence().end());
        boolean ours = reading.parties(since).stream().anyMatch(party -> party.kind() == Party.Kind.AUTHOR);
        return taken && !ours ? subject : null;
    }

    private static Party earlier(Reading reading, int end) {
        List<Party> before = reading.parties(new Span(Math.max(0, end - FARTHEST), end));
        for (int i = before.size() - 1; i >= 0; i--) {
            Party party = before.get(i);
            if (party.isProtected()) {
                return party;
            }
            if (party.kind() == Party.Kind.KIN) {
                return null;
            }
        }
        return null;
    }

    private static Party later(Reading reading, Span range) {
        for (Party party : reading.parties(range)) {
            if (party.isProtected()) {
                return party;
            }
        }
        return null;
    }

    /** 某法官的判决: what is told then is told of a case. */
    private static boolean isOnlyTheJudgeOf(Reading reading, Party party) {
        Span after = reading.around(new Span(party.span().end(), party.span().end()), 0, 10);
        return RULING_FOLLOWS.matcher(reading.cut(after)).find();
    }

    /** Somebody else of whom the clause then tells; who reports and whoever is called upon is passed over. */
    private static boolean decides(Reading reading, Party party) {
        return switch (party.kind()) {
            case CROWD, THIRD, ADDRESSEE -> false;
            case AUTHOR -> {
                Span after =
                        reading.around(new Span(party.span().end(), party.span().end()), 0, 8);
                yield !REPORTS.matcher(reading.cut(after)).find();
            }
            default -> true;
        };
    }

    /** Where the telling itself begins in a clause that the party heads: after the name and what only links. */
    static int tellingStart(LeakText text, Party subject, Span clause) {
        boolean named = subject.kind() != Party.Kind.KIN
                && !PRONOUN.matcher(text.reading().cut(subject.span())).matches();
        int from = Math.max(clause.start(), subject.span().end());
        if (subject.span().start() < clause.start() || subject.span().end() > clause.end()) {
            from = clause.start();
        } else if (!named) {
            return subject.span().start();
        }
        var matcher = BEFORE_A_TELLING.matcher(text.text()).region(from, clause.end());
        int start = matcher.lookingAt() ? matcher.end() : from;
        return start < clause.end() ? start : from;
    }
}
