package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * What no single sentence says: people tell misconduct, menace and incite across several. Kinds of evidence that stand
 * together around a sentence make the signal; each kind alone is ordinary speech.
 */
final class EvidenceDetector implements SpeechDetector {

    /** Which kinds must stand together; {@code needed} always, {@code enough} of {@code others} beside them. */
    private record Case(
            SignalType signal, String code, double confidence, List<Slot> needed, List<Slot> others, int enough) {}

    private static final List<Case> CASES = List.of(
            new Case(
                    SignalType.FACT_CLAIM,
                    "CLAIM_TOLD_WITH_DETAIL",
                    0.6,
                    slots("BENEFIT"),
                    slots("INTERESTED/COUNTERPART", "WITNESSED/EVIDENCE", "COVERT", "AMOUNT/TIME_DETAIL"),
                    3),
            new Case(
                    SignalType.THREAT,
                    "THREAT_KNOWS_PRIVATE_WAYS",
                    0.6,
                    slots("@YOU", "OMINOUS/LOOK_BACK/VULNERABLE/MENACE/LIMB_VERB/MEANS"),
                    slots("EXPOSED/LAIR/LIFE_FACT", "@TARGET_KIN", "BODY_PART/LIMB", "CONDITION/DARE"),
                    2));

    private static List<Slot> slots(String... notations) {
        return List.of(notations).stream().map(Slot::parse).toList();
    }

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> found = new ArrayList<>();
        Span last = null;
        for (Clause clause : text.clauses()) {
            if (!clause.sentence().equals(last)) {
                last = clause.sentence();
                CASES.forEach(wanted -> addIfTold(text, clause, wanted, found));
            }
        }
        return found;
    }

    private static void addIfTold(SpeechText text, Clause clause, Case wanted, List<Observation> found) {
        Span wide = text.neighbourhood(clause);
        boolean needed = wanted.needed().stream().allMatch(slot -> slot.isIn(text.reading(), wide));
        long others = wanted.others().stream()
                .filter(slot -> slot.isIn(text.reading(), wide))
                .count();
        if (!needed || others < wanted.enough() || shielded(text, clause, wide, wanted.signal())) {
            return;
        }
        String person = text.protectedNear(clause.span(), wide);
        if (person != null) {
            found.add(new Observation(wanted.signal(), person, clause.sentence(), wanted.confidence(), wanted.code()));
        }
    }

    /** Guesses, questions, denials, the press, facts of a case, lawful steps. */
    private static boolean shielded(SpeechText text, Clause clause, Span wide, SignalType signal) {
        boolean claim = signal == SignalType.FACT_CLAIM;
        boolean common = text.isNews()
                || !text.adopted(clause, clause.sentence())
                || text.reading().has(WordGroup.REFUTE)
                || text.reading()
                        .hasAny(wide, WordGroup.CRIME_CASE, WordGroup.HYPERBOLE, WordGroup.PRAISE, WordGroup.REMIND);
        boolean lawful =
                text.reading().hasAny(wide, WordGroup.LAWFUL_STEP, WordGroup.LAWFUL_CALL, WordGroup.CASE_MATTER);
        boolean open = text.isOpen(clause) || text.reading().has(WordGroup.GUESS, wide);
        return common || (claim ? open : lawful);
    }
}
