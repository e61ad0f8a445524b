package org.zhengming.analytics.leak;

/** Numbers of payment cards (ISO/IEC 7812). */
final class BankCardNumber {

    private BankCardNumber() {}

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
