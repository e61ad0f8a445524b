package org.zhengming.api.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.ingest.deadletter.StoredLetter;
import org.zhengming.ingest.export.DeadLetterJson;

class DeadLettersTest {

    private static final DeadLetter OLD = letter("inbox/a.jsonl", 7, RejectReason.MALFORMED, "2026-03-01T08:00:00Z");
    private static final DeadLetter NEW =
            letter("kafka:platform/posts/3", 9, RejectReason.TOO_LARGE, "2026-03-02T08:00:00Z");

    private TestServer server;
    private Path data;

    @BeforeEach
    void startServer(@TempDir Path home) throws IOException {
        data = home;
        DeadLetterJson json = new DeadLetterJson();
        put("2026-03-01/dead-letters-0.jsonl", json.write(OLD) + "\n" + json.write(OLD) + "\n{\"cut");
        put("2026-03-02/dead-letters-0.jsonl", json.write(NEW) + "\n");
        put(
                "2026-03-02/.dead-letters-1.jsonl.inprogress",
                json.write(letter("c", 0, RejectReason.ENCODING, "2026-03-02T09:00:00Z")));
        server = TestServer.start(home);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void letters_are_listed_newest_first_and_each_once() {
        TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);

        String all = officer.get("/api/v1/dead-letters").body();
        assertThat(all).containsSubsequence("kafka:platform/posts/3", "inbox/a.jsonl");
        assertThat(all.split("inbox/a.jsonl", -1)).as("each letter once").hasSize(2);
        assertThat(all).doesNotContain("ENCODING");
        assertThat(officer.get("/api/v1/dead-letters?reason=TOO_LARGE").body())
                .contains("kafka:platform/posts/3")
                .doesNotContain("inbox/a.jsonl");
        assertThat(officer.get("/api/v1/dead-letters?source=inbox").body())
                .contains("inbox/a.jsonl")
                .doesNotContain("kafka:");
        assertThat(officer.get("/api/v1/dead-letters?reason=BAD_LUCK").statusCode())
                .isEqualTo(400);
        assertThat(officer.get("/api/v1/dead-letters/0123456789abcdef").statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/api/v1/dead-letters/..%2f..%2faudit").statusCode())
                .isIn(400, 404);
    }

    @Test
    void an_administrator_asks_for_a_replay_and_it_leaves_a_trace() throws IOException {
        String id = StoredLetter.idOf(NEW);
        String replay = "/api/v1/dead-letters/" + id + "/replay";

        assertThat(server.signedIn(AccountRole.PUBLICITY_OFFICER)
                        .post(replay, "")
                        .statusCode())
                .isEqualTo(403);
        DeadLetterStore store = new DeadLetterStore(data.resolve("dead-letters"));
        assertThat(store.replays().of(id)).isEmpty();

        TestReader administrator = server.signedIn(AccountRole.ADMINISTRATOR);
        assertThat(administrator.post(replay, "").statusCode()).isEqualTo(202);
        assertThat(store.replays().in(State.REQUESTED, Instant.EPOCH))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.letter()).isEqualTo(NEW);
                    assertThat(request.replay().by()).isEqualTo("administrator");
                });
        assertThat(administrator.get("/api/v1/dead-letters/" + id).body()).contains("REQUESTED");
        assertThat(trace()).contains("REPLAY_DEAD_LETTER", id);
    }

    private String trace() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (var files = Files.list(data.resolve("audit"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                lines.append(Files.readString(file));
            }
        }
        return lines.toString();
    }

    private void put(String name, String content) throws IOException {
        Path file = data.resolve("dead-letters").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static DeadLetter letter(String source, long offset, RejectReason reason, String at) {
        return new DeadLetter(source, offset, reason, "A sentence.", "ab".repeat(32), 12, Instant.parse(at));
    }
}
