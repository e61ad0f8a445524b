package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Calls upon others to find private data of a protected person, to ring and flood, to come to the door, or to do harm.
 * To sit in on a hearing or to complain to a competent body is none.
 */
final class HarassmentCallDetector implements SpeechDetector {

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> found = new ArrayList<>();
        for (Clause clause : text.clauses()) {
            if (!isLawful(text, clause)) {
                add(text, clause, hunt(text, clause), 0.85, "CALL_TO_FIND_PRIVATE_DATA", found);
                add(text, clause, flood(text, clause), 0.8, "CALL_TO_FLOOD", found);
                add(text, clause, visit(text, clause), 0.75, "CALL_TO_VISIT", found);
                add(text, clause, invite(text, clause), 0.7, "CALL_TO_FLOOD", found);
                add(text, clause, hire(text, clause), 0.85, "CALL_TO_HARM", found);
            }
        }
        return found;
    }

    private static void add(
            SpeechText text, Clause clause, Span seen, double confidence, String code, List<Observation> found) {
        if (seen == null || !text.adopted(clause, seen) || text.negated(clause, seen)) {
            return;
        }
        String person = text.protectedNearOrOnly(seen, text.neighbourhood(clause));
        if (person != null) {
            found.add(new Observation(SignalType.HARASSMENT_CALL, person, clause.span(), confidence, code));
        }
    }

    private static boolean isLawful(SpeechText text, Clause clause) {
        return text.reading().hasAny(clause.sentence(), WordGroup.LAWFUL_CALL, WordGroup.LAWFUL_GATHERING)
                || text.has(WordGroup.REFUTE, text.neighbourhood(clause));
    }

    private static boolean called(SpeechText text, Span where) {
        return text.has(WordGroup.CALL, where)
                || text.reading().parties(where).stream().anyMatch(party -> party.kind() == Kind.CROWD);
    }

    private static Span hunt(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        boolean called = called(text, text.neighbourhood(clause));
        List<Span> open = reading.words(WordGroup.EXPOSE_HUNT, clause.span());
        if (!open.isEmpty() && called) {
            return open.getFirst();
        }
        List<Span> asked = reading.inOrder(clause.span(), 12, WordGroup.FIND_ACT, WordGroup.PRIVATE_DATA);
        boolean begged = called(text, clause.sentence());
        List<Span> wanted = reading.words(WordGroup.PRIVATE_DATA, clause.sentence());
        boolean crowd = reading.parties(clause.sentence()).stream().anyMatch(party -> party.kind() == Kind.CROWD);
        boolean paid = reading.has(WordGroup.REWARD, text.neighbourhood(clause))
                && reading.has(WordGroup.FIND_ACT, clause.sentence());
        if (!wanted.isEmpty()
                && clause.span().contains(wanted.getFirst())
                && (paid || crowd && wanted.size() >= 2)
                && !authorSearches(text, clause, wanted.getFirst())) {
            return wanted.getFirst();
        }
        if (!asked.isEmpty() && begged && !authorSearches(text, clause, asked.getFirst())) {
            return asked.getFirst();
        }
        List<Span> contact = reading.inOrder(clause.span(), 12, WordGroup.FIND_ACT, WordGroup.CONTACT_DATA);
        boolean office = reading.has(WordGroup.OFFICE_NEED, text.neighbourhood(clause));
        return !contact.isEmpty() && begged && !office && !authorSearches(text, clause, contact.getFirst())
                ? contact.getFirst()
                : null;
    }

    /** 我找到了他的照片 tells what the author did, it asks nobody. */
    private static boolean authorSearches(SpeechText text, Clause clause, Span deed) {
        Party doer = text.agentOf(clause, deed);
        return doer != null
                && (doer.kind() == Kind.AUTHOR || doer.kind() == Kind.OTHER)
                && doer.span().start() >= clause.start();
    }

    private static Span flood(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        boolean called = called(text, text.neighbourhood(clause));
        List<Span> flood = reading.words(WordGroup.FLOOD_ACT, clause.span());
        Party doer = flood.isEmpty() ? null : text.agentOf(clause, flood.getFirst());
        boolean others = doer == null || doer.kind() != Kind.AUTHOR && doer.kind() != Kind.OTHER;
        if (!flood.isEmpty() && others && (called || text.givesContact() || text.givesPlace())) {
            return flood.getFirst();
        }
        List<Span> ring = reading.words(WordGroup.RING, clause.span());
        return !ring.isEmpty() && called && text.givesContact() ? ring.getFirst() : null;
    }

    /** A number or a place given away, and others bidden to make use of it. */
    private static Span invite(SpeechText text, Clause clause) {
        List<Span> invited = text.reading().words(WordGroup.INVITE, clause.span());
        boolean office = text.has(WordGroup.OFFICE_NEED, text.neighbourhood(clause));
        return !invited.isEmpty() && !office && (text.givesContact() || text.givesPlace()) ? invited.getFirst() : null;
    }

    private static Span visit(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        Span sentence = clause.sentence();
        if (!called(text, sentence)) {
            return null;
        }
        List<Span> gatherings = reading.inOrder(clause.span(), 12, WordGroup.GO_CALL, WordGroup.PRIVATE_PLACE);
        if (!gatherings.isEmpty() && text.protectedNear(gatherings.getFirst(), sentence) != null) {
            return gatherings.getFirst();
        }
        List<Span> visits = reading.words(WordGroup.VISIT_ACT, clause.span());
        if (visits.isEmpty()) {
            return null;
        }
        Span visit = visits.getFirst();
        Party after = text.partyAfter(clause, visit, 4);
        boolean relative = reading.parties(clause.span()).stream()
                .anyMatch(party -> party.isProtected() && (party.kind() == Kind.KIN || party.kind() == Kind.RELATIVE));
        boolean aimed = after != null && after.isProtected() || relative;
        boolean place = reading.has(WordGroup.PRIVATE_PLACE, sentence) || text.givesPlace();
        Party doer = text.agentOf(clause, visit);
        boolean stranger = doer != null && doer.kind() == Kind.OTHER;
        return (place || aimed) && !stranger ? visit : null;
    }

    /** Money for harm done by others. */
    private static Span hire(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        boolean others = reading.parties(clause.sentence()).stream().anyMatch(party -> party.kind() == Kind.CROWD)
                || reading.has(WordGroup.REWARD, clause.sentence());
        if (!others) {
            return null;
        }
        List<Span> limbs = reading.inOrder(clause.span(), 8, WordGroup.BODY_VERB, WordGroup.BODY_PART);
        List<Span> harm = reading.words(WordGroup.HARM, clause.span());
        Span deed = !limbs.isEmpty() ? limbs.getFirst() : harm.isEmpty() ? null : harm.getFirst();
        return deed != null && text.protectedNear(deed, clause.sentence()) != null ? deed : null;
    }
}
