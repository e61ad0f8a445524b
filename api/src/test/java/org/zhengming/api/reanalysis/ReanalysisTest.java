package org.zhengming.api.reanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.reanalysis.Change;
import org.zhengming.analytics.reanalysis.ChangeLedger;
import org.zhengming.analytics.reanalysis.ReanalysisFiles;
import org.zhengming.analytics.reanalysis.Run;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;

class ReanalysisTest {

    private static final String PATH = "/api/v1/reanalysis";

    private TestServer server;
    private Path data;

    @BeforeEach
    void startServer(@TempDir Path home) {
        data = home;
        server = TestServer.start(home);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void an_administrator_asks_for_one_and_it_leaves_a_trace() throws IOException {
        assertThat(server.signedIn(AccountRole.PUBLICITY_OFFICER)
                        .post(PATH, Map.of())
                        .statusCode())
                .isEqualTo(403);
        TestReader administrator = server.signedIn(AccountRole.ADMINISTRATOR);
        assertThat(administrator.get(PATH).statusCode()).isEqualTo(404);

        assertThat(administrator
                        .post(PATH, Map.of("since", "2026-03-01T00:00:00Z", "dryRun", true))
                        .statusCode())
                .isEqualTo(202);
        assertThat(administrator.get(PATH).body()).contains("REQUESTED", "2026-03-01T00:00:00Z", "administrator");
        assertThat(administrator.post(PATH, Map.of("dryRun", false)).body()).contains("REANALYSIS_UNDER_WAY");
        assertThat(administrator.post(PATH, "no json").statusCode()).isEqualTo(400);
        assertThat(trace()).contains("REANALYSE", "dry run, since 2026-03-01T00:00:00Z");
    }

    @Test
    void what_changed_is_told_in_counts_without_a_post_or_a_person() throws IOException {
        ReanalysisFiles files = new ReanalysisFiles(data.resolve("reanalysis"));
        Run run = files.request("somebody", null, false, Instant.now());
        try (ChangeLedger ledger = new ChangeLedger(files.ledger())) {
            ledger.append(new Change("post-1", Route.MONITOR, Route.DROP, List.of("P1"), List.of()));
            ledger.append(new Change("post-2", Route.MONITOR, Route.FACT_CHECK, List.of("P1"), List.of("P2")));
        }
        Run.Progress progress = new Run.Progress(9, 9, 7, 0);
        files.finish(run.running("a", "built-in", progress), progress, Instant.now());

        String told = server.signedIn(AccountRole.ADMINISTRATOR).get(PATH).body();

        assertThat(told)
                .contains("\"changed\":2", "\"deleted\":1", "\"personsRemoved\":2", "\"personsAdded\":1")
                .doesNotContain("post-1", "P1");
    }

    private String trace() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
