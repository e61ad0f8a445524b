package org.zhengming.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryReader;

/** The corpus that the repository ships. */
class DemoCorpusTest {

    private static final Path CORPUS = Path.of("..", "corpus");

    private final List<DemoCorpus.Entry> entries = new DemoCorpus().read(CORPUS.resolve("posts"));

    @Test
    void it_has_at_least_six_hundred_posts_with_times_and_ids_of_their_own() {
        assertThat(entries).hasSizeGreaterThanOrEqualTo(600);
        assertThat(entries).extracting(entry -> entry.post().id()).doesNotHaveDuplicates();
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.post().publishedAt()).isNotNull());
    }

    @Test
    void every_channel_carries_some_and_pages_have_titles() {
        assertThat(entries.stream().collect(Collectors.groupingBy(DemoCorpus.Entry::channel)))
                .containsOnlyKeys(DemoChannel.values());
        assertThat(entries)
                .filteredOn(entry -> entry.channel() == DemoChannel.PAGE)
                .allSatisfy(entry -> assertThat(entry.post().title()).isNotBlank());
    }

    @Test
    void its_registry_has_fifty_people_in_twelve_organs() throws IOException {
        Registry registry = RegistryReader.read(CORPUS.resolve("registry.jsonl"));

        assertThat(registry.persons()).hasSize(50);
        assertThat(registry.organs()).hasSize(12);
    }
}
