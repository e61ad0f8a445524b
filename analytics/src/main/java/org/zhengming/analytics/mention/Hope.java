package org.zhengming.analytics.mention;

/**
 * Tells, once the name alone has been weighed, whether all that the text could still add might make anything of a
 * candidate. Most names that stand in a text are those of somebody else, and what is around them need not be weighed.
 * Immutable.
 */
final class Hope {

    private static final double UNIT_BESIDE = 1.5;
    private static final double REGION_NEAR = 1.25;
    private static final int COURT_WORDS = 2;

    private final NameIndex index;
    private final GrammarEvidence grammar;
    private final Calibration calibration;
    private final Gloss gloss;

    Hope(NameIndex index, GrammarEvidence grammar, Calibration calibration) {
        this.index = index;
        this.grammar = grammar;
        this.calibration = calibration;
        this.gloss = new Gloss(index);
    }

    /**
     * Never {@code false} for one that would be accepted or that the trained reader would be asked about.
     *
     * @param sum what the name itself came to
     * @param othersAccepted whether somebody in the text is clear already
     */
    boolean isLeft(Candidate candidate, Surroundings around, double sum, boolean othersAccepted) {
        double tied = tied(candidate, around);
        double most = sum + tied + untied(candidate, around, othersAccepted);
        boolean few = index.size() <= Screen.SMALL;
        boolean longName = candidate.form() == Clue.NAME_FULL && candidate.length() >= Linking.LONG_NAME;
        double needed = few || tied > 0 || longName ? Linking.worthAsking(few) : Weighed.NEEDED;
        return calibration.confidence(Calibration.Group.of(candidate), most) >= needed;
    }

    /** The most that clues can add which tie the candidate to the courts, see {@link Clue#isOfCourts()}. */
    private double tied(Candidate candidate, Surroundings around) {
        PersonNames names = index.person(candidate.person());
        double most = around.namesOrgan(names.organ()) ? Clue.ORGAN_BESIDE.weight() : 0;
        if (!around.organKinds().isEmpty()) {
            most += Clue.ORGAN_KIND_BESIDE.weight();
        }
        if (candidate.title() != null) {
            most += Clue.TITLE_IS_POST.weight();
        } else if (around.beside(candidate, Cue.Kind.TITLE).findAny().isPresent()) {
            most += Clue.TITLE_BESIDE.weight() + Clue.TITLE_IS_POST.weight();
        }
        if (around.holdsAny(names.units())) {
            most += UNIT_BESIDE * Clue.UNIT.weight();
        }
        if (gloss.of(candidate, around).isPresent()) {
            most += Clue.GLOSSED.weight();
        }
        if (around.holdsCourtWord()) {
            most += COURT_WORDS * Clue.COURT_WORD.weight() + Clue.COURT_WORD_NEAR.weight();
        }
        if (around.holdsCaseNumber()) {
            most += Clue.CASE_NUMBER.weight();
        }
        if (!candidate.isRelative() && around.holdsAny(names.relatives())) {
            most += Clue.RELATIVE_NAMED.weight();
        }
        return most + (grammar.acts(candidate, around) ? Clue.OFFICIAL_ACT.weight() : 0);
    }

    private double untied(Candidate candidate, Surroundings around, boolean othersAccepted) {
        PersonNames names = index.person(candidate.person());
        double most = 0;
        if (around.namesRegionOf(names.organ())) {
            most += REGION_NEAR * Clue.REGION.weight();
        } else if (around.namesParentOf(names.organ())) {
            most += Clue.REGION_ABOVE.weight();
        }
        if (around.holdsDigits(names.officeDigits())) {
            most += Clue.OFFICE_PHONE.weight();
        }
        if (othersAccepted) {
            most += Clue.PROTECTED_PERSON_NAMED.weight();
        }
        if (candidate.form().isWrittenOut() || candidate.isRelative()) {
            most += Clue.PERSON_SLOT.weight();
        }
        if (candidate.isRelative()) {
            most += Clue.RELATION_NEAR.weight() + Clue.CHILD_PLACE_NEAR.weight();
        }
        return most + (candidate.gaps() > 1 ? Clue.NAME_SPACED_OUT.weight() : 0);
    }
}
