package org.zhengming.jobs.story;

import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.StoryPost;

/**
 * What the index may keep of a post, and what grouping needs of it. Under way only: checkpoints are aligned, so that
 * none of these is ever written to one.
 *
 * @param name under which the page shows the post, for a token of its story; {@code null} when the page shows none
 * @param policy hash of the version of the policy that it was judged by, and that its story is found by
 */
public record MaskedPost(IndexedFinding document, StoryPost traits, String name, String policy) {

    /** By what stories are told apart, see {@link StoryPost#subject}. */
    public String subject() {
        return traits.subject();
    }
}
