package org.zhengming.jobs.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;

/**
 * Adds up the job's metrics over subtasks. A counter whose task has ended keeps its count: after a failure inside the
 * process the sums go on growing, and what is read a second time is counted a second time.
 */
final class LiveMetrics implements LiveMetricsMXBean {

    private final Map<Metric, Key> live = new ConcurrentHashMap<>();
    private final Map<Key, Long> ended = new ConcurrentHashMap<>();

    /** What values are added up under: a name, and how. */
    record Key(String name, boolean latest) {
        long merge(long left, long right) {
            return latest ? Math.max(left, right) : left + right;
        }
    }

    void add(Metric metric, Key key) {
        live.put(metric, key);
    }

    void remove(Metric metric) {
        Key key = live.remove(metric);
        if (key != null && metric instanceof Counter counter) {
            ended.merge(key, counter.getCount(), key::merge);
        }
    }

    @Override
    public Map<String, Long> getNumbers() {
        Map<Key, Long> sums = new HashMap<>(ended);
        live.forEach((metric, key) -> {
            if (metric instanceof Counter counter) {
                sums.merge(key, counter.getCount(), key::merge);
            } else if (metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number) {
                sums.merge(key, number.longValue(), key::merge);
            }
        });
        Map<String, Long> numbers = new TreeMap<>();
        sums.forEach((key, value) -> numbers.put(key.name(), value));
        return numbers;
    }

    @Override
    public Map<String, String> getTexts() {
        Map<String, String> texts = new TreeMap<>();
        live.forEach((metric, key) -> {
            if (metric instanceof Gauge<?> gauge && gauge.getValue() instanceof String text) {
                texts.merge(key.name(), text, (one, other) -> one.equals(other) ? one : one + "\n" + other);
            }
        });
        return texts;
    }
}
