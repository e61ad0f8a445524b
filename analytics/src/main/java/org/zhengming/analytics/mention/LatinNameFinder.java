package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whole names in pinyin and, right before a title, initials: gu qing lan, g.q.l法官. Immutable once built. */
final class LatinNameFinder {

    private static final Pattern WORDS = Pattern.compile("[a-z]{1,8}(?:[ .'-]{1,2}[a-z]{1,8}){0,19}");
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
            int wholeWords = 0;
            for (int last = first; last < words.size() && wholeWords < MOST_WORDS; last++) {
                int end = words.get(last)[1];
                // Letters that stand apart, g u q i n g l a n, are no words yet.
                wholeWords += end - words.get(last)[0] > 1 || last == first ? 1 : 0;
                joined.append(text, words.get(last)[0], end);
                List<Integer> persons = fewEnough(byPinyin.get(joined.toString()));
                candidates.addAll(Candidate.ofAll(Clue.NAME_PINYIN, view, words.get(first)[0], end, persons, 1));
                if (isBeforeTitle(text, end)) {
                    List<Integer> initialled = fewEnough(byInitials.get(joined.toString()));
                    candidates.addAll(
                            Candidate.ofAll(Clue.NAME_LETTERS, view, words.get(first)[0], end, initialled, 0.5));
                }
            }
        }
    }

    private boolean isBeforeTitle(String text, int end) {
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return index.isTitleAt(text, at);
    }

    private static List<Integer> fewEnough(int[] persons) {
        return persons == null || persons.length > MOST_SHARERS
                ? List.of()
                : Arrays.stream(persons).boxed().toList();
    }
}
