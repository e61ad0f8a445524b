package org.zhengming.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;

/** What people do leaves a trace, before they see anything. */
class TraceTest {

    @Test
    void everything_that_people_do_is_in_the_log_with_who_and_for_what(@TempDir Path data) throws IOException {
        try (TestServer server = TestServer.start(data)) {
            server.index(Fixtures.leak("leak-1", Instant.now()));
            TestReader stranger = server.stranger();
            stranger.trySignIn("auditor", "wrong");
            stranger.trySignIn("my password by mistake", "wrong");
            TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
            officer.get("/api/v1/findings?q=%E6%9E%97%E8%8B%A5%E8%A1%A1&route=MONITOR");
            officer.get("/api/v1/findings?q=%22open");
            officer.get("/api/v1/findings/leak-1");
            officer.get("/api/v1/alerts");
            officer.get("/api/v1/overview?hours=3");
            officer.delete("/api/v1/session");
            server.signedIn(AccountRole.AUDITOR).get("/api/v1/findings");

            assertThat(trace(data))
                    .containsExactly(
                            "auditor null SIGN_IN null null FAILED",
                            "unknown null SIGN_IN null null FAILED",
                            "publicity_officer PUBLICITY_OFFICER SIGN_IN null null DONE",
                            "publicity_officer PUBLICITY_OFFICER SEARCH 林若衡 | route=MONITOR REPUTATION_CLARIFICATION"
                                    + " DONE",
                            "publicity_officer PUBLICITY_OFFICER SEARCH \"open REPUTATION_CLARIFICATION FAILED",
                            "publicity_officer PUBLICITY_OFFICER VIEW_FINDING leak-1 REPUTATION_CLARIFICATION DONE",
                            "publicity_officer PUBLICITY_OFFICER VIEW_ALERTS null REPUTATION_CLARIFICATION DONE",
                            "publicity_officer PUBLICITY_OFFICER VIEW_OVERVIEW hours=3 null DONE",
                            "publicity_officer PUBLICITY_OFFICER SIGN_OUT null null DONE",
                            "auditor AUDITOR SIGN_IN null null DONE",
                            "auditor AUDITOR REFUSED_ACCESS /api/v1/findings null REFUSED");
        }
        assertThat(AuditVerifier.verify(data.resolve("audit")).lines()).isEqualTo(11);
    }

    private static List<String> trace(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            Path file = files.filter(each -> each.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(file).stream()
                    .map(line -> AuditLine.read(line).orElseThrow())
                    .map(entry -> String.join(
                            " ",
                            entry.who(),
                            entry.role(),
                            entry.action().name(),
                            entry.what(),
                            String.valueOf(entry.purpose()),
                            entry.outcome().name()))
                    .toList();
        }
    }
}
