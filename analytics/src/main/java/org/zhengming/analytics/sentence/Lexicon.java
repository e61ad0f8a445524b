package org.zhengming.analytics.sentence;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengming.analytics.resource.ListFile;
import org.zhengming.analytics.text.Normaliser;

/**
 * The word lists compiled to one automaton. Immutable, safe to share among threads.
 *
 * <p>A {@link ListFile list file} holds entries under a heading {@code [GROUP]}. Under {@code [GROUP except]} stand
 * longer words in which an entry of the group means something else: they hide it.
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
        Entry heading = null;
        for (String line : ListFile.lines(Lexicon.class, resource)) {
            if (line.startsWith("[")) {
                heading = heading(line, resource);
            } else {
                add(line, heading, resource, entries);
            }
        }
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
