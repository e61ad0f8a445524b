package org.zhengming.analytics.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchIndex;

/** Another process writes, and is killed. */
class CrashTest {

    @TempDir
    Path directory;

    @Test
    void after_a_kill_everything_committed_is_there_and_the_lock_is_free() throws Exception {
        int committed = 0;
        for (int kill = 0; kill < 3; kill++) {
            try (WriterProcess writer = WriterProcess.start(directory)) {
                do {
                    committed = writer.awaitCommit();
                } while (committed < 5 * (kill + 1));
            }
            try (SearchIndex index = LuceneIndex.open(directory)) {
                for (int number = 1; number <= committed; number++) {
                    for (var document : WriterProcess.batch(number)) {
                        assertThat(index.find(document.id())).isPresent();
                    }
                    assertThat(index.search(Requests.query("第" + number + "批").build())
                                    .total())
                            .isEqualTo(WriterProcess.BATCH);
                }
            }
        }
    }

    @Test
    void a_reader_follows_a_writer_in_another_process_and_a_second_writer_is_refused() throws Exception {
        try (SearchIndex reader = LuceneIndex.openReadOnly(directory);
                WriterProcess writer = WriterProcess.start(directory)) {
            for (int i = 0; i < 5; i++) {
                int committed = writer.awaitCommit();
                reader.refresh();
                assertThat(reader.search(Requests.query(null).build()).total())
                        .isGreaterThanOrEqualTo((long) committed * WriterProcess.BATCH);
            }
            assertThatThrownBy(() -> LuceneIndex.open(directory))
                    .isInstanceOfSatisfying(IndexException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(IndexException.Code.INDEX_LOCKED));
        }
    }
}
