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

    private transient Counter told;
    private transient Stories stories;
    private transient KeyedStories memory;

    @Override
    public void open(OpenContext context) {
        told = JobMetrics.sum(getRuntimeContext().getMetricGroup()).counter(JobMetrics.TOLD);
        stories = new Stories(StoryRules.USUAL);
        memory = new KeyedStories(getRuntimeContext(), StoryRules.USUAL.remembered());
    }

    @Override
    public void processElement(MaskedPost post, Context context, Collector<IndexedFinding> documents) throws Exception {
        IndexedFinding document = post.document();
        Membership membership = stories.assign(post.traits(), memory);
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
            context.output(SIGHTINGS, new SubjectSighting(SubjectKind.PERSON, person, sighting));
        }
        for (String organ : new LinkedHashSet<>(finding.organs())) {
            context.output(SIGHTINGS, new SubjectSighting(SubjectKind.ORGAN, organ, sighting));
        }
        context.output(SIGHTINGS, new SubjectSighting(SubjectKind.STORY, story, sighting));
    }
}
