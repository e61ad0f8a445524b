package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhengming.analytics.Reason;

/** Which organs of the registry a text names: the longest name wins, a name shared by several needs its region. */
final class OrganLinker {

    private static final int MOST_SHARERS = 3;
    /** A text that repeats organs for ever is read only so far. */
    private static final int MOST_MENTIONS = 300;

    private static final int LONG_ENOUGH_TO_STAND = 7;
    private static final String ORGAN_SIGNS = "院检庭";
    private static final String PLACE_ENDS = "省市州盟县区";
    private static final String NO_PLACE_BEFORE = "我本全该各外同";

    private final NameIndex index;
    private final WordBoundaries boundaries;

    OrganLinker(NameIndex index, WordBoundaries boundaries) {
        this.index = index;
        this.boundaries = boundaries;
    }

    /**
     * Accepted and dismissed ones, in the order they stand.
     *
     * @param parents organs that lie in a larger place that is named
     */
    List<OrganMention> link(String text, CompactView view, List<NameIndex.Hit> hits, Set<Integer> parents) {
        Set<Integer> nameEnds = hits.stream()
                .filter(hit -> hit.entry().names.length > 0)
                .map(hit -> view.end(hit.end()))
                .collect(Collectors.toSet());
        List<OrganMention> mentions = new ArrayList<>();
        for (NameIndex.Hit hit : longestFirst(hits)) {
            int start = view.start(hit.start());
            int end = view.end(hit.end());
            if (mentions.stream().noneMatch(mention -> mention.start() < end && start < mention.end())) {
                mentions.addAll(mentions(text, start, end, hit.entry(), parents, nameEnds));
            }
        }
        mentions.sort(Comparator.comparingInt(OrganMention::start));
        return mentions;
    }

    private static List<NameIndex.Hit> longestFirst(List<NameIndex.Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.entry().organs.length > 0 || hit.entry().derivedOrgans.length > 0)
                .sorted(Comparator.comparingInt((NameIndex.Hit hit) -> hit.start() - hit.end()))
                .limit(MOST_MENTIONS)
                .toList();
    }

    private List<OrganMention> mentions(
            String text, int start, int end, Entry entry, Set<Integer> parents, Set<Integer> nameEnds) {
        String name = text.substring(start, end);
        boolean exact = entry.organs.length > 0;
        int[] organs = narrowed(exact ? entry.organs : entry.derivedOrgans, parents);
        boolean latin = isLetter(name.charAt(0));
        if (!latin && ORGAN_SIGNS.indexOf(name.charAt(name.length() - 1)) < 0
                || latin && !standsAlone(text, start, end)) {
            return List.of();
        }
        Clue cut = cut(text, start, end, nameEnds);
        if (cut != null) {
            return dismissed(organs[0], start, end, Reason.of(cut.name()));
        }
        if (organs.length > MOST_SHARERS) {
            return dismissed(organs[0], start, end, Reason.of(Clue.SHARED_BY_MANY.name(), "" + organs.length));
        }
        List<OrganMention> mentions = new ArrayList<>();
        for (int organ : organs) {
            if (liesElsewhere(text, start, organ)) {
                mentions.add(new OrganMention(organ, start, end, 0.2, Reason.of("ORGAN_OF_ANOTHER_PLACE")));
            } else {
                double confidence = confidence(name, exact, organ) / Math.sqrt(organs.length);
                mentions.add(new OrganMention(organ, start, end, confidence, reason(name, exact, organ)));
            }
        }
        return mentions;
    }

    private static boolean standsAlone(String text, int start, int end) {
        return (start == 0 || !isLetter(text.charAt(start - 1)))
                && (end == text.length() || !isLetter(text.charAt(end)) || !isLetter(text.charAt(end - 1)));
    }

    private static boolean isLetter(char unit) {
        return unit >= 'a' && unit <= 'z';
    }

    private static List<OrganMention> dismissed(int organ, int start, int end, Reason reason) {
        return List.of(new OrganMention(organ, start, end, 0.2, reason));
    }

    private int[] narrowed(int[] organs, Set<Integer> parents) {
        int[] there = IntStream.of(organs).filter(parents::contains).toArray();
        return there.length > 0 ? there : organs;
    }

    /** Short names may be pieces of other words: 检 of 检查; behind a name that is registered they are none of a longer name. */
    private Clue cut(String text, int start, int end, Set<Integer> nameEnds) {
        if (end - start >= LONG_ENOUGH_TO_STAND || isLetter(text.charAt(start))) {
            return null;
        }
        WordBoundaries.Fit fit = boundaries.fit(text, start, end);
        if (fit == WordBoundaries.Fit.CUTS_WORD) {
            return Clue.CUTS_WORD;
        }
        boolean oneSign = text.charAt(end - 1) == '检';
        boolean cutsName = fit == WordBoundaries.Fit.CUTS_NAME || fit == WordBoundaries.Fit.CUTS_PLACE;
        return oneSign && cutsName && !nameEnds.contains(start) ? Clue.CUTS_NAME : null;
    }

    /** A larger place stands right before the name, and it is none that the organ lies in. */
    private boolean liesElsewhere(String text, int start, int organ) {
        if (start < 2 || PLACE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            return false;
        }
        String before = text.substring(Math.max(0, start - 8), start);
        boolean named = NO_PLACE_BEFORE.indexOf(text.charAt(start - 2)) < 0;
        return named && index.organNames(organ).parents().stream().noneMatch(before::endsWith);
    }

    private double confidence(String name, boolean exact, int organ) {
        if (!exact) {
            return isLetter(name.charAt(0)) ? 0.6 : name.endsWith("检") ? 0.75 : 0.88;
        }
        return isFullName(name, organ) ? 0.98 : 0.94;
    }

    private Reason reason(String name, boolean exact, int organ) {
        if (isFullName(name, organ)) {
            return Reason.of("ORGAN_FULL_NAME");
        }
        return Reason.of(
                exact ? "ORGAN_ALIAS" : "ORGAN_SHORT_NAME", index.organ(organ).name());
    }

    private boolean isFullName(String name, int organ) {
        return name.equals(index.organ(organ).name());
    }
}
