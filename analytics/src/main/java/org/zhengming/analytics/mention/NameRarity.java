package org.zhengming.analytics.mention;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.utility.Predefine;
import java.util.function.Predicate;

/**
 * How much a name says by itself: how many people in the country may bear it, and whether it is also an ordinary word.
 * Estimated from the character counts of HanLP's name model (surname, first and second given character).
 */
final class NameRarity {

    private static final double POPULATION = 1.4e9;
    /** One character in a hundred begins a person's name, and the people share those. */
    private static final double MENTIONS_OF_ONE_PERSON_PER_CHARACTER = 0.01 / POPULATION;

    /** One word in a hundred of running text is a person's name. */
    private static final double NAMES_IN_TEXT = 0.01;

    private static final double SHARE_OF_TWO_CHARACTER_GIVEN_NAMES = 0.8;

    /** Times in the texts that HanLP's dictionary was counted on. */
    private static final int OFTEN = 5;

    private final double surnames = total(NR.B) + total(NR.X);
    private final double firsts = total(NR.C);
    private final double seconds = total(NR.D);
    private final double singles = total(NR.E);

    /**
     * How many people of that name would make as much noise as there is: real namesakes, and places where its
     * characters merely meet in running text, such as 是红.
     */
    double noise(String surname, String name) {
        double characters = 1;
        for (int i = 0; i < name.length(); i++) {
            characters *= wordShare(name.substring(i, i + 1));
        }
        double words = wordShare(surname) * wordShare(name.substring(surname.length()));
        double meeting = Math.max(characters, name.length() > 2 ? words : 0);
        return namesakes(surname, name) + meeting / MENTIONS_OF_ONE_PERSON_PER_CHARACTER;
    }

    /** By how much the surname is more often another word than a surname, as a power of ten; 0 or less if it is not. */
    double surnameIsWord(String surname) {
        return surname.length() > 1 ? 0 : Math.log10(wordShare(surname) / surnameShare(surname));
    }

    /** By how much the character is more often the end of a given name than another word, as a power of ten. */
    double endsGivenName(String character) {
        return Math.log10(NAMES_IN_TEXT * share(character, NR.D, seconds) / wordShare(character));
    }

    /** By how much the character is more often a surname than another word, as a power of ten. */
    double beginsName(String character) {
        return Math.log10(NAMES_IN_TEXT * surnameShare(character) / wordShare(character));
    }

    /** Part of all words of running text that this one makes up, other than as a person's name. */
    double wordShare(String word) {
        return (timesOtherThan(Nature.nr, word) + 0.5) / Predefine.TOTAL_FREQUENCY;
    }

    /** Expected number of people of that name. */
    double namesakes(String surname, String name) {
        String given = name.substring(surname.length());
        double share = surnameShare(surname);
        if (given.length() == 1) {
            share *= (1 - SHARE_OF_TWO_CHARACTER_GIVEN_NAMES) * share(given, NR.E, singles);
        } else if (given.length() == 2) {
            share *= SHARE_OF_TWO_CHARACTER_GIVEN_NAMES
                    * share(given.substring(0, 1), NR.C, firsts)
                    * share(given.substring(1), NR.D, seconds);
        } else {
            share *= 1e-6;
        }
        return POPULATION * share;
    }

    /** Part of the population that bears the surname. */
    double surnameShare(String surname) {
        return share(surname, surname.length() == 1 ? NR.B : NR.X, surnames);
    }

    /** Is the name also a word that is no person's name? */
    boolean isOrdinaryWord(String name) {
        return timesOtherThan(Nature.nr, name) > timesAs(Nature.nr, name);
    }

    /**
     * Is what may be the name of a place (复兴 for 复兴区) so often another word that, standing alone, it tells of no place?
     * Places that the dictionary knows as such are none of these, nor are words that hardly ever stand in a text.
     */
    boolean isWordBeforePlace(String name) {
        int otherwise = timesOtherThan(Nature.ns, name);
        return otherwise >= OFTEN && otherwise > timesAs(Nature.ns, name);
    }

    private static int timesAs(Nature nature, String word) {
        return times(word, each -> each.startsWith(nature.toString()));
    }

    private static int timesOtherThan(Nature nature, String word) {
        return times(word, each -> !each.startsWith(nature.toString()));
    }

    /** How often the word stood in the texts that HanLP's dictionary was counted on, as what is asked for. */
    private static int times(String word, Predicate<Nature> asked) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        int count = 0;
        for (int i = 0; attribute != null && i < attribute.nature.length; i++) {
            count += asked.test(attribute.nature[i]) ? attribute.frequency[i] : 0;
        }
        return count;
    }

    private static double share(String part, NR label, double total) {
        EnumItem<NR> item = PersonDictionary.dictionary.get(part);
        int count = item == null ? 0 : item.getFrequency(label);
        return (count + 0.5) / total;
    }

    private static double total(NR label) {
        return PersonDictionary.transformMatrixDictionary.getTotalFrequency(label);
    }
}
