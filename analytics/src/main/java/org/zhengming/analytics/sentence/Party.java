package org.zhengming.analytics.sentence;

/**
 * Somebody spoken of at one place (言及的人).
 *
 * @param person id of the protected person who is meant or through whom a relative is protected; {@code null} when it
 *     is nobody protected
 */
public record Party(Kind kind, String person, Span span) {

    /** Who it is, seen from the author. */
    public enum Kind {
        /** A protected person by name, title or mask. */
        PERSON,
        /** A relative whom the registry names. */
        RELATIVE,
        /** A relative by the word for the relation alone. */
        KIN,
        /** The author. */
        AUTHOR,
        /** You. */
        ADDRESSEE,
        /** He, she, that one, or a bare title that takes up a person named before. */
        THIRD,
        /** Everybody, a group that the author calls upon. */
        CROWD,
        /** Parties to the case, lawyers, press, police, businesses. */
        OTHER
    }

    /** Whether it is a protected person or a relative of one, by whatever word. */
    public boolean isProtected() {
        return person != null;
    }
}
