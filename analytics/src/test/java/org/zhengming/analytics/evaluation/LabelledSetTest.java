package org.zhengming.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.ingest.ItemRejected;

class LabelledSetTest {

    private static final String CASE = "{\"id\":\"c%d\",\"text\":\"高原反应\",\"expect\":{\"route\":\"DROP\"}}%n";

    @TempDir
    private Path folder;

    @Test
    void a_file_of_posts_beside_the_registry_is_a_set() throws IOException, ItemRejected {
        Files.createFile(folder.resolve("registry.jsonl"));
        Files.writeString(folder.resolve("posts.jsonl"), CASE.formatted(1) + "\n" + CASE.formatted(2));

        assertThat(LabelledSet.in(folder).cases())
                .extracting(labelled -> labelled.post().id())
                .containsExactly("c1", "c2");
    }

    @Test
    void a_folder_of_posts_is_read_in_the_order_of_its_names() throws IOException, ItemRejected {
        Files.createFile(folder.resolve("registry.jsonl"));
        Files.createDirectory(folder.resolve("posts"));
        Files.writeString(folder.resolve("posts/b.jsonl"), CASE.formatted(2));
        Files.writeString(folder.resolve("posts/a.jsonl"), CASE.formatted(1));
        Files.writeString(folder.resolve("posts/notes.txt"), "no posts");

        assertThat(LabelledSet.in(folder).cases())
                .extracting(labelled -> labelled.post().id())
                .containsExactly("c1", "c2");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.createFile(folder.resolve("registry.jsonl"));

        assertThatThrownBy(() -> LabelledSet.in(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("posts.jsonl");
    }

    @Test
    void a_set_has_the_name_of_its_folder_however_it_is_reached() throws IOException {
        Files.createFile(folder.resolve("registry.jsonl"));
        Files.createFile(folder.resolve("posts.jsonl"));

        assertThat(LabelledSet.in(folder.resolve(".")).name())
                .isEqualTo(folder.getFileName().toString());
    }
}
