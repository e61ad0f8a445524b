package org.zhengming.api.story;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.search.FacetValue;
import org.zhengming.api.search.FindingView;
import org.zhengming.api.search.HistogramPoint;

/**
 * A story (事件): the posts about one happening.
 *
 * @param total exact number of its posts
 * @param firstPublishedAt of its first post
 * @param lastPublishedAt of its latest post
 * @param routes how many posts have which suggested route
 * @param contexts how many posts are lawful speech of which kind
 * @param persons whom its posts concern
 * @param organs which organs its posts concern
 * @param sources where its posts were published
 * @param histogram posts an hour
 * @param spread counters of all its posts added up, as they were seen over time; of a story of more than 1,000 posts,
 *     of the first 1,000
 * @param posts one page, oldest first
 * @param nextCursor ask for the next page with it; {@code null} on the last page
 */
public record StoryView(
        String id,
        long total,
        Instant firstPublishedAt,
        Instant lastPublishedAt,
        List<FacetValue> routes,
        List<FacetValue> contexts,
        List<FacetValue> persons,
        List<FacetValue> organs,
        List<FacetValue> sources,
        List<HistogramPoint> histogram,
        List<SpreadPoint> spread,
        List<FindingView> posts,
        @Nullable String nextCursor) {

    /**
     * Counters at one time; {@code null} where no platform showed any.
     *
     * @param posts of how many posts
     */
    @Schema(name = "SpreadPoint")
    public record SpreadPoint(
            Instant at,
            int posts,
            @Nullable Long views,
            @Nullable Long reposts,
            @Nullable Long comments,
            @Nullable Long likes) {}
}
