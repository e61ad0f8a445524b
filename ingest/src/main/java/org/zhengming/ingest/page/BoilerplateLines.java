package org.zhengming.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that newsrooms and their systems put around an article, from the resource {@code boilerplate.txt}. */
final class BoilerplateLines {

    private static final int LONGEST = 80;

    private final List<Pattern> patterns;

    BoilerplateLines() {
        try (InputStream list = BoilerplateLines.class.getResourceAsStream("boilerplate.txt")) {
            patterns = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean matches(String line) {
        String stripped = line.strip();
        return stripped.length() <= LONGEST
                && patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(stripped).matches());
    }
}
