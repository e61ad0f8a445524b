package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.LeakSubtype;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** A relative by name, once each, and where a relative works. */
final class RelativeDetector implements LeakDetector {

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        if (text.reading().has(WordGroup.MEDIA_STRONG)) {
            return found;
        }
        List<RelativeNames.Named> names = text.relativeNames();
        for (RelativeNames.Named named : names) {
            if (!isSubjectOfSupervision(text, named.span())) {
                found.add(new Candidate(
                        LeakType.RELATIVE,
                        named.span(),
                        text.reading().cut(named.span()),
                        0.8,
                        Reason.of("LEAK_RELATIVE_NAMED"),
                        named.person()));
                addWorkplace(text, named.span(), named.person(), named.relation() == Relation.CHILD, found);
            }
        }
        for (Party party : text.reading().parties()) {
            boolean relative = party.kind() == Party.Kind.RELATIVE || party.kind() == Party.Kind.KIN;
            if (relative && party.isProtected() && !isSubjectOfSupervision(text, party.span())) {
                boolean child = text.reading().has(WordGroup.CHILD_KIN, party.span());
                addWorkplace(text, party.span(), party.person(), child, found);
            }
        }
        return found;
    }

    /** Business dealings of a relative are what supervision is about, not a private matter. */
    private static boolean isSubjectOfSupervision(LeakText text, Span span) {
        return text.inSentence(WordGroup.BUSINESS_DEALING, span);
    }

    private static void addWorkplace(
            LeakText text, Span relative, String person, boolean child, List<Candidate> found) {
        int sentenceEnd = text.sentenceAt(relative.start()).end();
        Workplaces.after(text, relative, sentenceEnd, child)
                .ifPresent(place -> found.add(new Candidate(
                        LeakType.RELATIVE,
                        LeakSubtype.RELATIVE_WORKPLACE,
                        place,
                        text.reading().cut(place),
                        0.75,
                        Reason.of("LEAK_RELATIVE_WORKPLACE"),
                        person)));
    }
}
