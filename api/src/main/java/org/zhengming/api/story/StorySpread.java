package org.zhengming.api.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.SpreadReading;
import org.zhengming.api.story.StoryView.SpreadPoint;
import org.zhengming.ingest.Metrics;

/** Adds up the counters of several posts over time: at each time, of each post what was last read. */
final class StorySpread {

    static final int MOST_POINTS = 200;

    private StorySpread() {}

    static List<SpreadPoint> of(List<IndexedFinding> posts) {
        TreeMap<Instant, Map<String, Metrics>> moves = new TreeMap<>();
        for (IndexedFinding post : posts) {
            for (SpreadReading reading : post.spread()) {
                moves.computeIfAbsent(reading.at(), at -> new HashMap<>()).put(post.id(), reading.metrics());
            }
        }
        Map<String, Metrics> latest = new HashMap<>();
        List<SpreadPoint> points = new ArrayList<>();
        int time = 0;
        for (Map.Entry<Instant, Map<String, Metrics>> move : moves.entrySet()) {
            latest.putAll(move.getValue());
            // Adding up at every time would take the square of the posts.
            if (isKept(time++, moves.size())) {
                points.add(point(move.getKey(), latest));
            }
        }
        return points;
    }

    /** Of more times than are shown, those at equal distances, the last one always. */
    private static boolean isKept(int time, int times) {
        return times <= MOST_POINTS || (long) (time + 1) * MOST_POINTS / times > (long) time * MOST_POINTS / times;
    }

    private static SpreadPoint point(Instant at, Map<String, Metrics> latest) {
        return new SpreadPoint(
                at,
                latest.size(),
                sum(latest, Metrics::views),
                sum(latest, Metrics::reposts),
                sum(latest, Metrics::comments),
                sum(latest, Metrics::likes));
    }

    private static Long sum(Map<String, Metrics> latest, Function<Metrics, Long> counter) {
        List<Long> known =
                latest.values().stream().map(counter).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : known.stream().mapToLong(Long::longValue).sum();
    }
}
