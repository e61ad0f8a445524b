package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.RelativeTarget;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.analytics.text.NormalisedText;

/**
 * What was decided in the normalised text, and how it turns into mentions that count in the original.
 *
 * @param selection persons and relatives, those taken and those left
 */
record Assembly(
        NameIndex index, NormalisedText text, List<OrganMention> organs, Selection selection, Surroundings around) {

    private static final Comparator<Mention> IN_TEXT_ORDER =
            Comparator.comparingInt(Mention::start).thenComparing(Mention::confidence, Comparator.reverseOrder());

    Linking linking() {
        List<Mention> mentions = new ArrayList<>();
        List<Mention> dismissed = new ArrayList<>();
        organs.forEach(organ -> (organ.accepted() ? mentions : dismissed).add(organ(organ)));
        selection.accepted().forEach(each -> mentions.add(person(each)));
        selection.dismissed().forEach(each -> dismissed.add(person(each)));
        for (RelationFinder.Found found : RelationFinder.find(around, selection.accepted())) {
            mentions.add(relative(found));
        }
        mentions.sort(IN_TEXT_ORDER);
        dismissed.sort(IN_TEXT_ORDER);
        return new Linking(mentions, dismissed, index.size() <= Screen.SMALL);
    }

    private Mention organ(OrganMention organ) {
        return mention(
                TargetKind.ORGAN,
                index.organ(organ.organ()).id(),
                organ.start(),
                organ.end(),
                organ.confidence(),
                List.of(organ.reason()));
    }

    private Mention person(Weighed weighed) {
        Candidate candidate = weighed.candidate();
        ProtectedPerson person = index.person(candidate.person()).person();
        return mention(
                candidate.isRelative() ? TargetKind.RELATIVE : TargetKind.PERSON,
                candidate.isRelative() ? target(person, candidate.relative()) : person.id(),
                candidate.start(),
                candidate.end(),
                weighed.confidence(),
                weighed.reasons());
    }

    private Mention relative(RelationFinder.Found found) {
        ProtectedPerson person = index.person(found.person()).person();
        return mention(
                TargetKind.RELATIVE,
                new RelativeTarget(person.id(), found.relation().name(), "1").target(),
                found.start(),
                found.end(),
                found.confidence(),
                List.of(Reason.of(Clue.NAME_RELATION.name(), found.word())));
    }

    private static String target(ProtectedPerson person, int relative) {
        Relation relation = person.relatives().get(relative).relation();
        long ordinal = person.relatives().subList(0, relative + 1).stream()
                .filter(each -> each.relation() == relation)
                .count();
        return new RelativeTarget(person.id(), relation.name(), Long.toString(ordinal)).target();
    }

    private Mention mention(
            TargetKind kind, String target, int start, int end, double confidence, List<Reason> reasons) {
        int from = text.originalStart(start);
        int to = text.originalEnd(end);
        return new Mention(kind, target, from, to, text.original().substring(from, to), confidence, reasons);
    }
}
