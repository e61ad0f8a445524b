package org.zhengming.analytics.text;

import java.util.Map;
import java.util.stream.Collectors;
import org.zhengming.analytics.resource.ListFile;

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
        return ListFile.entries(VariantCharacters.class, RESOURCE).stream()
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
