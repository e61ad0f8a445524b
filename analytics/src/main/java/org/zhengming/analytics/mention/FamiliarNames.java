package org.zhengming.analytics.mention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How colleagues, neighbours and parties call those whom they know, where so few people are registered that one may be
 * meant though neither court nor place is named: 老顾, 小顾, 顾姐, 顾副, 顾执行, 晴岚姐, 晴岚啊, 岚姐. That is little: whoever is called so is
 * doubted at most, and the trained reader is asked about the post.
 */
final class FamiliarNames {

    /** A calling that may mean more people than this means none of them. */
    private static final int MOST_SHARERS = 2;

    private static final String DEPUTY = "副";

    /** Who works in execution is called so after the surname: 顾执行. */
    private static final String EXECUTION = "执行";

    private static final List<String> BEFORE_SURNAMES = List.of("老", "小");
    private static final List<String> AFTER_SURNAMES = List.of("姐", "哥", "大姐", "大哥", "老弟", "先生", "女士");
    private static final List<String> AFTER_LAST_CHARACTERS = List.of("姐", "哥");
    private static final List<String> AFTER_GIVEN_NAMES = List.of("姐", "哥", "兄", "弟", "妹", "啊", "呀");

    private FamiliarNames() {}

    /** Puts every calling of few enough persons beside the other strings of the automaton. */
    static void add(Map<String, Entry> patterns, List<PersonNames> persons) {
        Map<String, int[]> bySurname = new TreeMap<>();
        Map<String, int[]> byGiven = new TreeMap<>();
        Map<String, int[]> byLast = new TreeMap<>();
        Map<String, int[]> inOneWord = new TreeMap<>();
        for (int person = 0; person < persons.size(); person++) {
            PersonNames names = persons.get(person);
            int[] alone = {person};
            bySurname.merge(names.surname(), alone, Entry::with);
            if (names.given().length() == CallingFinder.GIVEN) {
                byGiven.merge(names.given(), alone, Entry::with);
            }
            if (names.isChinese() && !names.given().isEmpty()) {
                byLast.merge(names.name().substring(names.name().length() - 1), alone, Entry::with);
            }
            String post = names.person().post();
            for (String word : List.of(DEPUTY, EXECUTION)) {
                if (post != null && post.contains(word)) {
                    inOneWord.merge(names.surname() + word, alone, Entry::with);
                }
            }
            names.nicknames().forEach(nickname -> inOneWord.merge(nickname, alone, Entry::with));
        }
        bySurname.forEach((surname, bearers) -> {
            BEFORE_SURNAMES.forEach(before -> called(patterns, before + surname, bearers));
            AFTER_SURNAMES.forEach(after -> called(patterns, surname + after, bearers));
        });
        inOneWord.forEach((calling, bearers) -> called(patterns, calling, bearers));
        byGiven.forEach((given, bearers) ->
                AFTER_GIVEN_NAMES.forEach(after -> calledByGiven(patterns, given + after, bearers)));
        byLast.forEach((last, bearers) ->
                AFTER_LAST_CHARACTERS.forEach(after -> calledByGiven(patterns, last + after, bearers)));
    }

    private static void called(Map<String, Entry> patterns, String calling, int[] bearers) {
        if (bearers.length <= MOST_SHARERS) {
            patterns.computeIfAbsent(calling, key -> new Entry()).called = bearers;
        }
    }

    private static void calledByGiven(Map<String, Entry> patterns, String calling, int[] bearers) {
        if (bearers.length <= MOST_SHARERS) {
            patterns.computeIfAbsent(calling, key -> new Entry()).calledByGiven = bearers;
        }
    }
}
