package org.zhengming.analytics.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengming.analytics.index.Findings.START;
import static org.zhengming.analytics.index.Findings.finding;
import static org.zhengming.analytics.index.Findings.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchIndex;

class LuceneIndexTest {

    @TempDir
    Path directory;

    @Test
    void a_read_only_opening_of_a_missing_directory_fills_when_a_writer_commits() {
        Path missing = directory.resolve("later");
        try (SearchIndex reader = LuceneIndex.openReadOnly(missing)) {
            reader.refresh();
            assertThat(total(reader)).isZero();
            assertThat(missing).doesNotExist();
            try (SearchIndex writer = LuceneIndex.open(missing)) {
                reader.refresh();
                assertThat(total(reader)).isZero();
                writer.write(List.of(plain("1", "甲")));
                writer.commit();
                reader.refresh();
                assertThat(total(reader)).isEqualTo(1);
                assertThat(reader.find("1")).isPresent();
            }
        }
    }

    @Test
    void a_read_only_opening_of_an_empty_directory_fills_too() {
        try (SearchIndex reader = LuceneIndex.openReadOnly(directory)) {
            assertThat(total(reader)).isZero();
            try (SearchIndex writer = LuceneIndex.open(directory)) {
                writer.write(List.of(plain("1", "甲")));
            }
            reader.refresh();
            assertThat(total(reader)).isEqualTo(1);
        }
    }

    @Test
    void a_reader_sees_what_was_committed_and_nothing_else() {
        try (SearchIndex writer = LuceneIndex.open(directory);
                SearchIndex reader = LuceneIndex.openReadOnly(directory)) {
            writer.write(List.of(plain("1", "甲")));
            writer.refresh();
            reader.refresh();
            assertThat(total(writer)).isEqualTo(1);
            assertThat(total(reader)).isZero();
            writer.commit();
            assertThat(total(reader)).isZero();
            reader.refresh();
            assertThat(total(reader)).isEqualTo(1);
        }
    }

    @Test
    void a_reader_outlives_the_writer_and_follows_the_next_one() {
        try (SearchIndex reader = LuceneIndex.openReadOnly(directory)) {
            for (int i = 1; i <= 3; i++) {
                try (SearchIndex writer = LuceneIndex.open(directory)) {
                    writer.write(List.of(plain("id-" + i, "甲")));
                }
                reader.refresh();
                assertThat(total(reader)).isEqualTo(i);
            }
        }
    }

    @Test
    void reading_changes_no_file() throws IOException {
        try (SearchIndex writer = LuceneIndex.open(directory)) {
            writer.write(List.of(plain("1", "甲")));
        }
        List<Path> before = files();
        try (SearchIndex reader = LuceneIndex.openReadOnly(directory)) {
            refused(IndexException.Code.INDEX_READ_ONLY, () -> reader.write(List.of(plain("2", "乙"))));
            refused(IndexException.Code.INDEX_READ_ONLY, reader::commit);
            refused(
                    IndexException.Code.INDEX_READ_ONLY,
                    () -> reader.deleteExpired(Map.of(Route.MONITOR, Duration.ZERO), START));
            assertThat(total(reader)).isEqualTo(1);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_second_writer_is_refused_until_the_first_is_closed() {
        try (SearchIndex first = LuceneIndex.open(directory)) {
            refused(IndexException.Code.INDEX_LOCKED, () -> LuceneIndex.open(directory));
            first.write(List.of(plain("1", "甲")));
            first.commit();
        }
        try (SearchIndex second = LuceneIndex.open(directory)) {
            assertThat(total(second)).isEqualTo(1);
        }
    }

    @Test
    void a_closed_index_says_so_and_closes_twice() {
        SearchIndex index = LuceneIndex.open(directory);
        index.close();
        index.close();
        refused(IndexException.Code.INDEX_CLOSED, () -> total(index));
        refused(IndexException.Code.INDEX_CLOSED, () -> index.write(List.of(plain("1", "甲"))));
        refused(IndexException.Code.INDEX_CLOSED, index::commit);
    }

    @Test
    void closing_commits_what_was_written() {
        try (SearchIndex writer = LuceneIndex.open(directory)) {
            writer.write(List.of(plain("1", "甲")));
        }
        try (SearchIndex reader = LuceneIndex.openReadOnly(directory)) {
            assertThat(total(reader)).isEqualTo(1);
        }
    }

    @Test
    void an_interrupted_commit_loses_nothing_that_was_committed_and_frees_the_lock() {
        SearchIndex index = LuceneIndex.open(directory);
        index.write(List.of(plain("1", "甲")));
        index.commit();
        index.write(List.of(plain("2", "乙")));
        Thread.currentThread().interrupt();
        assertThatThrownBy(index::commit).isInstanceOf(RuntimeException.class);
        Thread.interrupted();
        index.close();
        try (SearchIndex again = LuceneIndex.open(directory)) {
            assertThat(again.find("1")).isPresent();
            again.write(List.of(plain("2", "乙")));
            again.commit();
            assertThat(total(again)).isEqualTo(2);
        }
    }

    @Test
    void what_retention_deletes_leaves_the_disk() throws IOException {
        try (SearchIndex index = LuceneIndex.open(directory)) {
            index.write(List.of(
                    finding("old", "甲").source("a-source-to-look-for").build(),
                    finding("kept", "乙").route(Route.WELFARE).build()));
            index.commit();
            assertThat(onDisk("a-source-to-look-for")).isTrue();
            index.deleteExpired(Map.of(Route.MONITOR, Duration.ofDays(1)), START.plus(Duration.ofDays(2)));
        }
        assertThat(onDisk("a-source-to-look-for")).isFalse();
    }

    @Test
    void a_directory_with_something_else_is_refused_and_left_alone() throws IOException {
        Files.writeString(directory.resolve("letters.txt"), "keep");
        refused(IndexException.Code.INDEX_FOREIGN, () -> LuceneIndex.open(directory));
        refused(IndexException.Code.INDEX_FOREIGN, () -> LuceneIndex.openReadOnly(directory));
        assertThat(files()).containsExactly(directory.resolve("letters.txt"));
    }

    @Test
    void a_file_in_place_of_the_directory_is_refused() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        refused(IndexException.Code.INDEX_FOREIGN, () -> LuceneIndex.open(file));
        refused(IndexException.Code.INDEX_FOREIGN, () -> LuceneIndex.openReadOnly(file));
    }

    @Test
    void an_index_of_another_program_is_refused() throws IOException {
        try (IndexWriter other = new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig())) {
            other.addDocument(new Document());
        }
        refused(IndexException.Code.INDEX_FOREIGN, () -> LuceneIndex.open(directory));
        refused(IndexException.Code.INDEX_FOREIGN, () -> LuceneIndex.openReadOnly(directory));
    }

    @Test
    void an_index_of_a_newer_layout_is_refused() throws IOException {
        LuceneIndex.open(directory).close();
        try (IndexWriter newer = new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig())) {
            newer.setLiveCommitData(Map.of(IndexDirectory.LAYOUT_KEY, "" + (IndexDirectory.LAYOUT + 1))
                    .entrySet());
        }
        refused(IndexException.Code.INDEX_TOO_NEW, () -> LuceneIndex.open(directory));
        refused(IndexException.Code.INDEX_TOO_NEW, () -> LuceneIndex.openReadOnly(directory));
    }

    @Test
    void a_damaged_index_is_named_and_not_written_over() throws IOException {
        try (SearchIndex index = LuceneIndex.open(directory)) {
            index.write(List.of(plain("1", "甲")));
        }
        for (String kind : List.of("segments_", "_0.")) {
            for (Path file : files()) {
                if (file.getFileName().toString().startsWith(kind)) {
                    byte[] whole = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                    refused(IndexException.Code.INDEX_CORRUPT, () -> LuceneIndex.open(directory));
                    refused(IndexException.Code.INDEX_CORRUPT, () -> LuceneIndex.openReadOnly(directory));
                    Files.delete(file);
                    refused(IndexException.Code.INDEX_CORRUPT, () -> LuceneIndex.openReadOnly(directory));
                    Files.write(file, whole);
                }
            }
        }
        try (SearchIndex index = LuceneIndex.open(directory)) {
            assertThat(total(index)).isEqualTo(1);
        }
    }

    private static long total(SearchIndex index) {
        return index.search(Requests.query(null).build()).total();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private boolean onDisk(String text) throws IOException {
        for (Path file : files()) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }

    private static void refused(IndexException.Code code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(IndexException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.wayOut()).endsWith(".");
        });
    }
}
