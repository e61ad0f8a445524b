package org.zhengming.analytics.mention;

import java.util.List;

/** Whether a person's name fits where a word stands, from the words right around it. Immutable. */
final class PersonSlot {

    private static final int LONGEST_CLAUSE = 10;
    private static final List<String> DOING = List.of("把", "将", "给我", "给他", "给人家");
    private static final String CLAUSE_ENDS = "。!?;\n…,、:";

    private final List<String> before = words("BEFORE");
    private final List<String> after = words("AFTER");
    private final List<String> beforeName = words("BEFORE_NAME");
    private final List<String> afterName = words("AFTER_NAME");
    private final List<String> thingBefore = words("THING_BEFORE");
    private final List<String> thingAfter = words("THING_AFTER");

    private final List<String> acts = WordList.words("official-acts.txt");

    private static List<String> words(String kind) {
        return WordList.entries("person-slots.txt").stream()
                .filter(fields -> fields[0].equals(kind))
                .map(fields -> fields[1])
                .toList();
    }

    /**
     * The word that makes it a person's slot, or {@code null}.
     *
     * @param isWord the name is a word too, for which words that are said of things as well tell nothing
     */
    String person(String text, int start, int end, boolean isWord) {
        String sure = word(text, start, end, before, after);
        return sure != null || isWord ? sure : word(text, start, end, beforeName, afterName);
    }

    /** The word that makes it a thing's slot, or {@code null}. */
    String thing(String text, int start, int end) {
        return word(text, start, end, thingBefore, thingAfter);
    }

    /**
     * The official act that whoever ends at {@code end} is said to do, or {@code null}: 判 in 某某判我输 and 某某今天判了, 拍卖 in
     * 某某把我家房子拍卖了.
     */
    String officialAct(String text, int end) {
        int limit = end;
        while (limit < text.length() && limit - end < LONGEST_CLAUSE && CLAUSE_ENDS.indexOf(text.charAt(limit)) < 0) {
            limit++;
        }
        String clause = text.substring(end, limit);
        boolean done = DOING.stream().anyMatch(clause::startsWith);
        for (String act : acts) {
            if (done ? clause.contains(act) : isSoon(clause, act)) {
                return act;
            }
        }
        return null;
    }

    private static boolean isSoon(String clause, String act) {
        return clause.startsWith(act) || clause.startsWith(act, 1) || clause.startsWith(act, 2);
    }

    private static String word(String text, int start, int end, List<String> before, List<String> after) {
        for (String word : before) {
            if (text.startsWith(word, start - word.length())) {
                return word;
            }
        }
        for (String word : after) {
            if (text.startsWith(word, end)) {
                return word;
            }
        }
        return null;
    }
}
