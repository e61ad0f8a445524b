package org.zhengming.api.document;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A piece of text that may stand in a document: on one line, without control characters, and without anything that
 * looks like a private number or the name of an account. The check is the last of several, not the only one.
 */
public record CheckedText(String value) {

    /** In UTF-16 code units. */
    public static final int LONGEST = 4_000;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Map<PrivateTextException.Kind, Pattern> REFUSED = Map.of(
            PrivateTextException.Kind.MOBILE_PHONE,
            Pattern.compile("(?<![0-9A-Za-z])(?:\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9A-Za-z])"),
            PrivateTextException.Kind.ID_CARD,
            Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
                    + "[0-9]{3}[0-9Xx](?![0-9A-Za-z])"),
            PrivateTextException.Kind.BANK_CARD,
            Pattern.compile("(?<![0-9A-Za-z])62[0-9]{2}(?:[ -]?[0-9]{4}){3}[0-9]{0,3}(?![0-9A-Za-z])"),
            PrivateTextException.Kind.PLATE,
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z] ?[·.•]? ?"
                    + "(?=[A-HJ-NP-Z0-9]*[0-9])[A-HJ-NP-Z0-9]{5,6}(?![0-9A-Za-z])"),
            PrivateTextException.Kind.ACCOUNT_NAME,
            Pattern.compile("(?<![0-9A-Za-z._-])@[^\\s@]"));

    /**
     * @throws PrivateTextException if something stands there that no document may hold
     * @throws IllegalArgumentException if it is empty or longer than {@link #LONGEST}
     */
    public CheckedText {
        value = SPACES.matcher(value).replaceAll(" ");
        value = INVISIBLE.matcher(value).replaceAll("").strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a text in a document has 1 to " + LONGEST + " characters");
        }
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        REFUSED.forEach((kind, pattern) -> {
            if (pattern.matcher(plain).find()) {
                throw new PrivateTextException(kind);
            }
        });
    }

    /** The text with a {@code *} for each character that no document may hold. */
    static String masked(String text) {
        String masked = text;
        for (Pattern pattern : REFUSED.values()) {
            masked = pattern.matcher(masked)
                    .replaceAll(found -> "*".repeat(found.group().length()));
        }
        return masked;
    }

    public static CheckedText of(String text) {
        return new CheckedText(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
