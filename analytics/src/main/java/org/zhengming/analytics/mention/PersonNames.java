package org.zhengming.analytics.mention;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.registry.ProtectedPerson;

/**
 * A protected person as the linker sees them.
 *
 * @param organ index of their organ, or {@link #NO_ORGAN}
 * @param name normalised, without separators
 * @param surnameReading how the surname is read where that differs from the dictionary, or an empty string
 * @param unit the part of the organ that their post names, such as 立案庭, or an empty string
 * @param officeDigits digits of the office phone, or an empty string
 */
record PersonNames(
        ProtectedPerson person,
        int organ,
        String name,
        String surname,
        String surnameReading,
        String unit,
        String officeDigits) {

    static final int NO_ORGAN = -1;

    private static final String UNIT_ENDS = "庭局部处科室队";
    private static final int SHORTEST_PHONE = 7;

    static PersonNames of(ProtectedPerson person, int organ, Vocabulary vocabulary) {
        String name = NameIndex.key(person.name());
        String surname = vocabulary.surname(name);
        return new PersonNames(
                person,
                organ,
                name,
                surname,
                vocabulary.reading(surname),
                unit(person.post()),
                digits(person.officePhone()));
    }

    /** Syllables of the name without tones, one for each character. */
    List<String> syllables() {
        List<String> syllables = new ArrayList<>(syllables(name));
        if (!surnameReading.isEmpty() && !syllables.isEmpty()) {
            syllables.set(0, surnameReading);
        }
        return syllables;
    }

    /** Syllables without tones, one for each character. */
    static List<String> syllables(String text) {
        return HanLP.convertToPinyinList(text).stream()
                .map(Pinyin::getPinyinWithoutTone)
                .toList();
    }

    private static String unit(String post) {
        if (post == null) {
            return "";
        }
        for (int i = 1; i < post.length(); i++) {
            if (UNIT_ENDS.indexOf(post.charAt(i)) >= 0) {
                return i == 1 && post.startsWith("副") ? "" : post.substring(0, i + 1);
            }
        }
        return "";
    }

    private static String digits(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() >= SHORTEST_PHONE ? digits : "";
    }
}
