package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds who is called familiarly: 老顾, 小顾, 顾姐, 姓顾的, and by the given name alone: 晴岚姐姐. */
final class CallingFinder {

    private static final String BEFORE = "老小阿俩";
    private static final String JOINING = "的那这个位找给跟和让被叫问向对说是了着过到在把但可而就也还都又才院庭局检官员记";
    /** 姓顾的 is said of anybody. */
    private static final double SAID_OF_ANYBODY = -1.5;

    private static final int LONGEST_TEXT = 20_000;

    static final int GIVEN = 2;
    private static final int MOST_SHARERS = 3;
    private static final int[] NOBODY = {};

    private final NameIndex index;
    private final Map<String, int[]> byGiven = new HashMap<>();
    private final List<String> after = WordList.words("callings.txt");

    CallingFinder(NameIndex index) {
        this.index = index;
        for (int person = 0; person < index.size(); person++) {
            int[] alone = {person};
            String given = index.person(person).given();
            Stream.concat(Stream.of(given), index.person(person).nicknames().stream())
                    .filter(name -> name.length() == GIVEN)
                    .distinct()
                    .forEach(name -> byGiven.merge(name, alone, Entry::with));
        }
    }

    /** 以宁院长: does a given name stand right before the title at {@code titleStart}, and no surname before it? */
    boolean mayCall(String text, int titleStart) {
        return givenBefore(text, titleStart).length > 0;
    }

    /** Given names right before a title that fits. */
    List<Candidate> findBeforeTitles(CompactView view, Surroundings around) {
        List<Candidate> candidates = new ArrayList<>();
        for (Cue.Hit hit : around.cues()) {
            if (hit.cue().kind() == Cue.Kind.TITLE) {
                int end = view.indexOf(hit.start());
                for (int person : givenBefore(view.text(), end)) {
                    if (hit.cue().title().fits(index.person(person).person())) {
                        candidates.addAll(Candidate.ofAll(Clue.NAME_GIVEN, view, end - GIVEN, end, List.of(person), 0));
                    }
                }
            }
        }
        return candidates;
    }

    private int[] givenBefore(String text, int titleStart) {
        int start = titleStart - GIVEN;
        if (start < 0 || isOfSomebody(text, start - 1)) {
            return NOBODY;
        }
        int[] persons = byGiven.getOrDefault(text.substring(start, titleStart), NOBODY);
        return persons.length <= MOST_SHARERS ? persons : NOBODY;
    }

    /** @param likely persons whom an organ, a place or another name in the text makes likely */
    List<Candidate> find(CompactView view, Surroundings around, Collection<Integer> likely) {
        List<Candidate> candidates = new ArrayList<>();
        String text = view.text().length() > LONGEST_TEXT ? view.text().substring(0, LONGEST_TEXT) : view.text();
        Map<String, List<Integer>> bySurname = likely.stream()
                .collect(Collectors.groupingBy(person -> index.person(person).surname()));
        bySurname.forEach((surname, persons) -> addCalled(candidates, view, text, around, surname, persons));
        likely.forEach(person -> addGiven(candidates, view, text, person));
        return candidates;
    }

    private void addCalled(
            List<Candidate> candidates,
            CompactView view,
            String text,
            Surroundings around,
            String surname,
            List<Integer> persons) {
        for (int at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
            int end = at + surname.length();
            boolean familiar = at > 0 && BEFORE.indexOf(text.charAt(at - 1)) >= 0;
            boolean said = at > 0 && text.charAt(at - 1) == '姓';
            int ending = endOfCalling(text, end);
            if (text.startsWith(":", ending)
                    || familiar && isOfSomebody(text, at - 2) && !around.placeEndsAt(view.start(at - 1))) {
                continue;
            }
            if (familiar || said || ending > end) {
                int start = familiar || said ? at - 1 : at;
                candidates.addAll(
                        Candidate.ofAll(Clue.NAME_CALLED, view, start, ending, persons, said ? SAID_OF_ANYBODY : 0));
            }
        }
    }

    /** 物业小贺, 轮胎小赵: called after a trade. Who asks knows whether it is a place: 柳汀老顾 is nobody else's. */
    static boolean isOfSomebody(String text, int before) {
        return before >= 0 && CompactView.isHan(text.charAt(before)) && JOINING.indexOf(text.charAt(before)) < 0;
    }

    private int endOfCalling(String text, int from) {
        return after.stream()
                .filter(word -> text.startsWith(word, from))
                .mapToInt(word -> from + word.length())
                .max()
                .orElse(from);
    }

    private void addGiven(List<Candidate> candidates, CompactView view, String text, int person) {
        PersonNames names = index.person(person);
        String given = names.given();
        if (given.length() != GIVEN) {
            return;
        }
        for (int at = text.indexOf(given); at >= 0; at = text.indexOf(given, at + 1)) {
            if (!text.startsWith(names.surname(), at - names.surname().length())) {
                candidates.addAll(Candidate.ofAll(Clue.NAME_GIVEN, view, at, at + given.length(), List.of(person), 0));
            }
        }
    }
}
