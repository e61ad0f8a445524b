package org.zhengming.analytics.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Variant forms of Chinese characters that conversion from traditional characters leaves alone: 峯, 桜, 呉. */
final class VariantCharacters {

    private static final String RESOURCE = "variant-characters.txt";
    private static final Map<String, String> USUAL = read();

    private VariantCharacters() {}

    /** The usual form of the character, itself when it is no variant. */
    static String usual(String character) {
        return USUAL.getOrDefault(character, character);
    }

    private static Map<String, String> read() {
        try (InputStream input = VariantCharacters.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split(" "))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
