package org.zhengming.analytics.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.story.BurstRule.Burst;
import org.zhengming.analytics.story.PileOnRule.PileOn;
import org.zhengming.ingest.Sha256;

/**
 * Counts posts as they come and tells when they swell. A post counts in the hour it was published in, however late it
 * comes; one published more than {@link #fresh} before it was seen raises no alarm, since that is history. After an
 * alarm the subject raises none for {@link #quiet}, before or after in event time, unless four times as many come.
 *
 * @param policy version of the policy that the thresholds are of, told in the reasons
 * @param fresh longest time from publication to sight for an alarm
 * @param quiet shortest time between two alarms about the same
 */
public record SwellWatch(String policy, PileOnRule pileOn, BurstRule burst, Duration fresh, Duration quiet) {

    /** What holds when an office sets nothing. */
    public static final SwellWatch USUAL =
            new SwellWatch("", PileOnRule.USUAL, BurstRule.USUAL, Duration.ofHours(48), Duration.ofHours(24));

    private static final int WORSE = 4;
    private static final long MILLIS_OF_AN_HOUR = Duration.ofHours(1).toMillis();

    /**
     * What counting a post came to.
     *
     * @param swell empty when all is as usual, or was told already
     */
    public record Outcome(Activity activity, Optional<Swell> swell) {}

    /** Counts a post about a subject: pile-on of persons, bursts of organs and stories. */
    public Outcome count(Activity before, Swell.SubjectKind kind, String subject, Sighting post) {
        int hour = CountHistory.hourOf(post.at());
        boolean person = kind == Swell.SubjectKind.PERSON;
        Activity counted = new Activity(
                before.all().with(hour),
                person && post.shielded() ? before.lawful().with(hour) : before.lawful(),
                person ? before.voices().with(post.token(), hour, hour - 2 * pileOn.hours()) : before.voices(),
                before.alarmed(),
                before.alarmedAt(),
                before.alarmedPosts());
        Optional<Swell> swell = post.observedAt() - post.at() > fresh.toMillis()
                ? Optional.empty()
                : (person ? pileOn(counted, subject, post, hour) : burst(counted, kind, subject, post, hour))
                        .filter(each -> isNews(counted, hour, each.posts()));
        return new Outcome(
                swell.map(each -> counted.alarmed(hour, each.posts())).orElse(counted), swell);
    }

    private boolean isNews(Activity activity, int hour, int posts) {
        return !activity.alarmed()
                || Math.abs(hour - activity.alarmedAt()) >= quiet.toHours()
                || posts >= WORSE * activity.alarmedPosts();
    }

    private Optional<Swell> pileOn(Activity activity, String subject, Sighting post, int hour) {
        return pileOn.judge(activity.all(), activity.lawful(), activity.voices(), hour)
                .map(found -> swell(
                        Swell.Kind.PILE_ON,
                        Swell.SubjectKind.PERSON,
                        subject,
                        post,
                        window(hour, pileOn.hours()),
                        found.posts(),
                        found.voices(),
                        found.shielded(),
                        reasons(found)));
    }

    private Optional<Swell> burst(Activity activity, Swell.SubjectKind kind, String subject, Sighting post, int hour) {
        return burst.judge(activity.all(), hour)
                .map(found -> swell(
                        Swell.Kind.BURST,
                        kind,
                        subject,
                        post,
                        window(hour, (int) found.window().length().toHours()),
                        found.posts(),
                        0,
                        0,
                        reasons(found)));
    }

    private record Span(Instant from, Instant to) {}

    private static Span window(int hour, int hours) {
        return new Span(
                Instant.ofEpochMilli((hour + 1L - hours) * MILLIS_OF_AN_HOUR),
                Instant.ofEpochMilli((hour + 1L) * MILLIS_OF_AN_HOUR));
    }

    private static Swell swell(
            Swell.Kind kind,
            Swell.SubjectKind subjectKind,
            String subject,
            Sighting post,
            Span window,
            int posts,
            int voices,
            int shielded,
            List<Reason> reasons) {
        return new Swell(
                Sha256.hex(kind + "\n" + subjectKind + "\n" + subject + "\n" + window.to() + "\n" + posts)
                        .substring(0, 2 * Long.BYTES),
                kind,
                subjectKind,
                subject,
                post.post(),
                post.story(),
                window.from(),
                window.to(),
                Instant.ofEpochMilli(post.observedAt()),
                posts,
                voices,
                shielded,
                reasons);
    }

    private List<Reason> reasons(PileOn found) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of("PILE_ON_VOICES", text(pileOn.hours()), text(found.voices()), text(found.posts())));
        reasons.add(Reason.of("PILE_ON_USUAL", text(pileOn.hours()), decimal(found.usual())));
        if (found.shielded() > 0) {
            reasons.add(Reason.of("PILE_ON_SHIELDED", text(found.shielded()), text(found.posts())));
        }
        reasons.add(Reason.of(
                "PILE_ON_POLICY", policy, text(pileOn.voices()), text(pileOn.hours()), decimal(pileOn.growth())));
        return reasons;
    }

    private List<Reason> reasons(Burst found) {
        Reason more =
                switch (found.window()) {
                    case HOUR -> Reason.of("BURST_HOUR", text(found.posts()), decimal(found.usual()));
                    case DAY -> Reason.of("BURST_DAY", text(found.posts()), decimal(found.usual()));
                };
        return List.of(
                more,
                Reason.of("BURST_CYCLE", text(found.dayBefore()), text(found.weekBefore())),
                Reason.of(
                        "BURST_POLICY",
                        policy,
                        text(burst.fewest(found.window())),
                        decimal(burst.times()),
                        decimal(burst.deviations())));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
