package org.zhengming.analytics.mention;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the form of a candidate says by itself: how rare the name is, whether it is also a word, what title it bears. */
final class NameEvidence {

    /** Among so few people names hardly ever meet by chance. */
    private static final double FEW_REGISTERED = 50;

    private static final double FREQUENT = 10_000;
    private static final double RARE_SURNAME = 0.0005;

    /** What {@link NameRarity} says of a name. */
    private record Commonness(boolean word, double namesakes, double surnameIsWord) {}

    private final NameIndex index;
    private final NameRarity rarity;
    /** Of names of the registry, found out when first asked for, since posts ask again and again. */
    private final Map<String, Commonness> commonness = new ConcurrentHashMap<>();

    private final Vocabulary vocabulary;

    NameEvidence(NameIndex index, NameRarity rarity, Vocabulary vocabulary) {
        this.index = index;
        this.rarity = rarity;
        this.vocabulary = vocabulary;
    }

    /**
     * @param supported the organ or its region is named: a short name is then hardly a chance meeting
     * @return 1 for a name that says much, less for one borne by many, for which court words say less
     */
    double add(Evidence evidence, Candidate candidate, boolean supported) {
        PersonNames names = index.person(candidate.person());
        evidence.addPrior(candidate.strength());
        if (!supported || candidate.form().isHidden() || candidate.isRelative()) {
            evidence.add(Clue.MANY_REGISTERED, Math.max(0, Math.log10(index.size() / FEW_REGISTERED)));
        }
        if (candidate.isRelative()) {
            String name = names.relatives().get(candidate.relative());
            return addName(evidence, vocabulary.surname(name), name, supported);
        }
        return switch (candidate.form()) {
            case NAME_FULL -> {
                yield addName(evidence, names.surname(), names.name(), supported);
            }
            case NAME_ALIAS, NAME_TITLE, NAME_TITLE_HIDDEN, NAME_SURNAME_SAID, NAME_SURNAME, NAME_CALLED ->
                addTitle(evidence, candidate, names);
            case NAME_GIVEN -> {
                evidence.add(Clue.COMMON_WORD, rarity.isOrdinaryWord(names.given()) ? 1 : 0.2);
                yield 1;
            }
            default -> 1;
        };
    }

    /** Is it the full name of a person that is no ordinary word? */
    boolean isNameOnly(Candidate candidate) {
        PersonNames names = index.person(candidate.person());
        return !candidate.isRelative()
                && !commonnessOf(names.surname(), names.name()).word();
    }

    private double addName(Evidence evidence, String surname, String name, boolean supported) {
        Commonness common = commonnessOf(surname, name);
        evidence.add(Clue.MANY_NAMESAKES, Math.log10(1 + common.namesakes()));
        if (common.word()) {
            evidence.add(Clue.COMMON_WORD);
        } else if (name.length() == 2) {
            evidence.add(Clue.SHORT_NAME, supported ? 0.4 : 1);
        } else if (common.surnameIsWord() > 0.5) {
            evidence.add(Clue.COMMON_WORD, common.surnameIsWord() / 2);
        }
        return common.word() || common.namesakes() > FREQUENT ? 0.5 : 1;
    }

    private Commonness commonnessOf(String surname, String name) {
        return commonness.computeIfAbsent(name, each -> weighCommonness(surname, each));
    }

    private Commonness weighCommonness(String surname, String name) {
        boolean word = rarity.isOrdinaryWord(name);
        double namesakes = word ? rarity.namesakes(surname, name) : rarity.noise(surname, name);
        return new Commonness(word, namesakes, rarity.surnameIsWord(surname));
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
        } else if (candidate.form() == Clue.NAME_CALLED) {
            evidence.add(Clue.COMMON_CALLING, Math.max(0, Math.log10(share * 1000)));
        } else if (candidate.form() != Clue.NAME_ALIAS) {
            double common = Math.max(0, Math.log10(share * 1000));
            evidence.add(Clue.COMMON_SURNAME, candidate.sharers() == 1 ? common / 2 : common);
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
}
