package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whole names in pinyin and, right before a title, initials: gu qing lan, g.q.l法官. Immutable once built. */
final class LatinNameFinder {

    private static final Pattern WORDS = Pattern.compile("[a-z]{1,8}(?:[ .'-]{1,2}[a-z]{1,8}){0,7}");
    private static final int[] NOBODY = {};
    static final int SHORTEST_PINYIN = 5;
    private static final int SHORTEST_INITIALS = 3;
    private static final int MOST_WORDS = 4;
    private static final int MOST_SHARERS = 8;

    private final Map<String, int[]> byPinyin = new HashMap<>();
    private final Map<String, int[]> byInitials = new HashMap<>();
    private final NameIndex index;

    LatinNameFinder(NameIndex index) {
        this.index = index;
        for (int person = 0; person < index.size(); person++) {
            PersonNames names = index.person(person);
            if (names.isChinese()) {
                String pinyin = String.join("", names.syllables());
                if (pinyin.length() >= SHORTEST_PINYIN) {
                    byPinyin.merge(pinyin, new int[] {person}, Entry::with);
                }
                if (names.name().length() >= SHORTEST_INITIALS) {
                    byInitials.merge(names.initials(), new int[] {person}, Entry::with);
                }
            }
        }
    }

    boolean mayName(CompactView view) {
        return !find(view).isEmpty();
    }

    List<Candidate> find(CompactView view) {
        List<Candidate> candidates = new ArrayList<>();
        String text = view.text();
        if (!hasLetters(text)) {
            return candidates;
        }
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            addFrom(candidates, view, wordsOf(text, matcher.start(), matcher.end()));
        }
        return candidates;
    }

    private static boolean hasLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
                return true;
            }
        }
        return false;
    }

    /** Start and end of each word. */
    private static List<int[]> wordsOf(String text, int from, int to) {
        List<int[]> words = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean letter = i < to && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(new int[] {start, i});
                start = -1;
            }
        }
        return words;
    }

    private void addFrom(List<Candidate> candidates, CompactView view, List<int[]> words) {
        String text = view.text();
        for (int first = 0; first < words.size(); first++) {
            StringBuilder joined = new StringBuilder();
            for (int last = first; last < words.size() && last < first + MOST_WORDS; last++) {
                int end = words.get(last)[1];
                joined.append(text, words.get(last)[0], end);
                add(candidates, Clue.NAME_PINYIN, view, words.get(first)[0], end, byPinyin.get(joined.toString()), 1);
                if (isBeforeTitle(text, end)) {
                    int[] persons = byInitials.get(joined.toString());
                    add(candidates, Clue.NAME_LETTERS, view, words.get(first)[0], end, persons, 0.5);
                }
            }
        }
    }

    private boolean isBeforeTitle(String text, int end) {
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return index.isTitleAt(text, at);
    }

    private static void add(
            List<Candidate> candidates,
            Clue form,
            CompactView view,
            int start,
            int end,
            int[] persons,
            double strength) {
        int[] those = persons == null || persons.length > MOST_SHARERS ? NOBODY : persons;
        for (int person : those) {
            candidates.add(new Candidate(
                    form,
                    view.start(start),
                    view.end(end),
                    person,
                    Candidate.NO_RELATIVE,
                    null,
                    those.length,
                    0,
                    strength));
        }
    }
}
