package org.zhengming.analytics.mention;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhengming.analytics.registry.Relation;

/** Adds up what speaks for and against one candidate. */
final class Weigher {

    private static final int MOST_COURT_WORDS = 2;
    private static final int MOST_OTHER_WORLDS = 2;
    private static final Pattern CASE_NUMBER =
            Pattern.compile("[(〔\\[]?(19|20)\\d\\d[)〕\\]]?.{1,8}(民|刑|行|执|知)\\S{0,3}第?\\d+号");

    private final NameIndex index;
    private final WordBoundaries boundaries;
    private final NameEvidence nameEvidence;
    private final OrganEvidence organEvidence;
    private final PersonSlot slot = new PersonSlot();

    Weigher(NameIndex index, NameRarity rarity, WordBoundaries boundaries, Vocabulary vocabulary) {
        this.index = index;
        this.boundaries = boundaries;
        this.nameEvidence = new NameEvidence(index, rarity, vocabulary);
        this.organEvidence = new OrganEvidence(index, boundaries);
    }

    /** @param accepted persons already found in the text by other spans */
    Evidence weigh(Candidate candidate, Surroundings around, Set<Integer> accepted) {
        Evidence evidence = new Evidence();
        evidence.add(candidate.form());
        int organ = index.person(candidate.person()).organ();
        boolean supported = around.namesOrgan(organ) || around.namesRegionOf(organ);
        double commonness = nameEvidence.add(evidence, candidate, supported);
        organEvidence.add(evidence, candidate, around);
        addCues(evidence, candidate, around, commonness);
        addOthers(evidence, candidate, around, accepted);
        addBoundaries(evidence, candidate, around);
        if (candidate.form().isHidden()
                && nameEvidence.isOrdinaryWord(around.text().substring(candidate.start(), candidate.end()))) {
            evidence.add(Clue.COMMON_WORD, 1.5);
        }
        if (candidate.title() != null
                && nameEvidence.isOrdinaryWord(around.text().substring(candidate.start(), candidate.end()))) {
            evidence.add(Clue.COMMON_WORD, 2);
        }
        return evidence;
    }

    private void addCues(Evidence evidence, Candidate candidate, Surroundings around, double commonness) {
        PersonNames names = index.person(candidate.person());
        if (candidate.title() == null && !candidate.isRelative()) {
            addTitleBeside(evidence, candidate, around, names);
        }
        names.units().stream().filter(around::holds).findFirst().ifPresent(unit -> {
            double full = unit.length() > 2 ? 1 : 0.6;
            evidence.add(Clue.UNIT, around.wordBeside(candidate, unit) ? 1.5 * full : full, unit);
        });
        long words = Math.min(MOST_COURT_WORDS, around.courtWords());
        if (words > 0) {
            evidence.add(Clue.COURT_WORD, words * commonness);
        }
        if (around.hasNear(candidate, Surroundings::isCourtWord)) {
            evidence.add(Clue.COURT_WORD_NEAR, commonness);
        }
        if (candidate.form().isWrittenOut() || candidate.isRelative()) {
            addSlot(evidence, candidate, around);
        }
        long otherWorlds = Math.min(MOST_OTHER_WORLDS, around.words(Cue.Kind.OTHER_WORLD));
        if (otherWorlds > 0) {
            evidence.add(Clue.OTHER_WORLD, otherWorlds);
        }
        if (words == 0 && candidate.form().isHidden()) {
            evidence.add(Clue.NO_COURT_WORD);
        }
        if (CASE_NUMBER.matcher(around.text()).find()) {
            evidence.add(Clue.CASE_NUMBER);
        }
        if (around.holdsDigits(names.officeDigits())) {
            evidence.add(Clue.OFFICE_PHONE);
        }
        around.beside(candidate, Cue.Kind.OTHER_OCCUPATION)
                .findFirst()
                .filter(hit -> !candidate.isRelative())
                .ifPresent(hit ->
                        evidence.add(Clue.OTHER_OCCUPATION_BESIDE, hit.cue().word()));
        around.before(candidate, Cue.Kind.OTHER_ORGANISATION)
                .findFirst()
                .filter(hit -> !candidate.isRelative())
                .ifPresent(hit ->
                        evidence.add(Clue.OTHER_ORGANISATION_BESIDE, hit.cue().word()));
    }

    private void addSlot(Evidence evidence, Candidate candidate, Surroundings around) {
        String person = slot.person(around.text(), candidate.start(), candidate.end());
        String thing = slot.thing(around.text(), candidate.start(), candidate.end());
        if (person != null) {
            evidence.add(Clue.PERSON_SLOT, person);
        } else if (thing != null) {
            evidence.add(Clue.THING_SLOT, thing);
        }
        String act = slot.officialAct(around.text(), candidate.end());
        if (act != null) {
            evidence.add(Clue.OFFICIAL_ACT, act);
        }
    }

    private static void addTitleBeside(Evidence evidence, Candidate candidate, Surroundings around, PersonNames names) {
        Optional<Title> fitting = around.beside(candidate, Cue.Kind.TITLE)
                .map(hit -> hit.cue().title())
                .filter(title -> title.fits(names.person()))
                .findFirst();
        Optional<Title> other = around.beside(candidate, Cue.Kind.TITLE)
                .map(hit -> hit.cue().title())
                .filter(title -> title.kind() == Title.Kind.COURT)
                .findFirst();
        if (fitting.isPresent()) {
            evidence.add(Clue.TITLE_BESIDE, fitting.get().word());
        } else {
            other.ifPresent(title -> evidence.add(Clue.OTHER_TITLE_BESIDE, title.word()));
        }
    }

    private void addOthers(Evidence evidence, Candidate candidate, Surroundings around, Set<Integer> accepted) {
        PersonNames names = index.person(candidate.person());
        if (candidate.isRelative()) {
            Relation relation =
                    names.person().relatives().get(candidate.relative()).relation();
            if (accepted.contains(candidate.person())) {
                evidence.add(Clue.PROTECTED_PERSON_NAMED);
            }
            if (around.hasNear(candidate, cue -> cue.relation() == relation)) {
                evidence.add(Clue.RELATION_NEAR);
            }
            if (relation == Relation.CHILD && around.hasNear(candidate, cue -> cue.kind() == Cue.Kind.CHILD_PLACE)) {
                evidence.add(Clue.CHILD_PLACE_NEAR);
            }
            return;
        }
        if (accepted.contains(candidate.person())) {
            evidence.add(Clue.SAME_PERSON, candidate.form() == Clue.NAME_FULL ? 0.4 : 1);
        } else if (names.organ() != PersonNames.NO_ORGAN
                && accepted.stream().anyMatch(other -> index.person(other).organ() == names.organ())) {
            evidence.add(Clue.COLLEAGUE);
        }
        boolean relativeNamed =
                names.person().relatives().stream().anyMatch(relative -> around.holds(NameIndex.key(relative.name())));
        if (relativeNamed) {
            evidence.add(Clue.RELATIVE_NAMED);
        }
    }

    /** Names of three characters are rarely the beginning of a longer one, and titles end a surname. */
    private static double cutsName(Candidate candidate) {
        if (candidate.title() != null) {
            return 0.3;
        }
        return candidate.length() == 2 ? 1.6 : 0.5;
    }

    private void addBoundaries(Evidence evidence, Candidate candidate, Surroundings around) {
        if (around.inHandle(candidate)) {
            evidence.add(Clue.IN_HANDLE);
        }
        if (candidate.gaps() > 0) {
            boolean everywhere = candidate.gaps() >= 2;
            evidence.add(everywhere ? Clue.NAME_SPACED_OUT : Clue.GAP_IN_NAME);
            return;
        }
        if (candidate.form().standsLoosely()) {
            return;
        }
        switch (boundaries.fit(around.text(), candidate.start(), candidate.end())) {
            case CUTS_WORD ->
                evidence.add(
                        Clue.CUTS_WORD, around.organsBeside(candidate).findAny().isPresent() ? 0.6 : 1);
            case CUTS_NAME -> evidence.add(Clue.CUTS_NAME, cutsName(candidate));
            case WHOLE -> {}
        }
    }
}
