package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.ingest.deadletter.Replay;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.ingest.deadletter.StoredLetter;

class ReplayTest {

    @TempDir
    Path home;

    @Test
    void dead_letters_are_found_by_their_id_and_replayed_from_their_source() throws Exception {
        try (Bench bench = new Bench(home)) {
            String first = Bench.hit("hit-1", 1);
            bench.drop("a.jsonl", first + "{\"id\":\"broken\n" + Bench.hit("hit-2", 1));
            bench.start();
            Await.until("two findings in the index", () -> bench.indexed() == 2);
            Await.until("a dead letter on disk", () -> bench.deadLetters().size() == 1);
            DeadLetterStore store = new DeadLetterStore(bench.directories.deadLetters());
            StoredLetter broken = store.newest(letter -> true, 10).getFirst();
            assertThat(broken.letter().offset()).isEqualTo(first.getBytes(StandardCharsets.UTF_8).length);
            assertThat(store.find(broken.id())).contains(broken);

            assertThat(replayed(store, broken.letter())).isEqualTo(State.REJECTED_AGAIN);

            long before = bench.find("hit-1").orElseThrow().version();
            DeadLetter failed = letter(bench.inbox().resolve("a.jsonl"), 0);
            assertThat(replayed(store, failed)).isEqualTo(State.READ);
            Await.until(
                    "hit-1 indexed anew",
                    () -> bench.find("hit-1").orElseThrow().version() > before);
            assertThat(bench.indexed()).isEqualTo(2);

            assertThat(replayed(store, letter(bench.inbox().resolve("a.jsonl"), 7)))
                    .isEqualTo(State.SOURCE_CHANGED);
            assertThat(replayed(store, letter(bench.inbox().resolve("gone.jsonl"), 0)))
                    .isEqualTo(State.SOURCE_GONE);
            assertThat(replayed(store, letter(Files.writeString(home.resolve("b.jsonl"), first), 0)))
                    .as("a file outside the watched folders")
                    .isEqualTo(State.SOURCE_GONE);
        }
    }

    static State replayed(DeadLetterStore store, DeadLetter letter) throws InterruptedException {
        String id = store.replays().request(letter, "admin", Instant.now()).letter();
        Await.until("the replay of " + letter.source() + " done", () -> store.replays()
                .of(id)
                .map(Replay::state)
                .filter(state -> state != State.REQUESTED)
                .isPresent());
        return store.replays().of(id).orElseThrow().state();
    }

    /** As of a post on which the analysis failed. */
    private static DeadLetter letter(Path file, long offset) {
        String hash = Sha256.hex(new byte[] {1});
        return new DeadLetter(
                file.toString(), offset, RejectReason.ANALYSIS_FAILED, "The analysis failed.", hash, 1, Instant.now());
    }
}
