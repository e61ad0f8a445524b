package org.zhengming.analytics.leak;

import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;

/**
 * Hides a private value so far that a reader can tell two values apart and can restore neither: {@code 138****1234},
 * {@code 1101**********123X}, {@code 6217***********0831}, {@code 京A****8}, {@code a***@mail.example}. Statements
 * vanish wholly: only their length is told.
 */
public final class ValueMask {

    private static final String HIDDEN = "*";

    /** What may stay readable behind the sign: nothing else that was written there. */
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{Nd}.-]{1,40}");

    private ValueMask() {}

    /** @param value in its plain form; never returned, not even when it is too short to keep anything of it */
    public static String mask(LeakType type, String value) {
        return switch (type) {
            case PHONE -> keep(value, 3, 4);
            case ID_CARD -> keep(value.toUpperCase(java.util.Locale.ROOT), 4, 4);
            case BANK_CARD -> keep(value, 4, 4);
            case PLATE -> keep(value, 2, 1);
            case WECHAT, QQ -> keep(value, 2, 1);
            case EMAIL -> maskEmail(value);
            case ADDRESS, RELATIVE, CHILD_SCHOOL, LOCATION_TRACK, HEALTH, PROPERTY -> "***[" + value.length() + "]";
        };
    }

    private static String keep(String value, int first, int last) {
        int[] signs = value.codePoints().toArray();
        int hidden = signs.length - first - last;
        if (hidden < 2) {
            return HIDDEN.repeat(Math.max(3, signs.length));
        }
        return new String(signs, 0, first) + HIDDEN.repeat(hidden) + new String(signs, signs.length - last, last);
    }

    private static String maskEmail(String value) {
        int at = value.indexOf('@');
        boolean one = at > 1 && DOMAIN.matcher(value.substring(at + 1)).matches();
        return !one ? HIDDEN.repeat(Math.max(3, value.length())) : value.charAt(0) + "***" + value.substring(at);
    }
}
