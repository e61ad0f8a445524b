package org.zhengming.analytics.mention;

/** What the sentence says: is it a person's slot, does the person act in office, is it a piece of a longer word? */
final class GrammarEvidence {

    /** Below this sum nothing that is still to come saves a candidate, and segmenting would be in vain. */
    private static final double HOPELESS = -2.5;

    private final NameIndex index;
    private final NameRarity rarity;
    private final WordBoundaries boundaries;
    private final Cuts cuts;
    private final PersonSlot slot = new PersonSlot();

    GrammarEvidence(NameIndex index, NameRarity rarity, WordBoundaries boundaries) {
        this.index = index;
        this.rarity = rarity;
        this.boundaries = boundaries;
        this.cuts = new Cuts(rarity);
    }

    void add(Evidence evidence, Candidate candidate, Surroundings around) {
        if (candidate.form().isWrittenOut() || candidate.isRelative()) {
            addSlot(evidence, candidate, around);
        }
        if (!candidate.isRelative() && Disclaimers.follow(around.text(), candidate.end())) {
            evidence.add(Clue.SAID_TO_BE_ANOTHER);
        }
        addWord(evidence, candidate, around);
        addBoundaries(evidence, candidate, around);
    }

    /** Is the candidate, written out, said to do what only people in office do? */
    boolean acts(Candidate candidate, Surroundings around) {
        return candidate.form().isWrittenOut() && slot.officialAct(around.text(), candidate.end()) != null;
    }

    private void addSlot(Evidence evidence, Candidate candidate, Surroundings around) {
        String text = around.text();
        String thing = slot.thing(text, candidate.start(), candidate.end());
        boolean word = rarity.isOrdinaryWord(text.substring(candidate.start(), candidate.end()));
        String person = slot.person(text, candidate.start(), candidate.end(), word);
        if (person != null) {
            evidence.add(Clue.PERSON_SLOT, word && !around.holdsCourtWord() ? 0.5 : 1, person);
        } else if (thing != null) {
            evidence.add(Clue.THING_SLOT, word ? 1.5 : 0.3, thing);
        }
        String act = candidate.isRelative() ? null : slot.officialAct(text, candidate.end());
        if (act != null) {
            evidence.add(Clue.OFFICIAL_ACT, word ? 0.7 : 1, act);
        }
        if (word && person == null && act == null) {
            evidence.add(Clue.WORD_ALONE);
        }
    }

    /** Does the whole candidate make another word, such as 家庭 or 对方? */
    private void addWord(Evidence evidence, Candidate candidate, Surroundings around) {
        boolean disguised = candidate.form() != Clue.NAME_GIVEN
                && (candidate.form().isHidden() || candidate.form() == Clue.NAME_MASKED);
        if ((disguised || candidate.title() != null)
                && rarity.isOrdinaryWord(around.text().substring(candidate.start(), candidate.end()))) {
            evidence.add(Clue.COMMON_WORD, candidate.title() != null ? 2 : 2.5);
        }
    }

    private void addBoundaries(Evidence evidence, Candidate candidate, Surroundings around) {
        if (around.inHandle(candidate)) {
            evidence.add(Clue.IN_HANDLE);
        }
        if (candidate.gaps() > 0) {
            evidence.add(candidate.gaps() >= 2 ? Clue.NAME_SPACED_OUT : Clue.GAP_IN_NAME);
            return;
        }
        if (candidate.form().standsLoosely() || evidence.sum() < HOPELESS) {
            return;
        }
        switch (boundaries.fit(around.text(), candidate.start(), candidate.end())) {
            case CUTS_WORD -> evidence.add(Clue.CUTS_WORD, cutsWord(candidate, around));
            case CUTS_PLACE -> evidence.add(Clue.CUTS_WORD, 0.6 * cutsWord(candidate, around));
            case CUTS_NAME -> {
                // 高原青渡检: no longer name, but a place behind it.
                if (!around.placeStartsAt(candidate.end())) {
                    evidence.add(Clue.CUTS_NAME, cutsName(candidate, around.text()));
                }
            }
            case WHOLE -> {}
        }
    }

    private static double cutsWord(Candidate candidate, Surroundings around) {
        boolean likeness = candidate.form() == Clue.NAME_SAME_SOUND || candidate.form() == Clue.NAME_LOOK_ALIKE;
        if (likeness || candidate.form() == Clue.NAME_FULL && candidate.length() > 2) {
            return 0.5;
        }
        return around.organsBeside(candidate).findAny().isPresent() ? 0.6 : 1;
    }

    /** Names of three characters are rarely the beginning of a longer one, and titles end a surname that is no word. */
    private double cutsName(Candidate candidate, String text) {
        if (candidate.title() != null) {
            return rarity.surnameIsWord(index.person(candidate.person()).surname()) > 0.5 ? 1 : 0.3;
        }
        double plausible = cuts.plausible(text, candidate.start(), candidate.end());
        return plausible * (candidate.length() == 2 ? 1.6 : 0.5);
    }
}
