package org.zhengming.analytics.mention;

import java.util.Arrays;

/**
 * What one string of the automaton may stand for. Persons and organs are indices into the registry's lists; arrays grow
 * while the index is built and are not changed afterwards.
 */
final class Entry {

    private static final int[] NONE = {};

    int[] names = NONE;
    int[] aliases = NONE;
    /** Person and position in their list of relatives, in turn. */
    int[] relatives = NONE;

    int[] organs = NONE;
    int[] derivedOrgans = NONE;
    int[] places = NONE;
    int[] parentPlaces = NONE;

    /** Persons whom those who know them call so, by surname or by given name, see {@link FamiliarNames}. */
    int[] called = NONE;

    int[] calledByGiven = NONE;

    /** Set when the string is a surname and a title. */
    String surname;

    Title title;

    /** Characters before which the string is none of this, but part of another word. */
    String goesOn = "";

    /** The string is a surname and a sign that hides the rest, such as 顾某. */
    boolean masked;
    /** The string is 姓 and a surname, or a surname and 姓. */
    boolean surnameSaid;

    /** The string is a surname of two characters, which may stand alone. */
    boolean surnameAlone;

    /** The string is a title that only judicial staff bear: before it a name may stand under another guise. */
    boolean courtTitle;

    /** The string is a word of the courts or a title: with a place beside it, people of that place may be meant. */
    boolean courtWord;

    /** Reason enough for a closer look; places alone are not. */
    boolean strong() {
        return names.length > 0
                || aliases.length > 0
                || relatives.length > 0
                || organs.length > 0
                || derivedOrgans.length > 0
                || called.length > 0
                || calledByGiven.length > 0
                || title != null
                || masked
                || surnameSaid
                || surnameAlone;
    }

    /** Does the string, which ends at {@code end}, go on as another word? */
    boolean goesOnAt(String text, int end) {
        return end < text.length() && goesOn.indexOf(text.charAt(end)) >= 0;
    }

    static boolean holds(int[] array, int value) {
        return Arrays.stream(array).anyMatch(each -> each == value);
    }

    static int[] with(int[] array, int... values) {
        int[] longer = Arrays.copyOf(array, array.length + values.length);
        System.arraycopy(values, 0, longer, array.length, values.length);
        return longer;
    }
}
