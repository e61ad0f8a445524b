package org.zhengming.analytics.mention;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.analytics.registry.Relation;

/** The words around names that the linker knows, from the word lists. Immutable. */
final class Vocabulary {

    /** A text that repeats such words for ever is read only so far. */
    private static final int MOST_CUES = 3_000;

    private final List<Title> titles =
            WordList.entries("titles.txt").stream().map(Title::of).toList();
    private final List<MisheardTitle> misheardTitles =
            WordList.entries("misheard-titles.txt").stream().map(this::misheard).toList();
    private final Set<String> compoundSurnames = Set.copyOf(WordList.words("compound-surnames.txt"));
    private final Set<String> beforeTitles = Set.copyOf(WordList.words("before-titles.txt"));
    private final Map<String, String> surnameReadings = WordList.entries("surname-readings.txt").stream()
            .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[1]));
    private final AhoCorasickDoubleArrayTrie<List<Cue>> trie = new AhoCorasickDoubleArrayTrie<>();

    Vocabulary() {
        TreeMap<String, List<Cue>> patterns = new TreeMap<>();
        titles.stream()
                .filter(title -> title.kind() != Title.Kind.SHORT)
                .forEach(title -> add(patterns, new Cue(Cue.Kind.TITLE, title.word(), title, null)));
        addAll(patterns, "court-words.txt", Cue.Kind.COURT_WORD);
        addAll(patterns, "other-occupations.txt", Cue.Kind.OTHER_OCCUPATION);
        addAll(patterns, "other-organisations.txt", Cue.Kind.OTHER_ORGANISATION);
        addAll(patterns, "other-worlds.txt", Cue.Kind.OTHER_WORLD);
        addAll(patterns, "child-places.txt", Cue.Kind.CHILD_PLACE);
        for (String[] fields : WordList.entries("relations.txt")) {
            add(patterns, new Cue(Cue.Kind.RELATION, fields[0], null, Relation.valueOf(fields[1])));
        }
        trie.build(patterns);
    }

    private static void addAll(TreeMap<String, List<Cue>> patterns, String resource, Cue.Kind kind) {
        WordList.words(resource).forEach(word -> add(patterns, new Cue(kind, word, null, null)));
    }

    private static void add(TreeMap<String, List<Cue>> patterns, Cue cue) {
        patterns.computeIfAbsent(cue.word(), word -> new ArrayList<>()).add(cue);
    }

    /** Words of the courts, titles of more than one character among them. */
    List<String> courtWords() {
        return Stream.concat(
                        WordList.words("court-words.txt").stream(),
                        titles.stream()
                                .filter(title -> title.kind() != Title.Kind.SHORT)
                                .map(Title::word))
                .toList();
    }

    List<Title> titles() {
        return titles;
    }

    /** Titles as voice input writes them: 听长 for 庭长. */
    List<MisheardTitle> misheardTitles() {
        return misheardTitles;
    }

    private MisheardTitle misheard(String[] fields) {
        Title meant = titles.stream()
                .filter(title -> title.word().equals(fields[1]))
                .findFirst()
                .orElseThrow();
        return new MisheardTitle(fields[0], meant, fields.length > 2 ? fields[2] : "");
    }

    /** All cues in the order they end in {@code text}. */
    List<Cue.Hit> read(String text) {
        List<Cue.Hit> hits = new ArrayList<>();
        trie.parseText(text, (start, end, cues) -> {
            if (hits.size() < MOST_CUES) {
                cues.forEach(cue -> hits.add(new Cue.Hit(cue, start, end)));
            }
        });
        return hits;
    }

    /** How each character of the surname is read where that differs from the dictionary, or an empty string. */
    List<String> readings(String surname) {
        return surname.codePoints()
                .mapToObj(unit -> surnameReadings.getOrDefault(Character.toString(unit), ""))
                .toList();
    }

    /** Is the surname mostly another word when a title follows? */
    boolean standsBeforeTitles(String surname) {
        return beforeTitles.contains(surname);
    }

    /** The surname that a Chinese name begins with. */
    String surname(String name) {
        return name.length() > 2 && compoundSurnames.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, Math.min(1, name.length()));
    }
}
