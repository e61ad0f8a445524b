package org.zhengming.api.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.story.Swell;
import org.zhengming.api.Fixtures;
import org.zhengming.api.search.Names;
import org.zhengming.api.security.Affiliation;

class AlertsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Affiliation OWN = new Affiliation(Set.of("o1"), false, "", null, null);
    private static final Affiliation OTHER = new Affiliation(Set.of("o2"), false, "", null, null);
    private static final Affiliation EVERY = new Affiliation(Set.of(), true, "", null, null);

    private final Alerts alerts = new Alerts(new Names(() -> Fixtures.REGISTRY, Map::of));

    @Test
    void an_alarm_whose_finding_is_gone_is_shown_where_its_subject_serves_and_nowhere_else() {
        for (Alert alert : List.of(alert(Swell.SubjectKind.PERSON, "p1"), alert(Swell.SubjectKind.ORGAN, "o1"))) {
            assertThat(alert.seenBy(OWN)).isTrue();
            assertThat(alert.seenBy(EVERY)).isTrue();
            assertThat(alert.seenBy(OTHER)).isFalse();
        }
    }

    @Test
    void whose_readers_a_story_or_somebody_removed_concerns_nobody_knows_any_more() {
        for (Alert alert : List.of(
                alert(Swell.SubjectKind.STORY, "s1"), alert(Swell.SubjectKind.PERSON, "gone"), alerts.gone(NOW))) {
            assertThat(alert.seenBy(OWN)).isFalse();
            assertThat(alert.seenBy(EVERY)).isTrue();
        }
    }

    @Test
    void of_a_silent_source_everybody_is_told() {
        assertThat(alerts.alert(SilenceView.of("weibo", NOW, 3), NOW).seenBy(OTHER))
                .isTrue();
    }

    private Alert alert(Swell.SubjectKind kind, String subject) {
        return alerts.alert(
                new Swell("w1", Swell.Kind.PILE_ON, kind, subject, "f1", "s1", NOW, NOW, NOW, 30, 20, 0, List.of()));
    }
}
