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
import org.zhengming.analytics.story.StoryPolicy;
import org.zhengming.analytics.story.Swell;
import org.zhengming.analytics.story.SwellWatch;
import org.zhengming.jobs.policy.PolicyStore;
import org.zhengming.jobs.policy.StoryPolicies;

/** Counts the posts about a person or organ, or of a story, and tells when they swell. Keyed by {@link SubjectSighting#key}. */
public final class SwellFunction extends KeyedProcessFunction<String, SubjectSighting, Swell> {

    private static final long serialVersionUID = 1L;

    private final PolicyStore policies;
    private transient StoryPolicies<SwellWatch> watches;
    private transient ValueState<Activity> activity;

    /** @param policies of which posts name the one they were judged by */
    public SwellFunction(PolicyStore policies) {
        this.policies = policies;
    }

    @Override
    public void open(OpenContext context) {
        watches = new StoryPolicies<>(policies, StoryPolicy::watch);
        ValueStateDescriptor<Activity> descriptor =
                new ValueStateDescriptor<>("activity", TypeInformation.of(Activity.class));
        descriptor.enableTimeToLive(KeyedStories.expiry(Duration.ofDays(CountHistory.DAYS)));
        activity = getRuntimeContext().getState(descriptor);
    }

    @Override
    public void processElement(SubjectSighting seen, Context context, Collector<Swell> swells) throws IOException {
        Activity before = activity.value();
        SwellWatch.Outcome outcome = watches.of(seen.policy())
                .count(before == null ? Activity.NONE : before, seen.kind(), seen.subject(), seen.sighting());
        activity.update(outcome.activity());
        outcome.swell().ifPresent(swells::collect);
    }
}
