package org.zhengming.analytics.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengming.analytics.registry.Relation;

/** Adds up what speaks for and against one candidate. */
final class Weigher {

    /** A name in full beside a colleague's says more than a title or a piece of a name. */
    private static final double NAMED_WITH_COLLEAGUE = 5;

    private final NameIndex index;
    private final NameEvidence nameEvidence;
    private final OrganEvidence organEvidence;
    private final CueEvidence cueEvidence;
    private final GrammarEvidence grammarEvidence;

    private final Hope hope;

    Weigher(
            NameIndex index,
            NameRarity rarity,
            WordBoundaries boundaries,
            Vocabulary vocabulary,
            Calibration calibration) {
        this.index = index;
        this.nameEvidence = new NameEvidence(index, rarity, vocabulary);
        this.organEvidence = new OrganEvidence(index, boundaries, rarity);
        this.cueEvidence = new CueEvidence(index);
        this.grammarEvidence = new GrammarEvidence(index, rarity, boundaries);
        this.hope = new Hope(index, grammarEvidence, calibration);
    }

    /**
     * @param accepted persons already found in the text by other spans
     * @param together who is named in one breath with whom
     * @param hopeless whether those are weighed too of whom nothing can become
     * @return empty for one of whom nothing can become, unless asked for
     */
    Optional<Evidence> weigh(
            Candidate candidate, Surroundings around, Set<Integer> accepted, NamedTogether together, boolean hopeless) {
        Evidence evidence = new Evidence();
        evidence.add(candidate.form());
        int organ = index.person(candidate.person()).organ();
        boolean supported = around.namesOrgan(organ) || around.namesRegionOf(organ);
        double commonness = nameEvidence.add(evidence, candidate, supported);
        if (together.holds(candidate)) {
            evidence.add(Clue.NAMED_TOGETHER);
        }
        if (!hopeless && !hope.isLeft(candidate, around, evidence.sum(), !accepted.isEmpty())) {
            return Optional.empty();
        }
        organEvidence.add(evidence, candidate, around);
        cueEvidence.add(evidence, candidate, around, commonness);
        addOthers(evidence, candidate, around, accepted);
        grammarEvidence.add(evidence, candidate, around);
        return Optional.of(evidence);
    }

    /** Of few who are registered any two may be named together, of many two who serve at one organ. */
    NamedTogether together(String text, List<Candidate> candidates) {
        boolean few = index.size() <= Screen.SMALL;
        return new NamedTogether(
                text,
                candidates,
                nameEvidence::isNameOnly,
                (one, other) -> few || areColleagues(one.person(), other.person()));
    }

    private boolean areColleagues(int one, int other) {
        int organ = index.person(one).organ();
        return organ != PersonNames.NO_ORGAN && organ == index.person(other).organ();
    }

    private void addOthers(Evidence evidence, Candidate candidate, Surroundings around, Set<Integer> accepted) {
        PersonNames names = index.person(candidate.person());
        if (candidate.isRelative()) {
            addRelation(evidence, candidate, around, names, accepted.contains(candidate.person()));
            return;
        }
        if (accepted.contains(candidate.person())) {
            evidence.add(Clue.SAME_PERSON, candidate.form() == Clue.NAME_FULL ? 0.4 : 1);
        } else if (accepted.stream().anyMatch(other -> areColleagues(candidate.person(), other))) {
            evidence.add(Clue.COLLEAGUE, candidate.form() == Clue.NAME_FULL ? NAMED_WITH_COLLEAGUE : 1);
        }
        if (around.holdsAny(names.relatives())) {
            evidence.add(Clue.RELATIVE_NAMED);
        }
    }

    private static void addRelation(
            Evidence evidence, Candidate candidate, Surroundings around, PersonNames names, boolean personNamed) {
        Relation relation = names.person().relatives().get(candidate.relative()).relation();
        if (personNamed) {
            evidence.add(Clue.PROTECTED_PERSON_NAMED);
        }
        if (around.hasNear(candidate, cue -> cue.relation() == relation)) {
            evidence.add(Clue.RELATION_NEAR);
        }
        if (relation == Relation.CHILD && around.hasNear(candidate, cue -> cue.kind() == Cue.Kind.CHILD_PLACE)) {
            evidence.add(Clue.CHILD_PLACE_NEAR);
        }
    }
}
