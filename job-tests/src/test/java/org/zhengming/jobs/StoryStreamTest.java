package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.Swell;

class StoryStreamTest {

    private static final String CLAIM = "云梧市中级人民法院法官闻人知远审的鱼塘承包案，合同三十年，判成十五年，鱼苗白投了。";

    @TempDir
    Path home;

    @Test
    void posts_of_one_happening_share_a_story_over_a_restart_and_others_do_not() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.line("first", CLAIM, 1));
            EmbeddedJob job = bench.start();
            Await.until("the first finding in the index", () -> bench.indexed() == 1);
            job.stop();

            bench.drop(
                    "b.jsonl",
                    Bench.line("copy", CLAIM + "！", 1)
                            + Bench.line("forward", "看看//@芦花荡里:" + CLAIM, 1)
                            + Bench.line("other", "云梧市中级人民法院法官闻人知远周末去小学做普法讲座，孩子们提问踊跃。", 1));
            bench.start();
            Await.until("all findings in the index", () -> bench.indexed() == 4);

            String story = story(bench, "first");
            assertThat(story).isNotNull();
            assertThat(story(bench, "copy")).isEqualTo(story);
            assertThat(story(bench, "forward")).isEqualTo(story);
            assertThat(story(bench, "other")).isNotNull().isNotEqualTo(story);
        }
    }

    @Test
    void the_counters_of_a_post_are_kept_over_time_and_move_nothing_else() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.line("first", CLAIM, 1));
            bench.start();
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            String story = story(bench, "first");
            bench.drop("b.jsonl", Bench.line("first", CLAIM, 250));
            Await.until("two readings", () -> found(bench, "first").spread().size() == 2);

            assertThat(found(bench, "first").story()).isEqualTo(story);
            assertThat(found(bench, "first").spread())
                    .extracting(reading -> reading.metrics().likes())
                    .containsExactly(1L, 250L);
        }
    }

    @Test
    void many_who_write_about_one_person_raise_one_alarm_and_leave_no_name_behind() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop(
                    "a.jsonl",
                    IntStream.range(0, 30)
                            .mapToObj(i -> post("p" + i, "夜航的灯塔" + i, CLAIM))
                            .collect(Collectors.joining()));
            EmbeddedJob job = bench.start();
            Await.until("all findings in the index", () -> bench.indexed() == 30);
            Await.until("the alarm about the person", () -> bench.alerts().stream()
                    .anyMatch(each -> each.kind() == Swell.Kind.PILE_ON));
            bench.awaitCheckpoint();
            job.stop();

            assertThat(bench.alerts())
                    .filteredOn(each -> each.kind() == Swell.Kind.PILE_ON)
                    .singleElement()
                    .satisfies(alarm -> {
                        assertThat(alarm.voices()).isEqualTo(15);
                        assertThat(alarm.story()).isEqualTo(story(bench, "p0"));
                        assertThat(alarm.reasons()).isNotEmpty();
                    });
            assertThat(bench.alerts())
                    .filteredOn(each -> each.kind() == Swell.Kind.BURST)
                    .extracting(Swell::subjectKind)
                    .containsExactlyInAnyOrder(Swell.SubjectKind.ORGAN, Swell.SubjectKind.STORY);
            assertThat(bench.filesWith("夜航的灯塔")).isEmpty();
        }
    }

    static String post(String id, String name, String text) {
        return "{\"id\":\"%s\",\"source\":\"test\",\"author\":\"%s\",\"text\":\"%s\",\"published_at\":\"%s\"}\n"
                .formatted(id, name, text, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static IndexedFinding found(Bench bench, String id) {
        return bench.find(id).orElseThrow();
    }

    private static String story(Bench bench, String id) {
        return found(bench, id).story();
    }
}
