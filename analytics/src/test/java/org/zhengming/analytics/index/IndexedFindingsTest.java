package org.zhengming.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.Route;
import org.zhengming.ingest.Post;

class IndexedFindingsTest {

    private static final Instant SEEN = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void a_leak_is_masked_unit_for_unit_and_line_ends_stay() {
        Post post = post("闻人法官", "电话138\n00001234打爆");
        Finding finding = finding(List.of(), leak(LeakType.PHONE, 7, 19));

        IndexedFinding indexed = indexed(post, finding);

        assertThat(indexed.title()).isEqualTo("闻人法官");
        assertThat(indexed.text()).isEqualTo("电话***\n********打爆");
        assertThat(indexed.content()).hasSameSizeAs(post.content());
    }

    @Test
    void a_leak_in_the_title_is_masked_there() {
        Post post = post("打13800001234", "谁打谁知道");

        IndexedFinding indexed = indexed(post, finding(List.of(), leak(LeakType.PHONE, 1, 12)));

        assertThat(indexed.title()).isEqualTo("打***********");
        assertThat(indexed.text()).isEqualTo("谁打谁知道");
    }

    @Test
    void the_name_of_a_relative_that_is_a_leak_is_masked_in_its_mention_too() {
        Mention relative = new Mention(TargetKind.RELATIVE, "P1/CHILD/1", 0, 3, "闻人朵", 0.9, List.of());
        Finding finding = finding(List.of(relative), leak(LeakType.RELATIVE, 0, 3));

        IndexedFinding indexed = indexed(post(null, "闻人朵今天上学"), finding);

        assertThat(indexed.text()).isEqualTo("***今天上学");
        assertThat(indexed.finding().mentions().get(0).text()).isEqualTo("***");
    }

    @Test
    void the_unmasked_content_is_sealed_only_when_something_was_masked() {
        Post post = post(null, "打13800001234");

        assertThat(indexed(post, finding(List.of(), leak(LeakType.PHONE, 1, 12)))
                        .sealedContent())
                .isEqualTo("打13800001234".getBytes(StandardCharsets.UTF_8));
        assertThat(indexed(post, finding(List.of())).sealedContent()).isNull();
    }

    @Test
    void a_post_without_a_time_is_published_when_it_was_first_seen() {
        assertThat(indexed(post(null, "开庭"), finding(List.of())).publishedAt()).isEqualTo(SEEN);
    }

    private static IndexedFinding indexed(Post post, Finding finding) {
        return IndexedFindings.of(post, finding, 1, SEEN, content -> content.getBytes(StandardCharsets.UTF_8));
    }

    private static Finding finding(List<Mention> mentions, Leak... leaks) {
        return new Finding(
                "1", Route.MONITOR, List.of(), List.of(), mentions, List.of(), List.of(leaks), List.of(), List.of());
    }

    private static Leak leak(LeakType type, int start, int end) {
        return new Leak(type, "P1", start, end, "***", 0.9, List.of());
    }

    private static Post post(String title, String text) {
        return new Post("1", "weibo", null, null, "某网友", title, text, null, null, null);
    }
}
