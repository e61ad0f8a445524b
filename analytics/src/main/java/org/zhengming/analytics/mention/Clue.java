package org.zhengming.analytics.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhengming.analytics.Mention;

/**
 * What speaks for or against a candidate, with its weight in log-odds. Weights add up; {@link Calibration} tells what a
 * sum is worth. The names are reason codes.
 *
 * <p>The weights were set by hand and then drawn towards those of a logistic regression over labelled posts of seven
 * writers, each judged on the posts of the other six; what only large registries show ({@link #MANY_REGISTERED}) stands
 * as measured on other people's posts.
 */
enum Clue {
    NAME_FULL(3.0),
    NAME_ALIAS(1.1),
    NAME_TITLE(-1.4),
    NAME_SURNAME_SAID(-1.8),
    NAME_SURNAME(-2.6),
    NAME_MASKED(-2.0),
    NAME_LETTERS(-1.4),
    NAME_PINYIN(-1.1),
    NAME_SAME_SOUND(-0.1),
    NAME_LOOK_ALIKE(-1.2),
    NAME_PARTS(-0.3),
    NAME_GIVEN(-2.0),
    NAME_CALLED(-2.6),
    NAME_POST(-0.6),
    NAME_TITLE_HIDDEN(-1.6),
    NAME_RELATIVE(1.0),
    NAME_RELATION(2.2),
    NAME_ONLY_ONE(1.5),
    NAME_RARE(1.2),
    NAME_SPACED_OUT(0.4),

    ORGAN_BESIDE(4.1),
    ORGAN_NEAR(3.2),
    ORGAN_ELSEWHERE(2.2),
    ORGAN_KIND_BESIDE(2.4),
    ORGAN_KIND(0.7),
    OTHER_ORGAN_KIND(-0.9),
    COURT_OF_ANOTHER_PLACE(-1.5),
    REGION(1.3),
    REGION_ABOVE(0.2),
    TITLE_BESIDE(3.1),
    TITLE_IS_POST(1.7),
    OTHER_TITLE_BESIDE(-2.6),
    UNIT(3.0),
    GLOSSED(2.6),
    COURT_WORD(0.3),
    COURT_WORD_NEAR(0.6),
    CASE_NUMBER(0.4),
    PERSON_SLOT(1.0),
    THING_SLOT(-0.8),
    OFFICIAL_ACT(1.2),
    NO_COURT_WORD(-0.5),
    OTHER_WORLD(-0.9),
    OTHER_WORLD_NEAR(-1.2),
    OFFICE_PHONE(4.0),
    COLLEAGUE(0.2),
    NAMED_TOGETHER(2.0),
    RELATIVE_NAMED(2.0),
    SAME_PERSON(3.0),
    PROTECTED_PERSON_NAMED(3.4),
    RELATION_NEAR(0.8),
    CHILD_PLACE_NEAR(1.4),

    MANY_NAMESAKES(-0.65),
    COMMON_WORD(-1.8),
    WORD_ALONE(-1.1),
    COMMON_SURNAME(-1.6),
    COMMON_CALLING(-1.5),
    GENERAL_TITLE(0.5),
    SHORT_TITLE(-0.7),
    SHORT_NAME(-1.6),
    IN_HANDLE(-2.0),
    GAP_IN_NAME(-1.8),
    THIN_DISGUISE(-1.8),
    MANY_REGISTERED(-0.85),
    CUTS_WORD(-4.0),
    CUTS_NAME(-1.2),
    OTHER_ORGAN_BESIDE(-4.4),
    OTHER_ORGAN(-2.1),
    OTHER_OCCUPATION_BESIDE(-4.2),
    OTHER_ORGANISATION_BESIDE(-3.5),
    SAID_TO_BE_ANOTHER(-4.5),
    SHARED_BY_MANY(-4.0);

    private static final Map<String, Clue> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Clue::name, clue -> clue));

    private final double weight;

    Clue(double weight) {
        this.weight = weight;
    }

    /** Is it a form of a name that is written out, surname or given name at least? */
    boolean isWrittenOut() {
        return this == NAME_FULL || this == NAME_GIVEN;
    }

    /** Is it a form that shows the name only in part or under another guise? */
    boolean isHidden() {
        return switch (this) {
            case NAME_SAME_SOUND,
                    NAME_LOOK_ALIKE,
                    NAME_PARTS,
                    NAME_PINYIN,
                    NAME_LETTERS,
                    NAME_CALLED,
                    NAME_GIVEN,
                    NAME_TITLE_HIDDEN -> true;
            default -> false;
        };
    }

    /** Is it a form of a name that words around it may seem to run into? */
    boolean standsLoosely() {
        return switch (this) {
            case NAME_PARTS, NAME_PINYIN, NAME_SURNAME, NAME_POST, NAME_TITLE_HIDDEN -> true;
            default -> false;
        };
    }

    /** What spoke for and against the mention. */
    private static List<Clue> of(Mention mention) {
        return mention.reasons().stream()
                .map(reason -> BY_CODE.get(reason.code()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Does a clue say outright that somebody else is meant: of another organ, of another occupation, or by the text itself? */
    static boolean pointElsewhere(Mention mention) {
        return of(mention).stream()
                .anyMatch(clue ->
                        clue == OTHER_ORGAN_BESIDE || clue == OTHER_ORGANISATION_BESIDE || clue == SAID_TO_BE_ANOTHER);
    }

    /** Does a clue tie whom the mention points to to a court or procuratorate? */
    static boolean tieToCourts(Mention mention) {
        return of(mention).stream().anyMatch(Clue::isOfCourts);
    }

    /** Is the mention a person's name in full that stands as a word of its own, not in the name of an account? */
    static boolean tellWrittenOut(Mention mention) {
        List<Clue> clues = of(mention);
        return clues.contains(NAME_FULL) && !clues.contains(CUTS_WORD) && !clues.contains(IN_HANDLE);
    }

    /** Does a clue tie whom the mention points to to their own organ or to somebody else of the registry? */
    static boolean tieToOrgan(Mention mention) {
        return of(mention).stream().anyMatch(Clue::isOfOwnOrgan);
    }

    private boolean isOfOwnOrgan() {
        return switch (this) {
            case ORGAN_BESIDE,
                    ORGAN_NEAR,
                    ORGAN_ELSEWHERE,
                    OFFICE_PHONE,
                    GLOSSED,
                    NAMED_TOGETHER,
                    NAME_RELATION,
                    RELATIVE_NAMED,
                    PROTECTED_PERSON_NAMED -> true;
            default -> false;
        };
    }

    /** Does it tie whom it speaks for to a court or procuratorate? */
    boolean isOfCourts() {
        return switch (this) {
            case ORGAN_BESIDE,
                    ORGAN_NEAR,
                    ORGAN_ELSEWHERE,
                    ORGAN_KIND_BESIDE,
                    ORGAN_KIND,
                    TITLE_BESIDE,
                    TITLE_IS_POST,
                    UNIT,
                    GLOSSED,
                    COURT_WORD,
                    COURT_WORD_NEAR,
                    CASE_NUMBER,
                    OFFICIAL_ACT,
                    RELATIVE_NAMED -> true;
            default -> false;
        };
    }

    double weight() {
        return weight;
    }
}
