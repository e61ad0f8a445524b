package org.zhengming.analytics.mention;

import java.util.Optional;

/** What the words around a candidate say: titles, units, words of courts and of other worlds, other occupations. */
final class CueEvidence {

    /** A title in the name itself says less than one beside a name in full. */
    private static final double OWN_TITLE = 0.7;

    private static final int MOST_COURT_WORDS = 2;
    private static final int MOST_OTHER_WORLDS = 3;
    private final NameIndex index;
    private final Gloss gloss;

    CueEvidence(NameIndex index) {
        this.index = index;
        this.gloss = new Gloss(index);
    }

    /** @param commonness 1 for a name that says much, less for one borne by many, for which court words say less */
    void add(Evidence evidence, Candidate candidate, Surroundings around, double commonness) {
        PersonNames names = index.person(candidate.person());
        if (candidate.title() == null && !candidate.isRelative()) {
            addTitleBeside(evidence, candidate, around, names);
        }
        if (candidate.title() != null
                && candidate.form() != Clue.NAME_POST
                && candidate.title().isPostOf(names.person())) {
            evidence.add(Clue.TITLE_IS_POST, OWN_TITLE, candidate.title().word());
        }
        names.units().stream().filter(around::holds).findFirst().ifPresent(unit -> {
            double full = unit.length() > 2 ? 1 : 0.6;
            evidence.add(Clue.UNIT, around.wordBeside(candidate, unit) ? 1.5 * full : full, unit);
        });
        gloss.of(candidate, around).ifPresent(word -> evidence.add(Clue.GLOSSED, word));
        addCourt(evidence, candidate, around, commonness);
        if (around.holdsDigits(names.officeDigits())) {
            evidence.add(Clue.OFFICE_PHONE);
        }
        if (!candidate.isRelative()) {
            addOtherOccupation(evidence, candidate, around);
        }
    }

    private static void addCourt(Evidence evidence, Candidate candidate, Surroundings around, double commonness) {
        long words = Math.min(MOST_COURT_WORDS, around.courtWords(candidate));
        if (words > 0) {
            evidence.add(Clue.COURT_WORD, words * commonness);
        } else if (candidate.form().isHidden()) {
            evidence.add(Clue.NO_COURT_WORD);
        }
        if (around.hasNear(candidate, Surroundings::isCourtWord)) {
            evidence.add(Clue.COURT_WORD_NEAR, commonness);
        }
        addOtherWorlds(evidence, candidate, around, words > 0);
        if (around.holdsCaseNumber()) {
            evidence.add(Clue.CASE_NUMBER);
        }
    }

    /** Words of other worlds say less in a post about a court; right beside the name they say most. */
    private static void addOtherWorlds(Evidence evidence, Candidate candidate, Surroundings around, boolean court) {
        long otherWorlds = Math.min(MOST_OTHER_WORLDS, around.words(Cue.Kind.OTHER_WORLD));
        if (otherWorlds > 0) {
            evidence.add(Clue.OTHER_WORLD, court ? otherWorlds * 0.4 : otherWorlds);
        }
        around.nearest(candidate, Cue.Kind.OTHER_WORLD)
                .ifPresent(word -> evidence.add(Clue.OTHER_WORLD_NEAR, court ? 0.6 : 1, word));
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
            String post = names.person().post();
            if (post != null && post.endsWith(fitting.get().word())) {
                evidence.add(Clue.TITLE_IS_POST);
            }
        } else {
            other.ifPresent(title -> evidence.add(Clue.OTHER_TITLE_BESIDE, title.word()));
        }
    }

    private static void addOtherOccupation(Evidence evidence, Candidate candidate, Surroundings around) {
        around.occupations(candidate)
                .findFirst()
                .ifPresent(hit ->
                        evidence.add(Clue.OTHER_OCCUPATION_BESIDE, hit.cue().word()));
        around.before(candidate, Cue.Kind.OTHER_ORGANISATION)
                .findFirst()
                .ifPresent(hit ->
                        evidence.add(Clue.OTHER_ORGANISATION_BESIDE, hit.cue().word()));
    }
}
