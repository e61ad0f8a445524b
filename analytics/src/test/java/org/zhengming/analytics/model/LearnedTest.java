package org.zhengming.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

class LearnedTest {

    @Test
    void the_words_that_weighed_most_are_shown_without_the_marks_around_them() {
        assertThat(reasons("容知白法官,你等着瞧!", "你等着瞧!")).containsExactly(Reason.of("MODEL_READS", "90", "你等着瞧"));
    }

    @Test
    void a_bare_mark_or_a_single_character_is_not_shown_as_what_weighed_most() {
        assertThat(reasons("容知白法官:我记住了,等着", ":")).containsExactly(Reason.of("MODEL_SURE", "90"));
        assertThat(reasons("容知白法官:我记住了,等着", "了,")).containsExactly(Reason.of("MODEL_SURE", "90"));
    }

    private static List<Reason> reasons(String written, String run) {
        NormalisedText text = Normaliser.normalise(written);
        List<Mention> mentions = FictionalCourt.mentions(written);
        Reading reading = Reading.of(text, mentions, WordLists.lexicon());
        ModelText read = ModelText.of(text, mentions);
        int start = read.text().indexOf(run);
        Estimate estimate = new Estimate(0.9, 0.9, new Span(0, 0), new Span(start, start + run.length()));
        Learned learned = new Learned(read, new ModelReading(Map.of(ModelLabel.THREAT, estimate), List.of()));
        return learned.reasons(ModelLabel.THREAT, false, reading, List.of());
    }
}
