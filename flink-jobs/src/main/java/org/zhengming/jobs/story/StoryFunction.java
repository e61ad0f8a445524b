package org.zhengming.jobs.story;

import java.util.LinkedHashSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.Sighting;
import org.zhengming.analytics.story.Spread;
import org.zhengming.analytics.story.SpreadReading;
import org.zhengming.analytics.story.Stories;
import org.zhengming.analytics.story.Stories.Joined;
import org.zhengming.analytics.story.Stories.Membership;
import org.zhengming.analytics.story.StoryRules;
import org.zhengming.analytics.story.StoryTokens;
import org.zhengming.analytics.story.Swell.SubjectKind;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.policy.PolicyStore;
import org.zhengming.jobs.policy.StoryPolicies;

/**
 * Gives each post its story and its counters over time. A post that is seen for the first time is also counted, aside,
 * for the persons and organs it is about and for its story. Keyed by {@link MaskedPost#subject}.
 */
public final class StoryFunction extends KeyedProcessFunction<String, MaskedPost, IndexedFinding> {

    /** Side output of what is counted. */
    public static final OutputTag<SubjectSighting> SIGHTINGS = new OutputTag<>("sightings") {
        private static final long serialVersionUID = 1L;
    };

    private static final long serialVersionUID = 1L;

    private final PolicyStore policies;
    private transient Counter told;
    private transient StoryPolicies<Stories> stories;
    private transient KeyedStories memory;

    /** @param policies of which posts name the one they were judged by */
    public StoryFunction(PolicyStore policies) {
        this.policies = policies;
    }

    @Override
    public void open(OpenContext context) {
        told = JobMetrics.sum(getRuntimeContext().getMetricGroup()).counter(JobMetrics.TOLD);
        stories = new StoryPolicies<>(policies, policy -> new Stories(policy.rules()));
        memory = new KeyedStories(getRuntimeContext(), StoryRules.remembered());
    }

    @Override
    public void processElement(MaskedPost post, Context context, Collector<IndexedFinding> documents) throws Exception {
        IndexedFinding document = post.document();
        Membership membership = stories.of(post.policy()).assign(post.traits(), memory);
        Spread spread =
                memory.spread(post.traits().post()).with(new SpreadReading(document.observedAt(), document.metrics()));
        memory.put(post.traits().post(), spread);
        told.inc();
        documents.collect(document.inStory(membership.story().id(), spread.readings()));
        if (membership.joined() != Joined.SAME_POST) {
            count(post, membership, context);
        }
    }

    private static void count(MaskedPost post, Membership membership, Context context) {
        IndexedFinding document = post.document();
        Finding finding = document.finding();
        String story = membership.story().id();
        Sighting sighting = new Sighting(
                document.id(),
                story,
                post.traits().at(),
                document.observedAt().toEpochMilli(),
                StoryTokens.of(membership.story().key(), document.source(), post.name(), document.id()),
                finding.route() == Route.MONITOR && !finding.contexts().isEmpty());
        for (String person : new LinkedHashSet<>(finding.persons())) {
            context.output(SIGHTINGS, new SubjectSighting(SubjectKind.PERSON, person, sighting, post.policy()));
        }
        for (String organ : new LinkedHashSet<>(finding.organs())) {
            context.output(SIGHTINGS, new SubjectSighting(SubjectKind.ORGAN, organ, sighting, post.policy()));
        }
        context.output(SIGHTINGS, new SubjectSighting(SubjectKind.STORY, story, sighting, post.policy()));
    }
}
