package org.zhengming.jobs.story;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.zhengming.analytics.story.Activity;
import org.zhengming.analytics.story.CountHistory;
import org.zhengming.analytics.story.Swell;
import org.zhengming.analytics.story.SwellWatch;

/** Counts the posts about a person or organ, or of a story, and tells when they swell. Keyed by {@link SubjectSighting#key}. */
public final class SwellFunction extends KeyedProcessFunction<String, SubjectSighting, Swell> {

    private static final long serialVersionUID = 1L;

    private transient ValueState<Activity> activity;

    @Override
    public void open(OpenContext context) {
        ValueStateDescriptor<Activity> descriptor =
                new ValueStateDescriptor<>("activity", TypeInformation.of(Activity.class));
        descriptor.enableTimeToLive(KeyedStories.expiry(Duration.ofDays(CountHistory.DAYS)));
        activity = getRuntimeContext().getState(descriptor);
    }

    @Override
    public void processElement(SubjectSighting seen, Context context, Collector<Swell> swells) throws IOException {
        Activity before = activity.value();
        SwellWatch.Outcome outcome = SwellWatch.USUAL.count(
                before == null ? Activity.NONE : before, seen.kind(), seen.subject(), seen.sighting());
        activity.update(outcome.activity());
        outcome.swell().ifPresent(swells::collect);
    }
}
