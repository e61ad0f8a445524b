package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Illness, treatment or records of either, told of a protected person or relative: neighbouring clauses about health
 * are one telling, and together they must say more than a single word does.
 */
final class HealthDetector implements LeakDetector {

    private static final Pattern DOSE = Pattern.compile(
            "[0-9一二三四五六七八九十两几半多]+个?(?:次|回|片|粒|颗|针|年|月|天|公分|厘米|cm|期|床|类|盒|疗程|级|节)|早期|中期|晚期|重度|中度|轻度|病史|长期|常年");
    private static final Pattern SUFFERS = Pattern.compile("打|请了|有|得了|得过|患|查出|确诊|犯|害|落下|一直|在吃|戴|靠|装|做过|做了|开了|开过");
    private static final Pattern EUPHEMISM = Pattern.compile("的|那个|的那个|里的|上的");
    private static final int BODY_REACH = 8;
    private static final int BESIDE = 6;
    private static final int ENOUGH = 3;
    private static final int LONGEST_CHAIN = 6;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Reading reading = text.reading();
        List<Clause> clauses = reading.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            if (!isStrong(reading, clauses.get(i).span())) {
                continue;
            }
            int last = lastOfChain(reading, clauses, i);
            addIfTold(text, clauses.subList(i, last + 1), found);
            i = last;
        }
        return found;
    }

    private static int lastOfChain(Reading reading, List<Clause> clauses, int first) {
        int last = first;
        while (last + 1 < clauses.size() && last + 1 - first < LONGEST_CHAIN) {
            Clause next = clauses.get(last + 1);
            boolean goesOn = next.sentence().equals(clauses.get(first).sentence())
                    && (score(reading, next.span()) > 0 || reading.has(WordGroup.SYMPTOM, next.span()))
                    && reading.parties(beforeBracket(reading, next.span())).stream()
                            .noneMatch(party -> party.kind() == Party.Kind.PERSON
                                    || party.kind() == Party.Kind.OTHER
                                    || party.kind() == Party.Kind.AUTHOR);
            if (!goesOn) {
                break;
            }
            last++;
        }
        return last;
    }

    private static Span beforeBracket(Reading reading, Span clause) {
        int bracket = reading.text().indexOf('(', clause.start());
        return bracket < 0 || bracket > clause.end() ? clause : new Span(clause.start(), bracket);
    }

    private static void addIfTold(LeakText text, List<Clause> chain, List<Candidate> found) {
        Reading reading = text.reading();
        Clause first = chain.getFirst();
        int matter = matterStart(reading, first.span());
        Party patient = Subjects.closelyOf(text, first, matter);
        if (patient == null) {
            return;
        }
        Span whole = first.span().cover(chain.getLast().span());
        int score =
                chain.stream().mapToInt(clause -> score(reading, clause.span())).sum();
        boolean beside =
                matter >= patient.span().end() && matter - patient.span().end() <= BESIDE;
        boolean suffers = SUFFERS.matcher(reading.cut(whole)).find();
        if (score + (beside ? 1 : 0) + (suffers ? 1 : 0) < ENOUGH || isOtherMatter(reading, patient, matter, whole)) {
            return;
        }
        int start = Subjects.tellingStart(text, patient, first.span());
        if (start >= whole.end()) {
            return;
        }
        Span told = TellingBounds.bare(reading, new Span(start, Math.max(start + 1, end(reading, matter, whole))));
        found.add(new Candidate(
                LeakType.HEALTH, told, reading.cut(told), 0.75, Reason.of("LEAK_HEALTH_TOLD"), patient.person()));
    }

    private static boolean isStrong(Reading reading, Span clause) {
        return reading.hasAny(clause, WordGroup.ILLNESS, WordGroup.DRUG, WordGroup.TREATMENT, WordGroup.MEDICAL_RECORD)
                || troubledBody(reading, clause) >= 0;
    }

    private static int matterStart(Reading reading, Span clause) {
        int start = clause.end();
        for (WordGroup group : List.of(
                WordGroup.ILLNESS,
                WordGroup.DRUG,
                WordGroup.TREATMENT,
                WordGroup.MEDICAL_RECORD,
                WordGroup.MEDICAL_PLACE,
                WordGroup.BODY)) {
            List<Span> words = reading.words(group, clause);
            if (!words.isEmpty()) {
                start = Math.min(start, words.getFirst().start());
            }
        }
        return start;
    }

    private static int score(Reading reading, Span clause) {
        int score = 2 * Math.min(2, reading.words(WordGroup.ILLNESS, clause).size());
        score += reading.has(WordGroup.DRUG, clause) ? 2 : 0;
        score += reading.has(WordGroup.MEDICAL_RECORD, clause) ? 2 : 0;
        score += reading.has(WordGroup.TREATMENT, clause) ? 1 : 0;
        score += reading.has(WordGroup.MEDICAL_PLACE, clause) ? 1 : 0;
        score += troubledBody(reading, clause) >= 0 ? 2 : 0;
        return score > 0 && DOSE.matcher(reading.cut(clause)).find() ? score + 1 : score;
    }

    /** Where a part of the body stands that something is wrong with, or -1. */
    private static int troubledBody(Reading reading, Span clause) {
        for (Span body : reading.words(WordGroup.BODY, clause)) {
            Span after = new Span(body.end(), Math.min(clause.end(), body.end() + BODY_REACH));
            if (reading.has(WordGroup.BODY_TROUBLE, after)
                    || EUPHEMISM
                            .matcher(reading.cut(new Span(body.end(), clause.end())))
                            .matches()) {
                return body.start();
            }
        }
        return -1;
    }

    private static boolean isOtherMatter(Reading reading, Party patient, int matter, Span whole) {
        Span near = new Span(Math.max(0, whole.start() - 8), whole.end());
        boolean treated = patient.span().end() < matter
                && reading.has(WordGroup.TREATING, new Span(patient.span().end(), matter))
                && matter - patient.span().end() < 16;
        return treated
                || reading.hasAny(near, WordGroup.HEALTH_METAPHOR, WordGroup.GUESS, WordGroup.ANALOGY)
                || reading.hasAny(
                        new Span(Math.min(matter, whole.end()), whole.end()),
                        WordGroup.CASE_MATTER,
                        WordGroup.HYPOTHETICAL)
                || reading.has(WordGroup.PRAISE, reading.around(whole, 40, 40));
    }

    /** Up to a remark in brackets and without closing particles. */
    private static int end(Reading reading, int matter, Span whole) {
        int bracket = reading.text().indexOf('(', matter);
        return bracket > 0 && bracket < whole.end() ? bracket : whole.end();
    }
}
