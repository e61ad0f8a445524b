package org.zhengming.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.registry.Registry;

/** That the labelled posts are what {@code corpus/reading/README.md} says. Texts of posts are never printed. */
class CorpusTest {

    /** So many letters and digits in a row, the same in two posts, are no accident. */
    private static final int SHARED_LENGTH = 20;

    private static final Set<SignalType> REFERRED = Set.of(
            SignalType.PRIVATE_INFO,
            SignalType.PRIVACY_INTRUSION,
            SignalType.THREAT,
            SignalType.HARASSMENT_CALL,
            SignalType.EXTORTION);

    private static final Map<String, Registry> REGISTRIES = new HashMap<>();
    private static final Map<String, List<LabelledCase>> CASES = new LinkedHashMap<>();

    @BeforeAll
    static void readEveryLine() throws Exception {
        for (LabelledSet set : Corpus.sets()) {
            REGISTRIES.put(set.name(), set.registry());
            CASES.put(set.name(), set.cases());
        }
    }

    @Test
    void there_are_at_least_five_thousand_cases_and_half_of_the_writers_are_hard() throws Exception {
        long hard = all().filter(LabelledCase::hard).count();
        long ofWriters = all().count() - LabelledSet.in(Corpus.FOLDER).cases().size();

        assertThat(all().count()).isGreaterThanOrEqualTo(5000);
        assertThat(hard).isGreaterThanOrEqualTo(ofWriters / 2);
    }

    @Test
    void every_expected_person_stands_in_the_registry_of_the_set() {
        assertNone((set, labelled) -> labelled.expectation().persons().stream()
                .filter(id -> REGISTRIES.get(set).person(id).isEmpty())
                .toList());
    }

    @Test
    void every_leak_stands_in_the_post_as_it_is_written() {
        assertNone((set, labelled) -> labelled.expectation().leaks().stream()
                .filter(leak ->
                        leak.text().isBlank() || !labelled.post().content().contains(leak.text()))
                .map(Expectation.LeakSpan::type)
                .toList());
    }

    @Test
    void the_route_follows_from_the_labels() {
        assertNone((set, labelled) ->
                routeOf(labelled.expectation()).contains(labelled.expectation().route())
                        ? List.of()
                        : List.of(labelled.expectation().route()));
    }

    @Test
    void a_leak_and_its_signal_stand_together() {
        assertNone((set, labelled) -> labelled.expectation().signals().contains(SignalType.PRIVATE_INFO)
                        == labelled.expectation().leaks().isEmpty()
                ? List.of("leak without PRIVATE_INFO or the other way round")
                : List.of());
    }

    @Test
    void a_dropped_post_carries_no_label_and_a_harmful_one_names_somebody() {
        assertNone((set, labelled) -> {
            Expectation expected = labelled.expectation();
            boolean bare = expected.persons().isEmpty()
                    && expected.signals().isEmpty()
                    && expected.contexts().isEmpty();
            boolean right =
                    switch (expected.route()) {
                        case DROP -> bare;
                        case REFERRAL_REVIEW, FACT_CHECK -> !expected.persons().isEmpty();
                        case WELFARE, MONITOR -> true;
                    };
            return right ? List.of() : List.of(expected.route());
        });
    }

    @Test
    void ids_and_texts_are_unique() {
        assertThat(repeated(labelled -> labelled.post().id())).isEmpty();
        assertThat(repeated(labelled -> letters(labelled.post().content()))).isEmpty();
    }

    @Test
    void the_test_shares_no_long_run_of_characters_with_any_other_set() {
        Map<String, String> runs = new HashMap<>();
        CASES.get(Corpus.TEST).forEach(labelled -> runs(labelled)
                .forEach(run -> runs.put(run, labelled.post().id())));
        List<String> shared = new ArrayList<>();
        CASES.forEach((set, cases) -> {
            if (!set.equals(Corpus.TEST)) {
                cases.forEach(labelled -> runs(labelled)
                        .filter(runs::containsKey)
                        .findFirst()
                        .ifPresent(run -> shared.add(labelled.post().id() + " and " + runs.get(run))));
            }
        });

        assertThat(shared).isEmpty();
    }

    @Test
    void values_that_look_private_are_invented() {
        assertNone((set, labelled) -> InventedValues.doubtful(labelled.post().content()));
    }

    private interface Check {
        List<?> wrong(String set, LabelledCase labelled);
    }

    private static void assertNone(Check check) {
        List<String> wrong = new ArrayList<>();
        CASES.forEach((set, cases) -> cases.forEach(labelled -> check.wrong(set, labelled)
                .forEach(what -> wrong.add(labelled.post().id() + ": " + what))));

        assertThat(wrong).isEmpty();
    }

    /** The routes that a guide to labelling leaves open once signals and contexts are set. */
    private static Set<Route> routeOf(Expectation expected) {
        Set<SignalType> signals = expected.signals();
        if (signals.stream().anyMatch(REFERRED::contains)) {
            return Set.of(Route.REFERRAL_REVIEW);
        }
        if (signals.contains(SignalType.SELF_HARM)) {
            return Set.of(Route.WELFARE);
        }
        boolean shielded = expected.contexts().contains(SpeechContext.COMPLAINT)
                || expected.contexts().contains(SpeechContext.MEDIA_REPORT);
        return signals.contains(SignalType.FACT_CLAIM) && !shielded
                ? Set.of(Route.FACT_CHECK)
                : Set.of(Route.MONITOR, Route.DROP);
    }

    private static Stream<LabelledCase> all() {
        return CASES.values().stream().flatMap(List::stream);
    }

    /** Ids of the cases whose key an earlier case has too. */
    private static List<String> repeated(Function<LabelledCase, String> key) {
        Set<String> seen = new HashSet<>();
        return all().filter(labelled -> !seen.add(key.apply(labelled)))
                .map(labelled -> labelled.post().id())
                .toList();
    }

    private static Stream<String> runs(LabelledCase labelled) {
        String letters = letters(labelled.post().content());
        return Stream.iterate(0, start -> start + SHARED_LENGTH <= letters.length(), start -> start + 1)
                .map(start -> letters.substring(start, start + SHARED_LENGTH));
    }

    private static String letters(String content) {
        StringBuilder letters = new StringBuilder();
        content.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
