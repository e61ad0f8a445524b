package org.zhengming.analytics.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists beside this class: one entry a line, fields parted by blanks, {@code #} starts a comment. */
final class WordList {

    private WordList() {}

    /** @return the fields of each entry */
    static List<String[]> entries(String resource) {
        try (InputStream input = WordList.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + resource, e);
        }
    }

    static List<String> words(String resource) {
        return entries(resource).stream().map(fields -> fields[0]).toList();
    }
}
