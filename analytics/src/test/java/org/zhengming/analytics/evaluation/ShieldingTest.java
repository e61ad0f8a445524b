package org.zhengming.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Route;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;

class ShieldingTest {

    private final Shielding shielding = new Shielding();

    @Test
    void a_lawful_post_sent_to_referral_is_counted_among_the_lawful_ones() {
        shielding.add(expecting(Route.MONITOR, false), Route.REFERRAL_REVIEW);
        shielding.add(expecting(Route.DROP, false), Route.MONITOR);
        shielding.add(expecting(Route.FACT_CHECK, false), Route.REFERRAL_REVIEW);

        assertThat(shielding.lawfulReferred()).isEqualTo(new Share(1, 2));
    }

    @Test
    void posts_about_nobody_count_once_and_the_hard_ones_again() {
        shielding.add(expecting(Route.DROP, true), Route.DROP);
        shielding.add(expecting(Route.DROP, true), Route.MONITOR);
        shielding.add(expecting(Route.DROP, false), Route.DROP);

        assertThat(shielding.dropped()).isEqualTo(new Share(2, 3));
        assertThat(shielding.hardDropped()).isEqualTo(new Share(1, 2));
        assertThat(shielding.hardDropped().value()).isEqualTo(0.5);
    }

    @Test
    void a_case_says_whether_it_was_meant_to_mislead() throws ItemRejected {
        String line = "{\"id\":\"c1\",\"text\":\"高原反应\",\"hard\":%s,\"expect\":{\"route\":\"DROP\"}}";

        assertThat(new LabelledCaseJson().read(line.formatted("true")).hard()).isTrue();
        assertThat(new LabelledCaseJson().read(line.formatted("false")).hard()).isFalse();
    }

    private static LabelledCase expecting(Route route, boolean hard) {
        Post post = new Post("c1", null, PostKind.POST, null, null, null, "高原反应", null, null, null);
        return new LabelledCase(post, new Expectation(Set.of(), Set.of(), Set.of(), Set.of(), route), hard);
    }
}
