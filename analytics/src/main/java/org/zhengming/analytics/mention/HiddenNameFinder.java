package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds names that are partly hidden: 顾某岚, 林Y秋, initials, pinyin, other characters of the same sound. What hides
 * much is looked for only among those who serve in an organ that the text names.
 */
final class HiddenNameFinder {

    private static final int LONGEST_LATIN_NAME = 24;

    private final NameIndex index;

    HiddenNameFinder(NameIndex index) {
        this.index = index;
    }

    List<Candidate> find(CompactView view, List<NameIndex.Hit> hits, Surroundings around) {
        List<Candidate> candidates = new ArrayList<>();
        hits.stream().filter(hit -> hit.entry().masked).forEach(hit -> addMasked(candidates, view, hit, around));
        addLettersBetween(candidates, view);
        int[] members = around.organs().stream()
                .flatMapToInt(organ -> Arrays.stream(index.members(organ)))
                .toArray();
        if (members.length > 0) {
            List<String> sounds = PersonNames.syllables(view.text());
            for (int person : members) {
                addOf(candidates, view, person, sounds);
            }
        }
        return candidates;
    }

    /** Does a letter stand between two Chinese characters as in 林Y秋, the first of them a surname that is known? */
    boolean mayHide(CompactView view) {
        String text = view.text();
        return IntStream.range(1, text.length() - 1)
                .anyMatch(
                        i -> isLetterBetween(text, i) && !fittingLetter(text, i).isEmpty());
    }

    private void addMasked(List<Candidate> candidates, CompactView view, NameIndex.Hit hit, Surroundings around) {
        String text = view.text();
        int end = hit.end();
        while (end < text.length() && end < hit.end() + 2 && NameIndex.MASK_SIGNS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        for (int person : index.bySurname(hit.entry().surname)) {
            PersonNames names = index.person(person);
            int wholeEnd = hit.start() + names.name().length();
            boolean keepsLast = wholeEnd == end + 1
                    && wholeEnd <= text.length()
                    && names.name().charAt(names.name().length() - 1) == text.charAt(end);
            if (keepsLast) {
                add(candidates, Clue.NAME_MASKED, view, hit.start(), wholeEnd, person, 1);
            } else if (around.namesOrgan(names.organ()) && wholeEnd >= end) {
                add(candidates, Clue.NAME_MASKED, view, hit.start(), end, person, 0);
            }
        }
    }

    private void addLettersBetween(List<Candidate> candidates, CompactView view) {
        String text = view.text();
        for (int i = 1; i < text.length() - 1; i++) {
            if (isLetterBetween(text, i)) {
                for (int person : fittingLetter(text, i)) {
                    add(candidates, Clue.NAME_LETTERS, view, i - 1, i + 2, person, 1);
                }
            }
        }
    }

    private static boolean isLetterBetween(String text, int at) {
        return isLetter(text.charAt(at))
                && CompactView.isHan(text.charAt(at - 1))
                && CompactView.isHan(text.charAt(at + 1));
    }

    private List<Integer> fittingLetter(String text, int at) {
        String surname = text.substring(at - 1, at);
        List<Integer> persons = new ArrayList<>();
        for (int person : index.bySurname(surname)) {
            String name = index.person(person).name();
            if (name.length() == 3 && name.charAt(2) == text.charAt(at + 1)) {
                String syllable = PersonNames.syllables(name).get(1);
                if (syllable.charAt(0) == text.charAt(at)) {
                    persons.add(person);
                }
            }
        }
        return persons;
    }

    private void addOf(List<Candidate> candidates, CompactView view, int person, List<String> sounds) {
        String name = index.person(person).name();
        if (name.length() < 2 || !name.chars().allMatch(unit -> CompactView.isHan((char) unit))) {
            return;
        }
        List<String> syllables = index.person(person).syllables();
        String text = view.text();
        for (int start = 0; start + name.length() <= text.length(); start++) {
            if (name.length() > 2) {
                addLetters(candidates, view, person, name, syllables, start);
                addSameSound(candidates, view, person, name, syllables, sounds, start);
            }
            addPinyin(candidates, view, person, syllables, start);
        }
    }

    /** Each character itself, its initial, or a mask; at least one letter; first or last character may be hidden. */
    private void addLetters(
            List<Candidate> candidates, CompactView view, int person, String name, List<String> syllables, int start) {
        String text = view.text();
        int letters = 0;
        int kept = 0;
        for (int i = 0; i < name.length(); i++) {
            char unit = text.charAt(start + i);
            if (unit == name.charAt(i)) {
                kept++;
            } else if (unit == syllables.get(i).charAt(0)) {
                letters++;
            } else if (i == 0 || NameIndex.MASK_SIGNS.indexOf(unit) < 0) {
                return;
            }
        }
        int end = start + name.length();
        if (kept < name.length() && letters + kept > 1 && standsAlone(text, start, end)) {
            add(candidates, Clue.NAME_LETTERS, view, start, end, person, Math.max(0, kept - 1));
        }
    }

    private void addSameSound(
            List<Candidate> candidates,
            CompactView view,
            int person,
            String name,
            List<String> syllables,
            List<String> sounds,
            int start) {
        if (sounds.size() != view.text().length() || !syllables.equals(sounds.subList(start, start + name.length()))) {
            return;
        }
        String there = view.text().substring(start, start + name.length());
        if (!there.equals(name) && there.chars().allMatch(unit -> CompactView.isHan((char) unit))) {
            add(candidates, Clue.NAME_SAME_SOUND, view, start, start + name.length(), person, 0);
        }
    }

    private void addPinyin(
            List<Candidate> candidates, CompactView view, int person, List<String> syllables, int start) {
        String text = view.text();
        if (text.charAt(start) != syllables.get(0).charAt(0)) {
            return;
        }
        int at = start;
        for (String syllable : syllables) {
            while (at > start && at < text.length() && " '-.".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (!text.startsWith(syllable, at)) {
                return;
            }
            at += syllable.length();
        }
        if (at - start <= LONGEST_LATIN_NAME && standsAlone(text, start, at)) {
            add(candidates, Clue.NAME_PINYIN, view, start, at, person, 0);
        }
    }

    private static boolean standsAlone(String text, int start, int end) {
        return (start == 0 || !isLetter(text.charAt(start - 1)))
                && (end == text.length() || !isLetter(text.charAt(end)));
    }

    private static boolean isLetter(char unit) {
        return unit >= 'a' && unit <= 'z';
    }

    private static void add(
            List<Candidate> candidates, Clue form, CompactView view, int start, int end, int person, int kept) {
        candidates.add(
                new Candidate(form, view.start(start), view.end(end), person, Candidate.NO_RELATIVE, null, 1, 0, kept));
    }
}
