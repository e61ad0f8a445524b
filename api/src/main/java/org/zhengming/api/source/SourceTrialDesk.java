package org.zhengming.api.source;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.leak.PrivateValueScreen;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.pipeline.PipelineStatus.SourceProblem;
import org.zhengming.api.pipeline.SourceProblemAnswer;
import org.zhengming.api.source.SourceTrialView.TrialPost;
import org.zhengming.api.source.SourceTrialView.TrialRejects;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.Source;
import org.zhengming.jobs.trial.SourceTrials;
import org.zhengming.jobs.trial.TrialReading;

/** Reads a source once, within bounds, and shows what came. Blocks. Nothing that was read is kept. */
public final class SourceTrialDesk implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int POSTS = 3;
    private static final int LOOKED_AT = 2_000;
    private static final int EXCERPT = 200;

    private final SourceTrials trials;
    private final PrivateValueScreen screen = new PrivateValueScreen();
    private final Supplier<Registry> registry;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("source-trial-end").daemon().factory());

    public SourceTrialDesk(FetchPolicy policy, Supplier<Registry> registry, Clock clock) {
        this.trials = new SourceTrials(policy, clock);
        this.registry = registry;
    }

    SourceTrialView read(Source source, Locale locale) {
        Thread reading = Thread.currentThread();
        Future<?> end = ends.schedule(reading::interrupt, LONGEST.toSeconds(), TimeUnit.SECONDS);
        try {
            return view(trials.read(source), locale);
        } catch (InterruptedException late) {
            SourceProblem timeout = new SourceProblem("TIMEOUT", source.id(), 0, 0);
            return new SourceTrialView(
                    0, false, 0, List.of(), List.of(), List.of(SourceProblemAnswer.of(timeout, locale)));
        } finally {
            end.cancel(false);
        }
    }

    private SourceTrialView view(TrialReading reading, Locale locale) {
        List<TrialPost> posts = reading.outcomes().stream()
                .filter(ReadOutcome.Accepted.class::isInstance)
                .limit(POSTS)
                .map(outcome -> post(((ReadOutcome.Accepted) outcome).post()))
                .toList();
        return new SourceTrialView(
                reading.found(),
                reading.exact(),
                reading.outcomes().size(),
                posts,
                rejects(reading.outcomes()),
                reading.problems().stream()
                        .map(problem -> new SourceProblem(
                                problem.code(), problem.address(), problem.status(), problem.others()))
                        .map(problem -> SourceProblemAnswer.of(problem, locale))
                        .toList());
    }

    /** Who wrote it is left out. */
    private TrialPost post(Post post) {
        return new TrialPost(
                post.kind(),
                shown(post.title(), EXCERPT),
                shown(post.text(), EXCERPT),
                shown(post.url(), LOOKED_AT),
                post.publishedAt());
    }

    private @Nullable String shown(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String masked = screen.masked(first(text, LOOKED_AT), registry.get());
        return masked.length() > longest ? first(masked, longest) + "…" : masked;
    }

    /** Never half a character. */
    private static String first(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units);
    }

    private static List<TrialRejects> rejects(List<ReadOutcome> outcomes) {
        Map<RejectReason, Long> counts = new EnumMap<>(RejectReason.class);
        for (ReadOutcome outcome : outcomes) {
            if (outcome instanceof ReadOutcome.Rejected rejected) {
                counts.merge(rejected.letter().reason(), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(each -> new TrialRejects(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        ends.shutdownNow();
        trials.close();
    }
}
