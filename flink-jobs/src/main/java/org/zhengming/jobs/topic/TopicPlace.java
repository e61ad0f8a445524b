package org.zhengming.jobs.topic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A partition as dead letters name it.
 *
 * @param source id of the source in the configuration
 */
public record TopicPlace(String source, String topic, int partition) {

    private static final Pattern PLACE = Pattern.compile("kafka:([^/]+)/([^/]+)/(\\d{1,9})");

    /** The opposite of {@link #write()}; empty when the text names no partition. */
    public static Optional<TopicPlace> read(String text) {
        Matcher place = PLACE.matcher(text);
        return place.matches()
                ? Optional.of(new TopicPlace(place.group(1), place.group(2), Integer.parseInt(place.group(3))))
                : Optional.empty();
    }

    /** As {@code kafka:source/topic/partition}. */
    public String write() {
        return "kafka:" + source + "/" + topic + "/" + partition;
    }
}
