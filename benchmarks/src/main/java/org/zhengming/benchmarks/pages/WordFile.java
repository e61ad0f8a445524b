package org.zhengming.benchmarks.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of words beside the program, one a line. */
final class WordFile {

    private WordFile() {}

    static List<String> lines(String name) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(WordFile.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
