package org.zhengming.analytics.mention;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.analytics.registry.ProtectedPerson;

/**
 * A protected person as the linker sees them.
 *
 * @param organ index of their organ, or {@link #NO_ORGAN}
 * @param name normalised, without separators
 * @param aliases the same of what else they are called
 * @param units names of the part of the organ that their post names, such as 立案庭, the full one first; may be empty
 * @param officeDigits digits of the office phone, or an empty string
 * @param syllables of the name without tones, one for each character
 * @param sounds class of each syllable's sound, as {@link Sounds} has it
 * @param otherSounds the same for what each character is read as elsewhere: 尉 is also wei
 * @param relatives names of their relatives, in the order of the registry, as the automaton holds them
 */
record PersonNames(
        ProtectedPerson person,
        int organ,
        String name,
        List<String> aliases,
        String surname,
        List<String> units,
        String officeDigits,
        List<String> syllables,
        String sounds,
        String otherSounds,
        List<String> relatives) {

    static final int NO_ORGAN = -1;

    private static final int SHORTEST_PHONE = 7;

    static PersonNames of(ProtectedPerson person, int organ, Vocabulary vocabulary, Sounds allSounds) {
        String name = NameIndex.key(person.name());
        String surname = vocabulary.surname(name);
        List<String> syllables = syllables(name, vocabulary.readings(surname));
        return new PersonNames(
                person,
                organ,
                name,
                person.aliases().stream().map(NameIndex::key).toList(),
                surname,
                Units.of(NameIndex.key(person.post() == null ? "" : person.post())),
                digits(person.officePhone()),
                syllables,
                allSounds.of(syllables),
                allSounds.ofCharacters(name),
                person.relatives().stream()
                        .map(relative -> NameIndex.key(relative.name()))
                        .toList());
    }

    /** Full name of the unit, or an empty string. */
    String unit() {
        return units.isEmpty() ? "" : units.get(0);
    }

    /** The name without its surname. */
    String given() {
        return name.substring(surname.length());
    }

    /** How aliases show that the person is called: 大伟 by 执行局大伟, the given name 丽仙 by 丽仙庭长. */
    List<String> nicknames() {
        Stream<String> behindUnit = aliases.stream()
                .flatMap(alias ->
                        units.stream().filter(alias::startsWith).limit(1).map(unit -> alias.substring(unit.length())));
        Stream<String> givenName = aliases.stream()
                .filter(alias -> alias.startsWith(given()) && alias.length() > given().length())
                .map(alias -> given());
        return Stream.concat(behindUnit, givenName)
                .filter(each -> each.length() >= CallingFinder.GIVEN && !each.equals(name))
                .distinct()
                .toList();
    }

    /** First letters of the syllables. */
    String initials() {
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable, 0, Math.min(1, syllable.length())));
        return initials.toString();
    }

    /** Is every character of the name Chinese? */
    boolean isChinese() {
        return name.chars().allMatch(unit -> CompactView.isHan((char) unit));
    }

    private static List<String> syllables(String name, List<String> surnameReadings) {
        List<String> syllables = HanLP.convertToPinyinList(name).stream()
                .map(Pinyin::getPinyinWithoutTone)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < surnameReadings.size() && i < syllables.size(); i++) {
            if (!surnameReadings.get(i).isEmpty()) {
                syllables.set(i, surnameReadings.get(i));
            }
        }
        return List.copyOf(syllables);
    }

    private static String digits(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() >= SHORTEST_PHONE ? digits : "";
    }
}
