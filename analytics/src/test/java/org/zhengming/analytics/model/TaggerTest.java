package org.zhengming.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.sentence.Span;

class TaggerTest {

    private static final List<String> PARTS = List.of("B-HEALTH", "I-HEALTH", "E-HEALTH", "B-PHONE", "E-PHONE");
    private static final List<String> TYPES = List.of("HEALTH", "PHONE");
    private static final float SURE = 8;

    @Test
    void a_stretch_runs_from_its_first_piece_to_its_last() {
        assertThat(spans(PARTS, 0, 1, 2, 2, 3, 0)).containsExactly(new Span(1, 5));
    }

    @Test
    void a_second_beginning_parts_two_stretches_of_one_type() {
        assertThat(spans(PARTS, 1, 3, 1, 2, 3)).containsExactly(new Span(0, 2), new Span(2, 5));
    }

    @Test
    void a_piece_that_says_nothing_parts_no_stretch_that_has_not_ended() {
        assertThat(spans(PARTS, 0, 1, 2, -1, 2, 3)).containsExactly(new Span(1, 6));
    }

    @Test
    void a_single_piece_may_be_a_stretch() {
        assertThat(spans(PARTS, 0, 1, 0)).containsExactly(new Span(1, 2));
    }

    @Test
    void what_never_begins_is_no_stretch() {
        assertThat(spans(PARTS, 0, 0, -1, 0)).isEmpty();
    }

    @Test
    void no_pieces_hold_no_stretch() {
        assertThat(spans(PARTS)).isEmpty();
    }

    @Test
    void a_model_that_tells_types_alone_is_read_too() {
        List<Tag> tags = tags(TYPES, 0, 1, 1, 0, 2, 2);

        assertThat(tags).extracting(Tag::type).containsExactly(LeakType.HEALTH, LeakType.PHONE);
        assertThat(tags).extracting(Tag::span).containsExactly(new Span(1, 3), new Span(4, 6));
        assertThat(tags).allSatisfy(tag -> assertThat(tag.probability()).isBetween(0.9, 1.0));
    }

    private static List<Span> spans(List<String> names, int... classes) {
        return tags(names, classes).stream().map(Tag::span).toList();
    }

    /** Pieces of one unit each, every one sure of its class; -1 knows nothing. */
    private static List<Tag> tags(List<String> names, int... classes) {
        float[] weight = new float[(names.size() + 1) * Encoder.WIDTH];
        for (int k = 0; k <= names.size(); k++) {
            weight[k * Encoder.WIDTH + k] = 1;
        }
        float[] vectors = new float[(classes.length + 2) * Encoder.WIDTH];
        int[] starts = new int[classes.length];
        int[] ends = new int[classes.length];
        for (int i = 0; i < classes.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
            if (classes[i] >= 0) {
                vectors[(i + 1) * Encoder.WIDTH + classes[i]] = SURE;
            }
        }
        Tagger tagger = new Tagger(
                new Matrix(names.size() + 1, Encoder.WIDTH, weight),
                new Matrix(1, names.size() + 1, new float[names.size() + 1]),
                names);
        return tagger.tags(vectors, new Tokens(new int[classes.length], starts, ends), 0, classes.length);
    }
}
