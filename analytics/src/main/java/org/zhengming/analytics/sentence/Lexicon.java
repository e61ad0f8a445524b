package org.zhengming.analytics.sentence;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengming.analytics.text.Normaliser;

/**
 * The word lists compiled to one automaton. Immutable, safe to share among threads.
 *
 * <p>A list file holds one entry a line under a heading {@code [GROUP]}; {@code #} begins a comment. Under
 * {@code [GROUP except]} stand longer words in which an entry of the group means something else: they hide it.
 */
public final class Lexicon {

    private static final String EXCEPT = " except";

    private final AhoCorasickDoubleArrayTrie<List<Entry>> automaton = new AhoCorasickDoubleArrayTrie<>();

    private record Entry(WordGroup group, boolean exception) {}

    private Lexicon(TreeMap<String, List<Entry>> entries) {
        automaton.build(entries);
    }

    /**
     * @param resources absolute names of list files on the class path
     * @throws IllegalStateException if a file is missing, an entry stands before the first heading, or a heading names
     *     no group
     */
    public static Lexicon load(List<String> resources) {
        TreeMap<String, List<Entry>> entries = new TreeMap<>();
        resources.forEach(resource -> read(resource, entries));
        return new Lexicon(entries);
    }

    private static void read(String resource, TreeMap<String, List<Entry>> entries) {
        try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no word list at " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Entry heading = null;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String word = withoutComment(line);
                if (word.startsWith("[")) {
                    heading = heading(word, resource);
                } else if (!word.isEmpty()) {
                    add(word, heading, resource, entries);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read word list " + resource, failure);
        }
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    private static Entry heading(String line, String resource) {
        String name = line.substring(1, line.length() - 1);
        boolean exception = name.endsWith(EXCEPT);
        try {
            return new Entry(
                    WordGroup.valueOf(exception ? name.substring(0, name.length() - EXCEPT.length()) : name),
                    exception);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException("no word group " + name + " for " + resource, unknown);
        }
    }

    private static void add(String word, Entry heading, String resource, TreeMap<String, List<Entry>> entries) {
        if (heading == null) {
            throw new IllegalStateException("an entry without a heading in " + resource);
        }
        entries.computeIfAbsent(Normaliser.normalise(word).text(), key -> new ArrayList<>())
                .add(heading);
    }

    /**
     * Where each group occurs in a normalised text: spans ordered by start, the longest first among equal starts, none
     * inside a longer one of the same group, none hidden by an exception.
     */
    Map<WordGroup, List<Span>> find(String text) {
        Map<WordGroup, List<Span>> words = new EnumMap<>(WordGroup.class);
        Map<WordGroup, List<Span>> exceptions = new EnumMap<>(WordGroup.class);
        automaton.parseText(text, (begin, end, entries) -> {
            for (Entry entry : entries) {
                (entry.exception() ? exceptions : words)
                        .computeIfAbsent(entry.group(), key -> new ArrayList<>())
                        .add(new Span(begin, end));
            }
        });
        words.replaceAll((group, spans) ->
                Spans.outermost(Spans.notInside(spans, Spans.outermost(exceptions.getOrDefault(group, List.of())))));
        return words;
    }
}
