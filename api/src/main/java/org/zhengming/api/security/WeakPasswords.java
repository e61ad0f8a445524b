package org.zhengming.api.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Passwords that anybody would try first: nothing but digits and signs (a telephone number, a date), a run or a few
 * characters repeated, and words of a list or the username, one after another, whatever digits and signs stand around and
 * between them and in place of letters.
 */
final class WeakPasswords {

    static final WeakPasswords USUAL = new WeakPasswords(words());

    private static final int FEW = 5;
    private static final String SIGNS = "@013457$!|";
    private static final String LETTERS = "aoleastsil";

    private final Set<String> words;

    private WeakPasswords(Set<String> words) {
        this.words = words;
    }

    boolean knows(String password, String username) {
        String plain = folded(password);
        if (plain.codePoints().distinct().count() < FEW || isRun(plain)) {
            return true;
        }
        String name = letters(folded(username));
        return Stream.of(letters(plain), letters(spelled(plain))).anyMatch(each -> isMadeOfWords(each, name));
    }

    /** Every character as far from the one before as that from its own: {@code abcdef}, {@code 97531}. */
    private static boolean isRun(String text) {
        return IntStream.range(2, text.length())
                .allMatch(at -> text.charAt(at) - text.charAt(at - 1) == text.charAt(1) - text.charAt(0));
    }

    /** Whether nothing is left when words are taken away from the left; nothing is made of none. */
    private boolean isMadeOfWords(String text, String name) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= text.length(); end++) {
            int last = end;
            reached[end] = IntStream.range(0, end)
                    .anyMatch(start -> reached[start] && isWord(text.substring(start, last), name));
        }
        return reached[text.length()];
    }

    private boolean isWord(String text, String name) {
        return words.contains(text) || text.equals(name);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** With letters where digits and signs stand for them; those at the ends are only added. */
    private static String spelled(String text) {
        String inner = text.replaceAll("^[^\\p{L}@$]+|[^\\p{L}@$]+$", "");
        return inner.codePoints()
                .map(each -> SIGNS.indexOf(each) < 0 ? each : LETTERS.charAt(SIGNS.indexOf(each)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> words() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                WeakPasswords.class.getResourceAsStream("weak-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException("the weak passwords cannot be read", failure);
        }
    }
}
