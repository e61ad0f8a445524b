package org.zhengming.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.SpreadReading;
import org.zhengming.api.Fixtures;
import org.zhengming.ingest.Metrics;

class MarksDisclosureTest {

    private static final MarksDisclosure ALL_UNTRUE = new MarksDisclosure(true);

    @Test
    void nothing_is_shown_of_a_claim_that_nobody_has_checked() {
        assertThat(MarksDisclosure.NOTHING_CHECKED.marks(claim(Route.FACT_CHECK, List.of())))
                .isEmpty();
        assertThat(new FindingViews(new Names(() -> Fixtures.REGISTRY, Map::of), Locale.ENGLISH)
                        .view(claim(Route.FACT_CHECK, List.of()))
                        .marks())
                .isNull();
    }

    @Test
    void a_claim_found_untrue_shows_which_numbers_it_reached() {
        assertThat(ALL_UNTRUE.marks(claim(Route.FACT_CHECK, List.of()))).hasValueSatisfying(marks -> {
            assertThat(marks.views()).isTrue();
            assertThat(marks.reposts()).isFalse();
        });
    }

    @Test
    void shielded_speech_and_other_routes_show_nothing_whatever_was_checked() {
        for (SpeechContext context : SpeechContext.values()) {
            assertThat(ALL_UNTRUE.marks(claim(Route.FACT_CHECK, List.of(new Context(context, 0.9, List.of())))))
                    .as("%s", context)
                    .isEmpty();
        }
        assertThat(ALL_UNTRUE.marks(claim(Route.MONITOR, List.of()))).isEmpty();
        assertThat(ALL_UNTRUE.marks(claim(Route.REFERRAL_REVIEW, List.of()))).isEmpty();
    }

    private static IndexedFinding claim(Route route, List<Context> contexts) {
        IndexedFinding base = Fixtures.criticism("f1", Instant.EPOCH);
        Finding finding = new Finding(
                "f1", route, List.of("p1"), List.of(), List.of(), List.of(), List.of(), contexts, List.of());
        return new IndexedFinding(
                        base.id(),
                        1,
                        base.source(),
                        base.kind(),
                        null,
                        null,
                        "说法",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Metrics.UNKNOWN,
                        null,
                        finding,
                        null)
                .inStory("s1", List.of(new SpreadReading(Instant.EPOCH, new Metrics(5_000L, 499L, null, null))));
    }
}
