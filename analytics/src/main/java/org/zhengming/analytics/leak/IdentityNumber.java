package org.zhengming.analytics.leak;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;

/** The citizen identity number (公民身份号码, GB 11643-1999). */
final class IdentityNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10x98765432";
    private static final int EARLIEST_YEAR = 1900;
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");

    private IdentityNumber() {}

    /** Date of birth and check character (ISO 7064 MOD 11-2) of eighteen characters, {@code x} in lower case. */
    static boolean isValid(String number) {
        return number.length() == 18 && isDate(number.substring(6, 14)) && checkCharacter(number) == number.charAt(17);
    }

    /** Whether eighteen characters hold a date of birth where it belongs. */
    static boolean hasDate(String number) {
        return number.length() == 18 && isDate(number.substring(6, 14));
    }

    /** Whether the number begins with the code of a province (GB/T 2260). */
    static boolean hasKnownRegion(String number) {
        return PROVINCES.contains(number.substring(0, 2));
    }

    /** Region and date of birth of the fifteen digits in use until 1999; they carry no check character. */
    static boolean isPlausibleOldForm(String number) {
        return number.length() == 15
                && PROVINCES.contains(number.substring(0, 2))
                && isDate("19" + number.substring(6, 12));
    }

    /**
     * Whether the digits are of the old form's length or have a year of birth where it belongs, as also the part of a number
     * has that somebody lets out.
     */
    static boolean mayBegin(String digits) {
        return digits.length() == 15 || digits.startsWith("19", 6) || digits.startsWith("20", 6);
    }

    /** @param number at least seventeen digits */
    static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static boolean isDate(String eightDigits) {
        int year = Integer.parseInt(eightDigits.substring(0, 4));
        try {
            LocalDate.of(
                    year, Integer.parseInt(eightDigits.substring(4, 6)), Integer.parseInt(eightDigits.substring(6)));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        return year >= EARLIEST_YEAR && year <= Year.now().getValue();
    }
}
