package org.zhengming.analytics.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * The bones of each sentence: which groups of words and which parties stand in it, and in what order. What differs only in
 * wording has the same bones.
 */
public final class Skeleton {

    /** Further apart, two bones of a sentence have little to do with each other. */
    private static final int REACH = 24;

    private static final int MOST_BONES = 4000;

    private record Bone(int at, String name, boolean party) {}

    private Skeleton() {}

    /** Names of bones, and pairs {@code one>other} of a party and a group or of neighbours, each once. */
    public static Set<String> of(Reading reading) {
        List<Bone> bones = bones(reading);
        Set<String> marks = new TreeSet<>();
        for (int i = 0; i < bones.size(); i++) {
            Bone one = bones.get(i);
            marks.add(one.name());
            for (int j = i + 1; j < bones.size() && bones.get(j).at() - one.at() <= REACH; j++) {
                Bone other = bones.get(j);
                if (sameSentence(reading, one, other) && (one.party() || other.party() || j - i <= 2)) {
                    marks.add(one.name() + ">" + other.name());
                }
            }
        }
        return marks;
    }

    private static boolean sameSentence(Reading reading, Bone one, Bone other) {
        Span first = reading.clauseAt(one.at()).map(Clause::sentence).orElse(reading.all());
        return other.at() < first.end();
    }

    private static List<Bone> bones(Reading reading) {
        List<Bone> bones = new ArrayList<>();
        for (WordGroup group : WordGroup.values()) {
            reading.words(group).stream()
                    .limit(MOST_BONES / 10)
                    .forEach(span -> bones.add(new Bone(span.start(), group.name(), false)));
        }
        for (Party party : reading.parties()) {
            String name = "@" + party.kind() + (party.isProtected() ? "!" : "");
            bones.add(new Bone(party.span().start(), name, true));
        }
        bones.sort(Comparator.comparingInt(Bone::at).thenComparing(Bone::name));
        return bones.subList(0, Math.min(bones.size(), MOST_BONES));
    }
}
