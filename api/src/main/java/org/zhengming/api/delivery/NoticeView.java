package org.zhengming.api.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.alert.Alert;
import org.zhengming.api.alert.RuleHit;
import org.zhengming.api.problem.ApiTexts;

/**
 * A notice and how far it has come.
 *
 * @param at when the rule told it
 * @param findingId it is about, or {@code null}
 * @param source that is silent, or {@code null}
 */
public record NoticeView(
        String id,
        Instant at,
        Alert.Kind kind,
        RuleHit rule,
        @Nullable String findingId,
        @Nullable String source,
        List<DeliveryView> deliveries) {

    /**
     * How far it has come by one channel.
     *
     * @param tries so far
     * @param at when the state was reached; when waiting, the time of the next try
     * @param problem of the last try, or {@code null}
     */
    public record DeliveryView(
            String channel,
            DeliveryState state,
            int tries,
            Instant at,
            @Nullable ProblemView problem) {}

    /**
     * Why the last try failed.
     *
     * @param detail what happened
     * @param wayOut what to do about it
     */
    public record ProblemView(DeliveryProblem code, String detail, String wayOut) {}

    static NoticeView of(Notice notice, Locale locale) {
        Occasion occasion = notice.occasion();
        return new NoticeView(
                notice.id(),
                notice.at(),
                occasion.alertKind(),
                notice.rule(),
                switch (occasion) {
                    case Occasion.OfFinding(String finding) -> finding;
                    case Occasion.OfSwell(var swell) -> swell.post();
                    case Occasion.OfSilence silence -> null;
                },
                occasion instanceof Occasion.OfSilence(String source, Instant since, int missed) ? source : null,
                notice.deliveries().stream().map(each -> view(each, locale)).toList());
    }

    private static DeliveryView view(Delivery delivery, Locale locale) {
        DeliveryProblem problem = delivery.problem();
        String key = "delivery." + problem;
        ProblemView view = problem == null
                ? null
                : new ProblemView(
                        problem,
                        ApiTexts.text(locale, key + ".detail", delivery.status()),
                        ApiTexts.text(locale, key + ".wayOut"));
        return new DeliveryView(delivery.channel(), delivery.state(), delivery.tries(), delivery.at(), view);
    }
}
