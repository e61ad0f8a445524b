package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names that are partly or wholly hidden: 顾某岚, 林Y秋, initials, pinyin, other characters of the same sound or
 * look, characters taken apart. What hides much is looked for only among those whom an anchor makes likely: members of an
 * organ or people of a place that the text names, and, right before a title of the courts, everybody by sound.
 */
final class HiddenNameFinder {

    private static final int[] NOBODY = {};
    private static final int LONGEST_LATIN_NAME = 24;
    /** A longer text is read only so far for hidden names. */
    private static final int LONGEST_TEXT = 10_000;

    private final NameIndex index;
    private final NameReader reader;
    private final SoundIndex soundIndex;
    /** By the surname and the last character of the name. */
    private final Map<String, int[]> byEnds = new HashMap<>();

    HiddenNameFinder(NameIndex index, NameReader reader) {
        this.index = index;
        this.reader = reader;
        this.soundIndex = new SoundIndex(index, reader.sounds());
        for (int person = 0; person < index.size(); person++) {
            PersonNames names = index.person(person);
            String last = names.name().substring(Math.max(0, names.name().length() - 1));
            byEnds.merge(names.surname() + last, new int[] {person}, Entry::with);
        }
    }

    /** @param anchored persons whom an organ or a place in the text makes likely */
    List<Candidate> find(
            CompactView view, List<NameIndex.Hit> hits, Surroundings around, Collection<Integer> anchored) {
        List<Candidate> candidates = new ArrayList<>();
        hits.stream().filter(hit -> hit.entry().masked).forEach(hit -> addMasked(candidates, view, hit, around));
        addLettersBetween(candidates, view);
        if (!anchored.isEmpty()) {
            addOf(candidates, view, anchored);
            addPictured(candidates, around.text(), anchored);
        }
        for (Cue.Hit hit : around.cues()) {
            if (hit.cue().kind() == Cue.Kind.TITLE && hit.cue().title().kind() == Title.Kind.COURT) {
                addBeforeTitle(candidates, view, view.indexOf(hit.start()));
            }
        }
        return candidates;
    }

    /** Does a letter stand between two Chinese characters as in 林Y秋, the first of them a surname that is known? */
    boolean mayHide(CompactView view) {
        String text = view.text();
        for (int i = 1; i < text.length() - 1; i++) {
            if (isLetterBetween(text, i) && !fittingLetter(text, i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Does something that sounds like a registered name end right before the title at {@code titleStart}? */
    boolean maySound(CompactView view, int titleStart) {
        for (int length = 3; length <= 4 && length <= titleStart; length++) {
            if (soundIndex.find(view.text(), titleStart - length, titleStart).length > 0) {
                return true;
            }
        }
        return false;
    }

    private void addMasked(List<Candidate> candidates, CompactView view, NameIndex.Hit hit, Surroundings around) {
        String text = view.text();
        int end = hit.end();
        while (end < text.length() && end < hit.end() + 2 && NameIndex.MASK_SIGNS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        for (int person : maskable(hit.entry().surname, text, end, around)) {
            PersonNames names = index.person(person);
            int wholeEnd = hit.start() + names.name().length();
            boolean keepsLast = wholeEnd == end + 1
                    && wholeEnd <= text.length()
                    && names.name().charAt(names.name().length() - 1) == text.charAt(end);
            boolean putBetween = names.name().length() == 2 && end == hit.end() && text.startsWith(names.given(), end);
            if (keepsLast) {
                add(candidates, Clue.NAME_MASKED, view, hit.start(), wholeEnd, person, 1);
            } else if (putBetween) {
                add(candidates, Clue.NAME_MASKED, view, hit.start(), end + 1, person, 1);
            } else if ((around.namesOrgan(names.organ())
                            || around.namesRegionOf(names.organ())
                            || isOnlyOneOfUnit(names, around))
                    && wholeEnd >= end) {
                add(candidates, Clue.NAME_MASKED, view, hit.start(), end, person, 0);
            }
        }
    }

    /** 行政庭仝某, where so few are registered that one alone of the unit bears the surname. */
    private boolean isOnlyOneOfUnit(PersonNames names, Surroundings around) {
        return index.size() <= Screen.SMALL
                && around.holdsAny(names.units())
                && Arrays.stream(index.bySurname(names.surname()))
                                .mapToObj(index::person)
                                .filter(other -> around.holdsAny(other.units()))
                                .limit(2)
                                .count()
                        == 1;
    }

    /** Where no organ speaks for anybody, only those whose name ends with the character after the mask. */
    private int[] maskable(String surname, String text, int end, Surroundings around) {
        if (!around.namesNoOrgan() || index.size() <= Screen.SMALL) {
            return index.bySurname(surname);
        }
        return end < text.length() ? byEnds.getOrDefault(surname + text.charAt(end), NOBODY) : NOBODY;
    }

    private void addLettersBetween(List<Candidate> candidates, CompactView view) {
        String text = view.text();
        for (int i = 1; i < text.length() - 1; i++) {
            if (isLetterBetween(text, i)) {
                for (int person : fittingLetter(text, i)) {
                    int end = i - 1 + index.person(person).name().length();
                    add(candidates, Clue.NAME_LETTERS, view, i - 1, end, person, 1);
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
        List<Integer> persons = new ArrayList<>();
        for (int person : index.bySurname(text.substring(at - 1, at))) {
            PersonNames names = index.person(person);
            boolean ends = names.name().length() == 3 && names.name().charAt(2) == text.charAt(at + 1)
                    || names.name().length() == 2 && index.isTitleAt(text, at + 1);
            if (ends
                    && names.surname().length() == 1
                    && names.syllables().get(1).charAt(0) == text.charAt(at)) {
                persons.add(person);
            }
        }
        return persons;
    }

    /** 🐴良: names in which a picture stands for a character; the others were found without the pictures. */
    private void addPictured(List<Candidate> candidates, String text, Collection<Integer> anchored) {
        if (!holdsPicture(text)) {
            return;
        }
        List<Candidate> all = new ArrayList<>();
        addOf(all, CompactView.of(text, reader::isPicture), anchored);
        all.stream()
                .filter(candidate -> holdsPicture(text.substring(candidate.start(), candidate.end())))
                .forEach(candidates::add);
    }

    private boolean holdsPicture(String text) {
        return text.codePoints().anyMatch(reader::isPicture);
    }

    private void addOf(List<Candidate> candidates, CompactView view, Collection<Integer> anchored) {
        Presence presence = new Presence(view.text(), Math.min(view.text().length(), LONGEST_TEXT), reader);
        anchored.forEach(person -> addOf(candidates, view, person, presence));
    }

    private void addOf(List<Candidate> candidates, CompactView view, int person, Presence presence) {
        PersonNames names = index.person(person);
        if (names.name().length() < 2 || !presence.mayHold(names) || !names.isChinese()) {
            return;
        }
        String text = view.text();
        char sound = names.sounds().charAt(0);
        char otherSound = names.otherSounds().charAt(0);
        String beginnings = reader.beginnings(names);
        for (int start = 0; start < presence.length() - 1; start++) {
            boolean mayBegin = presence.soundAt(start) == sound
                    || presence.soundAt(start) == otherSound
                    || beginnings.indexOf(text.charAt(start)) >= 0;
            NameReader.Reading reading =
                    mayBegin ? reader.read(text, start, names, names.name().length()) : null;
            if (reading != null) {
                addReading(candidates, view, start, person, reading);
            }
        }
    }

    /** 牛耕也法官: a name of the same sound right before the title, whoever's it is. */
    private void addBeforeTitle(List<Candidate> candidates, CompactView view, int titleStart) {
        for (int length = 3; length <= 4 && length <= titleStart; length++) {
            int start = titleStart - length;
            for (int person : soundIndex.find(view.text(), start, titleStart)) {
                PersonNames names = index.person(person);
                NameReader.Reading reading =
                        reader.read(view.text(), start, names, names.name().length());
                if (reading != null && reading.holds(NameReader.Way.ITSELF)) {
                    addReading(candidates, view, start, person, reading);
                }
            }
        }
    }

    private static void addReading(
            List<Candidate> candidates, CompactView view, int start, int person, NameReader.Reading reading) {
        HiddenForm form = HiddenForm.of(reading);
        boolean latin = form.latin();
        if (form.clue() != null
                && (!latin
                        || reading.end() - start <= LONGEST_LATIN_NAME
                                && standsAlone(view.text(), start, reading.end()))) {
            add(candidates, form.clue(), view, start, reading.end(), person, form.strength());
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
            List<Candidate> candidates, Clue form, CompactView view, int start, int end, int person, double strength) {
        candidates.add(new Candidate(
                form, view.start(start), view.end(end), person, Candidate.NO_RELATIVE, null, 1, 0, strength));
    }
}
