package org.zhengming.jobs.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListingTest {

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(home.resolve(".inbox"));
    }

    @Test
    void files_are_listed_by_path_with_size_and_time() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{}\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        assertThat(FolderListing.of(folder)).containsOnly(Map.entry(file.toString(), new FileVersion(3, 1_000)));
    }

    @Test
    void files_in_subfolders_are_listed_too() throws IOException {
        Path file = Files.createDirectories(folder.resolve("user/2026")).resolve("a.csv");
        Files.writeString(file, "id\n");
        assertThat(FolderListing.of(folder)).containsOnlyKeys(file.toString());
    }

    @Test
    void what_somebody_is_still_writing_is_left_alone() throws IOException {
        Path hidden = Files.createDirectory(folder.resolve("_staging"));
        Files.writeString(hidden.resolve("a.jsonl"), "{}");
        for (String name : new String[] {".a.jsonl", "_a.jsonl", "a.jsonl.part", "a.TMP", "a.crdownload"}) {
            Files.writeString(folder.resolve(name), "{}");
        }
        Files.createFile(folder.resolve("empty.jsonl"));
        assertThat(FolderListing.of(folder)).isEmpty();
    }

    @Test
    void links_lead_nowhere() throws IOException {
        Path outside = Files.writeString(home.resolve("outside.jsonl"), "{}");
        Files.createSymbolicLink(folder.resolve("link.jsonl"), outside);
        assertThat(FolderListing.of(folder)).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_an_error_and_not_an_empty_one() {
        assertThatThrownBy(() -> FolderListing.of(home.resolve("absent"))).isInstanceOf(NoSuchFileException.class);
    }
}
