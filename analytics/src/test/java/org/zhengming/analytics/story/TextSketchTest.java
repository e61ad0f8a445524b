package org.zhengming.analytics.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class TextSketchTest {

    @Property
    void a_text_is_wholly_like_itself_and_likeness_goes_both_ways(@ForAll String one, @ForAll String other) {
        TextSketch here = TextSketch.of(one);
        TextSketch there = TextSketch.of(other);

        assertThat(here.similarity(TextSketch.of(one))).isEqualTo(1);
        assertThat(here.similarity(there)).isEqualTo(there.similarity(here)).isBetween(0.0, 1.0);
    }

    @Property
    void of_short_texts_it_is_the_exact_share_of_pairs(
            @ForAll @StringLength(min = 2, max = 200) String one,
            @ForAll @StringLength(min = 2, max = 200) String other) {
        Set<Integer> union = pairs(one);
        Set<Integer> common = new HashSet<>(union);
        common.retainAll(pairs(other));
        union.addAll(pairs(other));
        double exact = one.equals(other) ? 1 : (double) common.size() / union.size();

        assertThat(TextSketch.of(one).similarity(TextSketch.of(other))).isEqualTo(exact);
    }

    @Property(tries = 50)
    void of_long_texts_it_is_near_the_share_of_pairs(@ForAll @IntRange(min = 0, max = 1000) int seed) {
        Random random = new Random(seed);
        String one = chance(random, 1500);
        String other = one.substring(0, random.nextInt(1500)) + chance(random, 500);
        Set<Integer> union = pairs(one);
        Set<Integer> common = new HashSet<>(union);
        common.retainAll(pairs(other));
        union.addAll(pairs(other));

        assertThat(TextSketch.of(one).similarity(TextSketch.of(other)))
                .isCloseTo((double) common.size() / union.size(), within(0.16));
    }

    @Property(tries = 200)
    void texts_that_share_four_fifths_of_their_pairs_meet_in_a_band(
            @ForAll @IntRange(min = 0, max = 100_000) int seed) {
        Random random = new Random(seed);
        String one = chance(random, 60);
        String other = one.substring(0, 57) + chance(random, 3);

        assertThat(Arrays.stream(Bands.of(one))
                        .filter(key -> Arrays.stream(Bands.of(other)).anyMatch(same -> same == key)))
                .isNotEmpty();
    }

    private static String chance(Random random, int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0x4e00, 0x9fa0).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Set<Integer> pairs(String text) {
        Set<Integer> pairs = new HashSet<>();
        for (int pair : TextSketch.pairsOf(text)) {
            pairs.add(pair);
        }
        return pairs;
    }
}
