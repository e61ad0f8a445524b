package org.zhengming.api.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.route.PolicyRow;
import org.zhengming.analytics.route.RoutePolicy;

/**
 * The table that turns what was seen into a suggested path: the first row that holds decides.
 *
 * @param version as the office calls it
 * @param builtIn whether it is the one committed with the program
 * @param since when the job accepted it; {@code null} for the built-in one
 * @param thresholds where they differ from the built-in ones
 * @param storyThresholds of stories and alarms, where the policy sets them
 * @param before versions accepted before it, newest first, five at most
 */
public record PolicyView(
        String version,
        boolean builtIn,
        @Nullable Instant since,
        List<PolicyRowView> rows,
        List<ThresholdView> thresholds,
        List<StoryThresholdView> storyThresholds,
        List<PolicyVersionView> before) {

    /**
     * One row.
     *
     * @param about whether anybody registered must be meant
     * @param signals one of them is enough; none for any post
     * @param contexts one of them is enough; none where it does not matter
     */
    public record PolicyRowView(
            String name, PolicyRow.About about, List<RowSignal> signals, List<SpeechContext> contexts, Route route) {}

    /** @param againstPerson whether it must be against a protected person or relative */
    public record RowSignal(SignalType type, boolean againstPerson) {}

    public record ThresholdView(String label, double least) {}

    /**
     * What an office set of stories and alarms.
     *
     * @param label as in the policy
     * @param usual what holds when an office sets nothing
     */
    public record StoryThresholdView(String label, double value, double usual) {}

    /** @param hash SHA-256 of the file */
    public record PolicyVersionView(String version, String hash, Instant acceptedAt) {}

    static PolicyView of(RoutePolicy policy, boolean builtIn, @Nullable Instant since, List<PolicyVersionView> before) {
        return new PolicyView(
                policy.version(),
                builtIn,
                since,
                policy.rows().stream().map(PolicyView::row).toList(),
                policy.thresholds().entrySet().stream()
                        .map(each -> new ThresholdView(each.getKey().name(), each.getValue()))
                        .sorted(java.util.Comparator.comparing(ThresholdView::label))
                        .toList(),
                policy.stories().set().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new StoryThresholdView(
                                each.getKey().label(),
                                each.getValue(),
                                each.getKey().usual()))
                        .toList(),
                before);
    }

    private static PolicyRowView row(PolicyRow row) {
        return new PolicyRowView(
                row.name(),
                row.about(),
                row.signals().entrySet().stream()
                        .map(each -> new RowSignal(each.getKey(), each.getValue()))
                        .sorted(java.util.Comparator.comparing(RowSignal::type))
                        .toList(),
                row.contexts().stream().sorted().toList(),
                row.route());
    }
}
