package org.zhengming.jobs.habit;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/**
 * Something came from a source: a post or a dead letter. It says nothing about what.
 *
 * @param source id of the source in the configuration
 * @param at milliseconds since 1970
 */
public record Arrival(String source, long at) {

    /** The side output that carries arrivals. */
    public static final OutputTag<Arrival> TAG = new OutputTag<>("arrivals", TypeInformation.of(Arrival.class));
}
