package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom the organs and places that a text names make likely, so that closer reading for them pays. */
final class Anchors {

    /** With more people than this, places anchor nobody: only organs do. */
    private static final int MOST_PEOPLE = 120;

    private Anchors() {}

    /**
     * Members of the organs named and, when there are not too many, of the organs whose place is named or that a word
     * such as 中院 may mean; where few are registered, also of the units named. Among many registered a place says nothing
     * where no court and no title is spoken of.
     */
    static Collection<Integer> of(NameIndex index, Surroundings around) {
        Set<Integer> anchored = new LinkedHashSet<>();
        around.organs().forEach(organ -> addMembers(anchored, index, organ));
        if (index.size() > Screen.SMALL && around.organs().isEmpty() && !around.speaksOfOffice()) {
            return anchored;
        }
        List<Integer> ofPlaces = new ArrayList<>();
        for (int organ : around.organsOfPlaces()) {
            addMembers(ofPlaces, index, organ);
        }
        for (OrganKind.Hit hit : around.organKinds()) {
            for (int organ : index.organsOfKind(hit.kind())) {
                addMembers(ofPlaces, index, organ);
            }
        }
        addFew(anchored, ofPlaces);
        addFew(anchored, index.membersOfUnits(around).boxed().toList());
        return anchored;
    }

    private static void addFew(Set<Integer> anchored, List<Integer> people) {
        if (people.size() <= MOST_PEOPLE) {
            anchored.addAll(people);
        }
    }

    private static void addMembers(Collection<Integer> people, NameIndex index, int organ) {
        for (int person : index.members(organ)) {
            people.add(person);
        }
    }
}
