package org.zhengming.api.document;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Fixed words of a template, from the bundle {@code formulas}: headings, requests, notices. They state no fact. */
public final class Formula implements Sentence {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String words;

    private Formula(String words) {
        this.words = words;
    }

    /**
     * @param blanks filled in where the formula has them: checked texts, numbers
     * @throws java.util.MissingResourceException if there is no such formula
     * @throws IllegalArgumentException if a blank is neither
     */
    public static Formula of(String key, Object... blanks) {
        Object[] filled = Arrays.stream(blanks).map(Formula::blank).toArray();
        String pattern = ResourceBundle.getBundle("org.zhengming.api.document.formulas", Locale.ROOT, NO_FALLBACK)
                .getString(key);
        return new Formula(new MessageFormat(pattern, Locale.SIMPLIFIED_CHINESE).format(filled));
    }

    /** Of a document that was kept: its words were a formula when it was made. */
    static Formula kept(String words) {
        return new Formula(CheckedText.of(words).value());
    }

    /** The words of a formula without blanks. */
    public static String words(String key) {
        return of(key).words();
    }

    private static Object blank(Object given) {
        return switch (given) {
            case CheckedText text -> text.value();
            case Number number -> number.toString();
            default -> throw new IllegalArgumentException("a formula takes checked texts and numbers alone");
        };
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && formula.words.equals(words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }
}
