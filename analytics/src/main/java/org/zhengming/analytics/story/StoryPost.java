package org.zhengming.analytics.story;

import org.zhengming.analytics.Finding;

/**
 * What grouping needs of a post: no text, no name.
 *
 * @param subject id of the person most concerned, or of the organ when the post names nobody: stories are told apart
 *     by it
 * @param post digest of the post's id
 * @param repostOf digest of the id of the post that it forwards, or {@code null}
 * @param at when it was published, milliseconds since 1970
 */
public record StoryPost(String subject, String post, String repostOf, long at, StoryTexts texts, Claim claim) {

    /** The subject of a finding: the first person, else the first organ, else its own. */
    public static String subject(Finding finding) {
        if (!finding.persons().isEmpty()) {
            return "person/" + finding.persons().getFirst();
        }
        return finding.organs().isEmpty()
                ? "post/" + finding.id()
                : "organ/" + finding.organs().getFirst();
    }
}
