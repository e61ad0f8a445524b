package org.zhengming.analytics.mention;

import org.zhengming.analytics.registry.Relation;

/**
 * A word around a name that speaks for or against it.
 *
 * @param title set for a {@link Kind#TITLE}
 * @param relation set for a {@link Kind#RELATION}
 */
record Cue(Kind kind, String word, Title title, Relation relation) {

    enum Kind {
        TITLE,
        COURT_WORD,
        OTHER_OCCUPATION,
        OTHER_ORGANISATION,
        OTHER_WORLD,
        RELATION,
        CHILD_PLACE
    }

    /** A cue where it stands in the normalised text. */
    record Hit(Cue cue, int start, int end) {}
}
