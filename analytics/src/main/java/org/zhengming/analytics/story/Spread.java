package org.zhengming.analytics.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhengming.ingest.Metrics;

/**
 * The counters of one post over time (传播序列), oldest first. Two readings in a row always differ, and there are never
 * more than {@value #MOST}: when one more comes, of the readings between the first and the last the one goes whose
 * neighbours lie closest together, so that a long series stays spread over its whole time.
 */
public record Spread(List<SpreadReading> readings) {

    /** Most readings that are kept of one post. */
    public static final int MOST = 48;

    /** Nothing read yet. */
    public static final Spread NONE = new Spread(List.of());

    public Spread {
        readings = List.copyOf(readings);
    }

    /** The series with one reading more, wherever in time it belongs. One that knows no counter changes nothing. */
    public Spread with(SpreadReading reading) {
        if (reading.metrics().equals(Metrics.UNKNOWN)) {
            return this;
        }
        List<SpreadReading> all = new ArrayList<>(readings);
        all.removeIf(each -> each.at().equals(reading.at()));
        all.add(reading);
        all.sort(Comparator.comparing(SpreadReading::at));
        List<SpreadReading> moved = new ArrayList<>();
        for (SpreadReading each : all) {
            if (moved.isEmpty() || !moved.getLast().metrics().equals(each.metrics())) {
                moved.add(each);
            }
        }
        if (moved.size() > MOST) {
            moved.remove(leastMissed(moved));
        }
        return new Spread(moved);
    }

    private static int leastMissed(List<SpreadReading> readings) {
        int least = 1;
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < readings.size() - 1; i++) {
            long gap = readings.get(i + 1).at().toEpochMilli()
                    - readings.get(i - 1).at().toEpochMilli();
            if (gap < shortest) {
                shortest = gap;
                least = i;
            }
        }
        return least;
    }
}
