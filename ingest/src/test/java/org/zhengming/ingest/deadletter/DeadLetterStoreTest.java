package org.zhengming.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.ingest.export.DeadLetterJson;

class DeadLetterStoreTest {

    private static final DeadLetter OLD = letter("a.jsonl", "2026-03-01T08:00:00Z");
    private static final DeadLetter NEW = letter("b.jsonl", "2026-03-05T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void letters_and_replays_past_their_time_are_deleted_and_counted() throws IOException {
        DeadLetterStore store = store();
        Replay old = store.replays().request(OLD, "admin", OLD.rejectedAt());
        Replay fresh = store.replays().request(NEW, "admin", NEW.rejectedAt());

        assertThat(store.deleteBefore(Instant.parse("2026-03-03T12:00:00Z"))).isEqualTo(1);

        assertThat(store.newest(letter -> true, 10))
                .extracting(StoredLetter::letter)
                .containsExactly(NEW);
        assertThat(store.replays().of(old.letter())).isEmpty();
        assertThat(store.replays().of(fresh.letter())).contains(fresh);
        assertThat(folder.resolve("2026-03-01")).doesNotExist();
        assertThat(store.deleteBefore(Instant.parse("2026-03-03T12:00:00Z"))).isZero();
    }

    @Test
    void of_many_letters_the_newest_are_held_each_item_once() {
        NewestLetters newest = new NewestLetters(3);
        Instant start = Instant.parse("2026-03-01T08:00:00Z");
        IntStream.range(0, 10_000)
                .map(i -> i * 7919 % 10_000)
                .forEach(i ->
                        newest.add(letter(i / 2 + ".jsonl", start.plusSeconds(i).toString())));

        assertThat(newest.inOrder())
                .extracting(each -> each.rejectedAt().getEpochSecond() - start.getEpochSecond())
                .containsExactly(9999L, 9997L, 9995L);
    }

    @Test
    void a_replay_that_is_done_is_no_longer_requested() throws IOException {
        DeadLetterStore store = store();
        store.replays().request(NEW, "admin", NEW.rejectedAt());
        ReplayFiles.Request request =
                store.replays().in(State.REQUESTED, Instant.EPOCH).getFirst();
        assertThat(request.letter()).isEqualTo(NEW);

        store.replays().done(request, State.SOURCE_GONE, NEW.rejectedAt().plusSeconds(1));

        assertThat(store.replays().in(State.REQUESTED, Instant.EPOCH)).isEmpty();
        assertThat(store.find(StoredLetter.idOf(NEW)).orElseThrow().replay().state())
                .isEqualTo(State.SOURCE_GONE);
    }

    @Test
    void a_folder_that_is_not_there_holds_nothing() {
        DeadLetterStore store = new DeadLetterStore(folder.resolve("none"));

        assertThat(store.newest(letter -> true, 10)).isEmpty();
        assertThat(store.replays().in(State.REQUESTED, Instant.EPOCH)).isEmpty();
        assertThat(store.deleteBefore(Instant.now())).isZero();
    }

    private DeadLetterStore store() throws IOException {
        put("2026-03-01", OLD);
        put("2026-03-05", NEW);
        return new DeadLetterStore(folder);
    }

    private void put(String day, DeadLetter letter) throws IOException {
        Files.createDirectories(folder.resolve(day));
        Files.writeString(
                folder.resolve(day).resolve("dead-letters-0.jsonl"), new DeadLetterJson().write(letter) + "\n");
    }

    private static DeadLetter letter(String source, String at) {
        return new DeadLetter(source, 3, RejectReason.MALFORMED, "A sentence.", "ab".repeat(32), 12, Instant.parse(at));
    }
}
