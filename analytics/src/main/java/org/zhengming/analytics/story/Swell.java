package org.zhengming.analytics.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.zhengming.analytics.Reason;

/**
 * An alarm that more is written than usual: about a person by many at once, or about an organ or a story faster than
 * before. Holds counts alone: no text and no token.
 *
 * @param id the same whenever the same posts raise it
 * @param subject id of the person, organ or story
 * @param post id of the post that raised it
 * @param story id of that post's story
 * @param from begin of the window
 * @param to end of the window, exclusive
 * @param at when the system saw the post that raised it
 * @param posts in the window
 * @param voices different voices in the window; 0 where they are not counted
 * @param shielded posts in the window that are lawful speech; 0 where they are not counted
 * @param reasons why
 */
public record Swell(
        String id,
        Kind kind,
        SubjectKind subjectKind,
        String subject,
        String post,
        String story,
        Instant from,
        Instant to,
        Instant at,
        int posts,
        int voices,
        int shielded,
        List<Reason> reasons) {

    /** What swells. */
    public enum Kind {
        /** Many voices about one protected person (集中发布). */
        PILE_ON,
        /** More posts than usual about an organ or in a story (突增). */
        BURST
    }

    /** About what. */
    public enum SubjectKind {
        PERSON,
        ORGAN,
        STORY
    }

    public Swell {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subjectKind, "subjectKind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(post, "post");
        reasons = List.copyOf(reasons);
    }
}
