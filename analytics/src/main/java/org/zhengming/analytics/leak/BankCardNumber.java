package org.zhengming.analytics.leak;

/** Numbers of payment cards (ISO/IEC 7812). */
final class BankCardNumber {

    static final int SHORTEST = 16;
    static final int LONGEST = 19;

    private BankCardNumber() {}

    /** Whether digits are a number that a mainland bank may have issued. */
    static boolean isPlausible(String digits) {
        return digits.length() >= SHORTEST
                && digits.length() <= LONGEST
                && hasUnionPayPrefix(digits)
                && passesLuhn(digits);
    }

    /** Nearly all cards have as many digits as the shortest or the longest may have. */
    static boolean isOfUsualLength(String digits) {
        return digits.length() == SHORTEST || digits.length() == LONGEST;
    }

    /** The Luhn check over ASCII digits. */
    static boolean passesLuhn(String digits) {
        int sum = 0;
        boolean doubled = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int value = digits.charAt(i) - '0';
            if (doubled) {
                value = value > 4 ? value * 2 - 9 : value * 2;
            }
            sum += value;
            doubled = !doubled;
        }
        return sum % 10 == 0;
    }

    /** Whether mainland banks issue cards that begin so: China UnionPay's own range. */
    static boolean hasUnionPayPrefix(String digits) {
        return digits.startsWith("62");
    }
}
