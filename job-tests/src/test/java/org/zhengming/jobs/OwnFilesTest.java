package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {

    private static final int ATTEMPTS = 50;

    @TempDir
    Path home;

    /** A cluster in this process clears its folders away by itself, a moment after its job has ended. */
    @Test
    void a_folder_is_deleted_while_somebody_else_deletes_it_too() throws Exception {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Path folder = filled(home.resolve("scratch"));

            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> delete(folder));
            OwnFiles.deleteRecursively(folder);
            other.join();

            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void a_folder_that_a_link_points_to_is_left_as_it_is() throws Exception {
        Path kept = filled(home.resolve("kept"));
        Path folder = filled(home.resolve("scratch"));
        Files.createSymbolicLink(folder.resolve("link"), kept);

        OwnFiles.deleteRecursively(folder);

        assertThat(folder).doesNotExist();
        assertThat(kept.resolve("store-0").resolve("blob")).exists();
    }

    @Test
    void nothing_happens_where_there_is_no_folder() throws Exception {
        OwnFiles.deleteRecursively(home.resolve("none"));

        assertThat(home).isEmptyDirectory();
    }

    private static Path filled(Path folder) throws IOException {
        for (int store = 0; store < 40; store++) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("store-" + store)).resolve("blob"), "");
        }
        return folder;
    }

    private static void delete(Path folder) {
        try {
            OwnFiles.deleteRecursively(folder);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
