package org.zhengming.analytics.mention;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhengming.analytics.registry.Relation;

/** Adds up what speaks for and against one candidate. */
final class Weigher {

    private static final double PRIOR_OF_A_FULL_NAME = 1.8;
    private static final double FREQUENT = 10_000;
    private static final double RARE_SURNAME = 0.0005;
    private static final int MOST_COURT_WORDS = 2;
    private static final Pattern CASE_NUMBER =
            Pattern.compile("[(〔\\[]?(19|20)\\d\\d[)〕\\]]?.{1,8}(民|刑|行|执|知)\\S{0,3}第?\\d+号");

    private final NameIndex index;
    private final NameRarity rarity;
    private final WordBoundaries boundaries;
    private final Vocabulary vocabulary;

    Weigher(NameIndex index, NameRarity rarity, WordBoundaries boundaries, Vocabulary vocabulary) {
        this.index = index;
        this.rarity = rarity;
        this.boundaries = boundaries;
        this.vocabulary = vocabulary;
    }

    /** @param accepted persons already found in the text by other spans */
    Evidence weigh(Candidate candidate, Surroundings around, Set<Integer> accepted) {
        Evidence evidence = new Evidence();
        evidence.add(candidate.form());
        double commonness = addForm(evidence, candidate);
        addOrgan(evidence, candidate, around);
        addCues(evidence, candidate, around, commonness);
        addOthers(evidence, candidate, around, accepted);
        addBoundaries(evidence, candidate, around);
        if (candidate.title() != null
                && rarity.isOrdinaryWord(around.text().substring(candidate.start(), candidate.end()))) {
            evidence.add(Clue.COMMON_WORD, 2);
        }
        return evidence;
    }

    /** @return 1 for a name that says much, less for one borne by many, for which court words say less */
    private double addForm(Evidence evidence, Candidate candidate) {
        PersonNames names = index.person(candidate.person());
        evidence.addPrior(candidate.kept());
        if (candidate.isRelative()) {
            evidence.addPrior(PRIOR_OF_A_FULL_NAME);
            String name = NameIndex.key(
                    names.person().relatives().get(candidate.relative()).name());
            return addName(evidence, vocabulary.surname(name), name);
        }
        return switch (candidate.form()) {
            case NAME_FULL -> {
                evidence.addPrior(PRIOR_OF_A_FULL_NAME);
                yield addName(evidence, names.surname(), names.name());
            }
            case NAME_ALIAS, NAME_TITLE, NAME_SURNAME_SAID, NAME_SURNAME -> addTitle(evidence, candidate, names);
            default -> 1;
        };
    }

    private double addName(Evidence evidence, String surname, String name) {
        boolean word = rarity.isOrdinaryWord(name);
        double namesakes = word ? rarity.namesakes(surname, name) : rarity.noise(surname, name);
        evidence.add(Clue.MANY_NAMESAKES, Math.log10(1 + namesakes));
        double surnameIsWord = rarity.surnameIsWord(surname);
        if (word) {
            evidence.add(Clue.COMMON_WORD);
        } else if (name.length() == 2) {
            evidence.add(Clue.SHORT_NAME);
        } else if (surnameIsWord > 0.5) {
            evidence.add(Clue.COMMON_WORD, surnameIsWord / 2);
        }
        return word || namesakes > FREQUENT ? 0.5 : 1;
    }

    private double addTitle(Evidence evidence, Candidate candidate, PersonNames names) {
        double share = rarity.surnameShare(names.surname());
        if (candidate.form() == Clue.NAME_SURNAME && rarity.isOrdinaryWord(names.surname())) {
            evidence.add(Clue.COMMON_WORD, 1.5);
        }
        double isWord = rarity.surnameIsWord(names.surname());
        if (isWord > 0 || candidate.title() != null && vocabulary.standsBeforeTitles(names.surname())) {
            evidence.add(Clue.COMMON_WORD, 1 + Math.max(0, isWord));
        }
        if (share < RARE_SURNAME && isWord < 0 || names.surname().length() > 1) {
            evidence.add(Clue.NAME_RARE);
        } else if (candidate.form() != Clue.NAME_ALIAS) {
            evidence.add(Clue.COMMON_SURNAME, Math.max(0, Math.log10(share * 1000)));
        }
        if (candidate.sharers() == 1) {
            evidence.add(Clue.NAME_ONLY_ONE);
        }
        if (candidate.title() != null && candidate.title().kind() == Title.Kind.GENERAL) {
            evidence.add(Clue.GENERAL_TITLE);
        } else if (candidate.title() != null && candidate.title().kind() == Title.Kind.SHORT) {
            evidence.add(Clue.SHORT_TITLE, candidate.form() == Clue.NAME_ALIAS ? 0.5 : 1);
        }
        return 1;
    }

    private void addOrgan(Evidence evidence, Candidate candidate, Surroundings around) {
        int organ = index.person(candidate.person()).organ();
        boolean ownBeside = around.organsBeside(candidate).anyMatch(mention -> mention.organ() == organ);
        boolean otherBeside =
                !ownBeside && around.organsBeside(candidate).findAny().isPresent();
        if (ownBeside) {
            evidence.add(Clue.ORGAN_BESIDE, index.organ(organ).name());
        } else if (around.organNear(candidate, organ)) {
            evidence.add(Clue.ORGAN_NEAR, index.organ(organ).name());
        } else if (around.namesOrgan(organ)) {
            evidence.add(Clue.ORGAN_ELSEWHERE, index.organ(organ).name());
        } else if (around.namesRegionOf(organ)) {
            evidence.add(Clue.REGION, regionCounts(candidate, around, organ), place(organ));
        } else if (!otherBeside && !around.organs().isEmpty()) {
            evidence.add(Clue.OTHER_ORGAN);
        }
        if (otherBeside || !ownBeside && otherCourtLeads(candidate, around, organ)) {
            evidence.add(Clue.OTHER_ORGAN_BESIDE);
        }
    }

    private String place(int organ) {
        String region = index.organ(organ).region();
        return region == null ? index.organ(organ).name() : region;
    }

    /** A province says half as much as a district; a place in the same sentence says more than elsewhere. */
    private double regionCounts(Candidate candidate, Surroundings around, int organ) {
        double size = index.organ(organ).name().contains("高级") ? 0.5 : 1;
        return around.regionNear(candidate, organ) ? size * 1.25 : size;
    }

    private boolean otherCourtLeads(Candidate candidate, Surroundings around, int organ) {
        return around.otherCourtWordsLeading(candidate).anyMatch(hit -> {
            int start = around.text().startsWith("人民", hit.start() - 2) ? hit.start() - 2 : hit.start();
            String place = boundaries.placeBefore(around.text(), start);
            return !place.isEmpty()
                    && (organ == PersonNames.NO_ORGAN
                            || !index.organNames(organ).places().contains(place));
        });
    }

    private void addCues(Evidence evidence, Candidate candidate, Surroundings around, double commonness) {
        PersonNames names = index.person(candidate.person());
        if (candidate.title() == null && !candidate.isRelative()) {
            addTitleBeside(evidence, candidate, around, names);
        }
        if (!names.unit().isEmpty() && around.holds(names.unit())) {
            evidence.add(Clue.UNIT, around.wordBeside(candidate, names.unit()) ? 1.5 : 1, names.unit());
        }
        long words = Math.min(MOST_COURT_WORDS, around.courtWords());
        if (words > 0) {
            evidence.add(Clue.COURT_WORD, words * commonness);
        }
        if (around.hasNear(candidate, Surroundings::isCourtWord)) {
            evidence.add(Clue.COURT_WORD_NEAR, commonness);
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

    private void addBoundaries(Evidence evidence, Candidate candidate, Surroundings around) {
        if (around.inHandle(candidate)) {
            evidence.add(Clue.IN_HANDLE);
        }
        if (candidate.gaps() > 0) {
            boolean everywhere = candidate.gaps() >= 2;
            evidence.add(everywhere ? Clue.NAME_SPACED_OUT : Clue.GAP_IN_NAME);
            return;
        }
        if (candidate.form() == Clue.NAME_SAME_SOUND || candidate.form() == Clue.NAME_PINYIN) {
            return;
        }
        switch (boundaries.fit(around.text(), candidate.start(), candidate.end())) {
            case CUTS_WORD ->
                evidence.add(
                        Clue.CUTS_WORD, around.organsBeside(candidate).findAny().isPresent() ? 0.6 : 1);
            case CUTS_NAME -> evidence.add(Clue.CUTS_NAME, candidate.length() == 2 ? 1.6 : 1);
            case WHOLE -> {}
        }
    }
}
