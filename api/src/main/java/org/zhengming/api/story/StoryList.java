package org.zhengming.api.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.search.FacetValue;

/** The stories of a time: those with most posts in it, or those that moved last. */
public record StoryList(List<StorySummary> stories) {

    /**
     * One story.
     *
     * @param lately its posts in the time that was asked for
     * @param total all its posts
     * @param title of its first post, masked, or {@code null}
     * @param excerpt beginning of its first post's text, masked
     * @param routes how many posts have which suggested route
     * @param contexts how many posts are lawful speech of which kind
     * @param organs which organs its posts concern
     */
    public record StorySummary(
            String id,
            long lately,
            long total,
            Instant firstPublishedAt,
            Instant lastPublishedAt,
            @Nullable String title,
            String excerpt,
            List<FacetValue> routes,
            List<FacetValue> contexts,
            List<FacetValue> organs) {}

    /** What comes first. */
    public enum StoryOrder {
        /** Most posts in the time. */
        TOP,
        /** Newest post. */
        LATEST
    }
}
