package org.zhengming.analytics.mention;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.screen.FirstPass;
import org.zhengming.analytics.text.Normaliser;

/** Everything that may be called by a name, in one automaton, and who serves where. Immutable once built. */
final class NameIndex {

    /** A string of the automaton where it stands in a {@link CompactView}. */
    record Hit(int start, int end, Entry entry) {}

    private record Called(String surname, Title title) {}

    /** Signs put in place of characters of a name. */
    static final String MASK_SIGNS = "某*x×○口囗〇";

    private static final int[] NONE = {};
    private static final int MOST_OF_A_KIND = 3;

    private final List<PersonNames> persons;
    private final List<Organ> organs;
    private final List<OrganNames> organNames = new ArrayList<>();
    private final Map<String, Integer> organIndex = new HashMap<>();
    private final Map<Integer, int[]> members = new HashMap<>();
    private final Map<String, int[]> bySurname = new HashMap<>();
    private final Map<String, int[]> byUnit = new HashMap<>();
    private final Map<Called, int[]> bearers = new ConcurrentHashMap<>();
    private final AhoCorasickDoubleArrayTrie<Entry> trie = new AhoCorasickDoubleArrayTrie<>();
    private final List<String> titles;
    private final BitSet titleBeginnings = new BitSet();
    private final FirstPass firstPass;
    private final boolean empty;

    NameIndex(Registry registry, Vocabulary vocabulary, Sounds sounds, NameRarity rarity) {
        organs = registry.organs();
        titles = vocabulary.titles().stream()
                .filter(title -> title.kind() != Title.Kind.SHORT)
                .map(Title::word)
                .toList();
        titles.forEach(title -> titleBeginnings.set(title.charAt(0)));
        persons = new ArrayList<>(registry.persons().size());
        TreeMap<String, Entry> patterns = new TreeMap<>();
        boolean many = registry.persons().size() > Screen.SMALL;
        addOrgans(patterns, place -> many && rarity.isWordBeforePlace(place));
        for (ProtectedPerson person : registry.persons()) {
            addPerson(patterns, person, vocabulary, sounds);
        }
        for (String surname : bySurname.keySet()) {
            addSurname(patterns, surname, vocabulary);
        }
        if (persons.size() <= Screen.SMALL) {
            FamiliarNames.add(patterns, persons);
            addUnits();
        }
        empty = patterns.isEmpty();
        if (!empty) {
            vocabulary.courtWords().forEach(word -> entry(patterns, word).courtWord = true);
            vocabulary.titles().stream()
                    .filter(title -> title.kind() == Title.Kind.COURT)
                    .forEach(title -> entry(patterns, title.word()).courtTitle = true);
        }
        if (!empty) {
            trie.build(patterns);
        }
        firstPass = FirstPassPatterns.of(patterns, this, vocabulary);
    }

    /** @param noPlace names that are no sign of a place: among many organs some lie in a 复兴区 or 友好区 */
    private void addOrgans(TreeMap<String, Entry> patterns, Predicate<String> noPlace) {
        for (int organ = 0; organ < organs.size(); organ++) {
            OrganNames names = OrganNames.of(organs.get(organ));
            organNames.add(names);
            organIndex.put(organs.get(organ).id(), organ);
            for (String name : names.exact()) {
                Entry entry = entry(patterns, name);
                entry.organs = Entry.with(entry.organs, organ);
            }
            for (String name : names.derived()) {
                Entry entry = entry(patterns, name);
                entry.derivedOrgans = Entry.with(entry.derivedOrgans, organ);
            }
            for (String name : without(noPlace, names.places())) {
                Entry entry = entry(patterns, name);
                entry.places = Entry.with(entry.places, organ);
            }
            for (String name : without(noPlace, names.parents())) {
                Entry entry = entry(patterns, name);
                entry.parentPlaces = Entry.with(entry.parentPlaces, organ);
            }
        }
    }

    private static List<String> without(Predicate<String> noPlace, Set<String> names) {
        return names.stream().filter(noPlace.negate()).toList();
    }

    private void addPerson(
            TreeMap<String, Entry> patterns, ProtectedPerson person, Vocabulary vocabulary, Sounds sounds) {
        int index = persons.size();
        int organ = person.organ() == null
                ? PersonNames.NO_ORGAN
                : organIndex.get(person.organ().id());
        PersonNames names = PersonNames.of(person, organ, vocabulary, sounds);
        persons.add(names);
        Entry entry = entry(patterns, names.name());
        entry.names = Entry.with(entry.names, index);
        for (String alias : names.aliases()) {
            Entry called = entry(patterns, alias);
            called.aliases = Entry.with(called.aliases, index);
        }
        if (organ != PersonNames.NO_ORGAN && person.post() != null) {
            addTribunals(patterns, key(person.post()), organ);
        }
        int position = 0;
        for (String relative : names.relatives()) {
            Entry called = entry(patterns, relative);
            called.relatives = Entry.with(called.relatives, index, position++);
        }
        members.merge(organ, new int[] {index}, Entry::with);
        bySurname.merge(names.surname(), new int[] {index}, Entry::with);
    }

    private void addUnits() {
        for (int index = 0; index < persons.size(); index++) {
            int[] alone = {index};
            persons.get(index).units().forEach(unit -> byUnit.merge(unit, alone, Entry::with));
        }
    }

    /** A tribunal out in the country stands for the court that sent it there. */
    private static void addTribunals(TreeMap<String, Entry> patterns, String post, int organ) {
        for (String tribunal : Units.tribunals(post)) {
            Entry entry = entry(patterns, tribunal);
            if (!Entry.holds(entry.organs, organ) && !Entry.holds(entry.derivedOrgans, organ)) {
                entry.derivedOrgans = Entry.with(entry.derivedOrgans, organ);
            }
        }
    }

    private static void addSurname(TreeMap<String, Entry> patterns, String surname, Vocabulary vocabulary) {
        for (Title title : vocabulary.titles()) {
            for (String word : title.said()) {
                titled(patterns, surname, word, title);
            }
        }
        for (MisheardTitle misheard : vocabulary.misheardTitles()) {
            titled(patterns, surname, misheard.word(), misheard.title()).goesOn = misheard.goesOn();
        }
        for (char sign : MASK_SIGNS.toCharArray()) {
            Entry entry = entry(patterns, surname + sign);
            entry.surname = surname;
            entry.masked = true;
        }
        for (String pattern : List.of("姓" + surname, surname + "姓")) {
            Entry said = entry(patterns, pattern);
            said.surname = surname;
            said.surnameSaid = true;
        }
        if (surname.length() > 1) {
            Entry alone = entry(patterns, surname);
            alone.surname = surname;
            alone.surnameAlone = true;
        }
    }

    private static Entry titled(TreeMap<String, Entry> patterns, String surname, String word, Title title) {
        Entry entry = entry(patterns, surname + word);
        entry.surname = surname;
        entry.title = title;
        return entry;
    }

    private static Entry entry(TreeMap<String, Entry> patterns, String pattern) {
        return patterns.computeIfAbsent(pattern, key -> new Entry());
    }

    /** How a name is written in the automaton. */
    static String key(String name) {
        return CompactView.of(Normaliser.normalise(name).text()).text();
    }

    List<Hit> hits(CompactView view) {
        List<Hit> hits = new ArrayList<>();
        if (!empty) {
            trie.parseText(view.text(), (start, end, entry) -> {
                if (!entry.goesOnAt(view.text(), end)) {
                    hits.add(new Hit(start, end, entry));
                }
            });
        }
        return hits;
    }

    /** Organs that lie in a larger place that is named. */
    static Set<Integer> parents(List<Hit> hits) {
        Set<Integer> parents = new HashSet<>();
        for (Hit hit : hits) {
            for (int organ : hit.entry().parentPlaces) {
                parents.add(organ);
            }
        }
        return parents;
    }

    /** Tells of a raw text whether any of the patterns may stand in it. */
    FirstPass firstPass() {
        return firstPass;
    }

    /** Number of persons. */
    int size() {
        return persons.size();
    }

    PersonNames person(int index) {
        return persons.get(index);
    }

    Organ organ(int index) {
        return organs.get(index);
    }

    OrganNames organNames(int index) {
        return organNames.get(index);
    }

    /** Organs that a word such as 中院 may mean, if the registry has only a few of them. */
    int[] organsOfKind(OrganKind kind) {
        int[] fitting = IntStream.range(0, organNames.size())
                .filter(organ -> kind.fits(organNames.get(organ).kind()))
                .limit(MOST_OF_A_KIND + 1L)
                .toArray();
        return fitting.length <= MOST_OF_A_KIND ? fitting : NONE;
    }

    /** Persons who serve in the organ. */
    int[] members(int organ) {
        return members.getOrDefault(organ, NONE);
    }

    /** Persons whose unit, such as 审监庭, the text names; nobody where many are registered. */
    IntStream membersOfUnits(Surroundings around) {
        return byUnit.entrySet().stream()
                .filter(unit -> around.holds(unit.getKey()))
                .flatMapToInt(unit -> IntStream.of(unit.getValue()))
                .distinct();
    }

    /** Does a form of address of judicial staff begin at {@code at}? */
    boolean isTitleAt(String text, int at) {
        return at < text.length()
                && titleBeginnings.get(text.charAt(at))
                && titles.stream().anyMatch(title -> text.startsWith(title, at));
    }

    boolean isSurname(String word) {
        return bySurname.containsKey(word);
    }

    /** Does somebody's surname end right before {@code end}? */
    boolean isSurnameBefore(String text, int end) {
        return end > 0 && isSurname(text.substring(end - 1, end)) || end > 1 && isSurname(text.substring(end - 2, end));
    }

    int[] bySurname(String surname) {
        return bySurname.getOrDefault(surname, NONE);
    }

    /** Those of the surname whom the title fits; found out when first asked for, since posts ask again and again. */
    int[] bearers(String surname, Title title) {
        return bearers.computeIfAbsent(new Called(surname, title), called -> IntStream.of(bySurname(surname))
                .filter(person -> title.fits(person(person).person()))
                .toArray());
    }
}
