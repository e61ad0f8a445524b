package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds who is called by a title whose surname is hidden or left out: gu法官, 弓长法官, 固法官, 柳汀区法院执行局局长, 复姓的女审判长.
 */
final class PostFinder {

    private static final int LONGEST_WAY = 12;

    /** Before so many titles of a text everybody is looked for, where few are registered; before more, whom it makes likely. */
    private static final int MOST_TITLES = 20;

    private static final String CLAUSE_ENDS = "。!?;\n…,、:";
    private static final int LONGEST_SENTENCE = 40;
    private static final String SENTENCE_ENDS = "。!?;\n…";
    /** The organ or unit is named, but not right before the post. */
    private static final double FARTHER = -1;

    private static final String NOT_ALONE = "副前原代";
    private static final String BEFORE_NAMES = "的那这个位找给跟和让被叫问向对院庭局";
    private static final List<String> HEADS = List.of("一把手", "老大", "头头", "头儿", "掌门人", "当家的");
    private static final Pattern HEAD = Pattern.compile(String.join("|", HEADS));
    private static final Pattern POINTING = Pattern.compile("的?[这那]?[个位]?$");
    /** What may stand between a hidden surname and the title: 弓长的那位女法官. */
    private static final Pattern BETWEEN = Pattern.compile("(?:的?[这那][位个])?[女男]?大? ?$");

    private static final int LONGEST_BETWEEN = 6;
    private static final String COMPOUND = "复姓";

    private final NameIndex index;
    private final NameReader reader;
    private final NameRarity rarity;

    PostFinder(NameIndex index, NameReader reader, NameRarity rarity) {
        this.index = index;
        this.reader = reader;
        this.rarity = rarity;
    }

    List<Candidate> find(CompactView view, Surroundings around, Collection<Integer> anchored) {
        List<Candidate> candidates = new ArrayList<>();
        int titles = 0;
        for (Cue.Hit hit : around.cues()) {
            if (hit.cue().kind() == Cue.Kind.TITLE && !around.insideOtherTitle(hit)) {
                boolean everybody = index.size() <= Screen.SMALL && titles++ < MOST_TITLES;
                boolean surnamed = addHiddenSurname(candidates, view, around, hit, anchored, everybody);
                if (!surnamed) {
                    addWithoutSurname(candidates, around, hit, anchored);
                }
            }
        }
        if (!anchored.isEmpty() && around.holdsAny(HEADS)) {
            addHeads(candidates, around, anchored);
        }
        return candidates;
    }

    /** 执行局一把手: whoever heads the unit. */
    private void addHeads(List<Candidate> candidates, Surroundings around, Collection<Integer> anchored) {
        Matcher matcher = HEAD.matcher(around.text());
        while (matcher.find()) {
            int start = matcher.start();
            int from = around.clauseStart(start, LONGEST_WAY, CLAUSE_ENDS);
            String before =
                    POINTING.matcher(around.text().substring(from, start)).replaceFirst("");
            int[] heads = anchored.stream()
                    .mapToInt(Integer::intValue)
                    .filter(person -> heads(index.person(person), before)
                            && around.organLeads(index.person(person).organ(), start))
                    .toArray();
            if (heads.length == 1) {
                candidates.add(new Candidate(
                        Clue.NAME_POST, start, matcher.end(), heads[0], Candidate.NO_RELATIVE, null, 1, 0, 0));
            }
        }
    }

    private static boolean heads(PersonNames names, String before) {
        String post = names.person().post();
        if (post == null || post.contains("副") || !(post.endsWith("长") || post.endsWith("主任"))) {
            return false;
        }
        return names.units().isEmpty()
                ? before.endsWith("院")
                : names.units().stream().anyMatch(before::endsWith);
    }

    private boolean addHiddenSurname(
            List<Candidate> candidates,
            CompactView view,
            Surroundings around,
            Cue.Hit hit,
            Collection<Integer> anchored,
            boolean everybody) {
        String text = view.text();
        int titleStart = view.indexOf(hit.start());
        Title title = hit.cue().title();
        boolean court = title.kind() == Title.Kind.COURT;
        List<Candidate> found = new ArrayList<>();
        IntStream persons =
                everybody ? IntStream.range(0, index.size()) : anchored.stream().mapToInt(Integer::intValue);
        persons.forEach(person -> {
            PersonNames names = index.person(person);
            if (names.isChinese() && title.fits(names.person())) {
                int start = surnameStart(text, titleStart, names, court, anchored.contains(person));
                if (start >= 0) {
                    found.add(candidate(Clue.NAME_TITLE_HIDDEN, view.start(start), hit, person, 0));
                }
            }
        });
        found.forEach(each -> candidates.add(each.sharedBy(found.size())));
        return !found.isEmpty() || index.isSurnameBefore(text, titleStart);
    }

    /**
     * Where the hidden surname that ends at {@code end} begins, or -1.
     *
     * @param anchored whether the text makes the person likely; of anybody else it must show what it hides
     */
    private int surnameStart(String text, int end, PersonNames names, boolean court, boolean anchored) {
        int last = end;
        Matcher between = BETWEEN.matcher(text).region(Math.max(0, end - LONGEST_BETWEEN), end);
        if (between.find()) {
            last = between.start();
        }
        for (int start = last - 1; start >= 0 && last - start <= 8; start--) {
            NameReader.Reading reading =
                    reader.read(text, start, names, names.surname().length());
            if (reading != null && reading.end() == last && !reading.ways().equals(List.of(NameReader.Way.ITSELF))) {
                boolean shown = reading.holds(NameReader.Way.PARTS) || reading.holds(NameReader.Way.PINYIN);
                return (anchored || shown) && mayStandFor(text, start, reading, court) ? start : -1;
            }
        }
        return -1;
    }

    private boolean mayStandFor(String text, int start, NameReader.Reading reading, boolean court) {
        NameReader.Way way = reading.ways().get(0);
        return switch (way) {
            case PARTS, SIGN -> true;
            case PINYIN, INITIAL -> start == 0 || !isLetter(text.charAt(start - 1));
            case SAME_SOUND, LOOK_ALIKE -> {
                if (reading.ways().size() > 1) {
                    yield true;
                }
                String there = text.substring(start, start + 1);
                boolean begins = start == 0
                        || !CompactView.isHan(text.charAt(start - 1))
                        || BEFORE_NAMES.indexOf(text.charAt(start - 1)) >= 0;
                yield court && begins && !index.isSurname(there) && rarity.wordShare(there) < 2e-6;
            }
            default -> false;
        };
    }

    private static boolean isLetter(char unit) {
        return unit >= 'a' && unit <= 'z';
    }

    /** The post alone, when exactly one of the organ holds it. */
    private void addWithoutSurname(
            List<Candidate> candidates, Surroundings around, Cue.Hit hit, Collection<Integer> anchored) {
        String clause = textBefore(around, hit.start(), LONGEST_WAY, CLAUSE_ENDS);
        String sentence = textBefore(around, hit.start(), LONGEST_SENTENCE, SENTENCE_ENDS);
        if (endsWithAny(clause, NOT_ALONE)) {
            return;
        }
        Title title = hit.cue().title();
        int[] beside = holders(
                anchored,
                person -> holds(index.person(person), title, clause)
                        && around.organLeads(index.person(person).organ(), hit.start()));
        int[] near = holders(anchored, person -> holds(index.person(person), title, sentence));
        if (beside.length == 1) {
            candidates.add(candidate(Clue.NAME_POST, hit.start(), hit, beside[0], 0));
        } else if (beside.length == 0 && near.length == 1) {
            candidates.add(candidate(Clue.NAME_POST, hit.start(), hit, near[0], FARTHER));
        }
    }

    private static String textBefore(Surroundings around, int at, int farthest, String ends) {
        return around.text().substring(around.clauseStart(at, farthest, ends), at);
    }

    private static int[] holders(Collection<Integer> anchored, IntPredicate holds) {
        return anchored.stream().mapToInt(Integer::intValue).filter(holds).toArray();
    }

    private static boolean holds(PersonNames names, Title title, String before) {
        if (before.contains(COMPOUND)) {
            return names.surname().length() > 1 && title.fits(names.person());
        }
        String post = names.person().post();
        if (post == null) {
            return false;
        }
        if (names.unit().isEmpty()) {
            return post.equals(title.word());
        }
        boolean inUnit = names.units().stream().anyMatch(before::contains);
        String end = post.substring(names.unit().length());
        String shortPost = names.unit() + title.word().substring(title.word().length() - 1);
        return inUnit && end.equals(title.word())
                || title.word().startsWith(names.unit()) && (post.equals(title.word()) || post.equals(shortPost + "长"))
                || title.word().equals("执行局长") && post.equals("执行局局长");
    }

    private static boolean endsWithAny(String text, String signs) {
        return !text.isEmpty() && signs.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static Candidate candidate(Clue form, int start, Cue.Hit hit, int person, double strength) {
        return new Candidate(
                form, start, hit.end(), person, Candidate.NO_RELATIVE, hit.cue().title(), 1, 0, strength);
    }
}
