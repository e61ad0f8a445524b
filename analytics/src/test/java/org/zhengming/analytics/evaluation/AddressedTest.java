package org.zhengming.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Role;
import org.zhengming.ingest.Post;

class AddressedTest {

    private static final Organ COURT = new Organ("C1", "临湖市青渡区人民法院", List.of("青渡法院"), "临湖市青渡区");
    private static final Registry REGISTRY =
            Registry.of(List.of(person("P1", "罗砚池", Role.JUDGE, COURT), person("P2", "温以宁", Role.CLERK, COURT)));

    @Test
    void the_sentence_stays_whole_and_somebody_registered_or_their_court_is_spoken_to() {
        assertThat(said(1, 50)).allSatisfy(post -> assertThat(post)
                .contains("今天好热啊")
                .containsPattern("罗砚池法官|温以宁书记员|@临湖市青渡区人民法院")
                .containsPattern("青渡法院|临湖市青渡区人民法院"));
    }

    @Test
    void the_analysis_sees_whom_it_is_spoken_to() {
        Analyser analyser = new Analyser(REGISTRY);

        assertThat(said(2, 50))
                .noneMatch(post -> analyser.analyse(new Post("a", null, null, null, null, null, post, null, null, null))
                                .route()
                        == Route.DROP);
    }

    @Test
    void the_same_seed_gives_the_same_posts_in_many_forms() {
        assertThat(said(3, 50)).isEqualTo(said(3, 50)).isNotEqualTo(said(4, 50));
        assertThat(said(3, 50).stream().distinct()).hasSizeGreaterThan(8);
    }

    @Test
    void a_registry_in_which_nobody_serves_anywhere_is_refused() {
        Registry nowhere = Registry.of(List.of(person("P1", "罗砚池", Role.JUDGE, null)));

        assertThatThrownBy(() -> new Addressed(nowhere, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> said(long seed, int count) {
        Addressed addressed = new Addressed(REGISTRY, seed);
        return IntStream.range(0, count).mapToObj(i -> addressed.said("今天好热啊")).toList();
    }

    private static ProtectedPerson person(String id, String name, Role role, Organ organ) {
        return new ProtectedPerson(id, name, role, List.of(), organ, null, null, null, null, List.of(), List.of());
    }
}
