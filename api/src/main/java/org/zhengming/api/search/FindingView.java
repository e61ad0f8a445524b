package org.zhengming.api.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.LeakSubtype;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.ReferenceBucket;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Sensitivity;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.ingest.PostKind;

/**
 * One finding (研判结果) as a reader may see it: title and text are masked, and nothing says who wrote the post. Spans
 * count UTF-16 code units of {@code title + "\n" + text} when there is a title, else of {@code text}; {@code end} is
 * one past the last. Confidence is from 0 to 1.
 *
 * @param sourceLabel what the configuration calls the source, if anything
 * @param title masked
 * @param text masked
 * @param observedAt when the system last saw the post
 * @param repostOf id of the post that this one forwards
 * @param story id of the story that the post belongs to
 * @param spread counters as they stood at one time after another, oldest first
 * @param marks whether the counters reach the numbers of 法释〔2013〕21号 第2条(一); only ever for a claim that people have
 *     checked and found untrue
 * @param reasons why this route
 */
public record FindingView(
        String id,
        String source,
        @Nullable String sourceLabel,
        PostKind kind,
        @Nullable String url,
        @Nullable String title,
        String text,
        Instant publishedAt,
        Instant observedAt,
        MetricsView metrics,
        @Nullable String repostOf,
        @Nullable String story,
        List<SpreadView> spread,
        @Nullable MarksView marks,
        Route route,
        List<PersonView> persons,
        List<NamedOrgan> organs,
        List<MentionView> mentions,
        List<SignalView> signals,
        List<LeakView> leaks,
        List<ContextView> contexts,
        List<ReasonView> reasons) {

    /** Counters as the system saw them at one time. */
    public record SpreadView(Instant at, MetricsView metrics) {}

    /**
     * For reference alone: reaching a number does not mean that anything is to be referred, nor does not reaching it
     * mean that nobody is to be protected.
     *
     * @param views5000 5,000 views or more
     * @param reposts500 500 reposts or more
     */
    public record MarksView(boolean views5000, boolean reposts500) {}

    /** Counters a platform shows beside the post; {@code null} when it does not show one. */
    public record MetricsView(
            @Nullable Long views,
            @Nullable Long reposts,
            @Nullable Long comments,
            @Nullable Long likes) {}

    /**
     * A protected person concerned, with what is lawfully public of them.
     *
     * @param organ name of the organ they serve in
     */
    public record PersonView(
            String id,
            String name,
            @Nullable String post,
            @Nullable String organ) {}

    /**
     * A span that points to someone or something in the registry (指向).
     *
     * @param label name of the target; for a relative, the relation to the protected person
     * @param text the span, masked where it is private
     */
    public record MentionView(
            Mention.TargetKind kind,
            String target,
            String label,
            int start,
            int end,
            String text,
            double confidence,
            List<ReasonView> reasons) {}

    /** Something the machine sees in the post (信号), never a verdict. */
    public record SignalView(
            SignalType type,
            @Nullable String person,
            @Nullable String personName,
            int start,
            int end,
            double confidence,
            List<ReasonView> reasons) {}

    /**
     * A span that gives away something private (泄露), shown masked.
     *
     * @param bucket the count that the item would be added to, for reference alone (法释〔2017〕10号 第5条)
     */
    public record LeakView(
            LeakType type,
            LeakSubtype subtype,
            Sensitivity sensitivity,
            ReferenceBucket bucket,
            @Nullable String person,
            @Nullable String personName,
            int start,
            int end,
            String masked,
            double confidence,
            List<ReasonView> reasons) {}

    /** A lawful kind of speech recognised in the post (言论语境). */
    public record ContextView(SpeechContext type, double confidence, List<ReasonView> reasons) {}

    /**
     * Why the machine says what it says.
     *
     * @param text one plain sentence in the reader's language
     */
    public record ReasonView(String code, String text) {}
}
