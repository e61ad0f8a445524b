package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.analytics.text.NormalisedText;

/** Turns what was decided in the normalised text into mentions that count in the original. */
final class Assembly {

    private final NameIndex index;
    private final NormalisedText text;

    Assembly(NameIndex index, NormalisedText text) {
        this.index = index;
        this.text = text;
    }

    Linking assemble(List<OrganMention> organs, Selection selection, Surroundings around) {
        List<Mention> mentions = new ArrayList<>();
        List<Mention> dismissed = new ArrayList<>();
        organs.forEach(organ -> (organ.accepted() ? mentions : dismissed).add(organ(organ)));
        selection.accepted().forEach(each -> mentions.add(person(each)));
        selection.dismissed().forEach(each -> dismissed.add(person(each)));
        for (RelationFinder.Found found : RelationFinder.find(around, selection.accepted())) {
            mentions.add(relative(found));
        }
        mentions.sort(MentionFinder.inTextOrder());
        dismissed.sort(MentionFinder.inTextOrder());
        return new Linking(mentions, dismissed);
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
                person.id() + "/" + found.relation() + "/1",
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
        return person.id() + "/" + relation + "/" + ordinal;
    }

    private Mention mention(
            TargetKind kind, String target, int start, int end, double confidence, List<Reason> reasons) {
        int from = text.originalStart(start);
        int to = text.originalEnd(end);
        return new Mention(kind, target, from, to, text.original().substring(from, to), confidence, reasons);
    }
}
