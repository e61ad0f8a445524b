package org.zhengming.api.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.rule.Drafts.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.delivery.HookServer;
import org.zhengming.api.security.AccountRole;

class KilledTest {

    private static final int RULES = 40;

    @Test
    void killed_between_match_and_delivery_every_rule_tells_its_first_hit_once(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("secret"), "not-a-real-secret");
        try (HookServer hook = new HookServer()) {
            writeRules(data, hook);
            hook.answerWith(503);
            for (int kill = 1; kill <= 2; kill++) {
                try (RuleServerProcess process = RuleServerProcess.start(data, hook.url())) {
                    process.awaitIndexed(kill * 7);
                }
            }
            hook.answerWith(200);

            try (TestServer server =
                    TestServer.start(data, settings -> RuleServerProcess.settings(settings, data, hook.url()))) {
                TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
                await().atMost(Duration.ofSeconds(30)).until(() -> rulesOf(hook).size() == RULES);
                await().until(() -> !officer.get("/api/v1/alert-notices").body().contains("WAITING"));
            }

            Map<String, List<String>> ids = rulesOf(hook);
            assertThat(ids).hasSize(RULES);
            assertThat(ids.values())
                    .as("one notice for each rule, since its pace allows no second; repeats carry its id")
                    .allSatisfy(each -> assertThat(each).hasSize(1));
            assertThat(hook.taken()).hasSize(RULES);
        }
    }

    private static void writeRules(Path data, HookServer hook) {
        try (TestServer server =
                TestServer.start(data, settings -> RuleServerProcess.settings(settings, data, hook.url()))) {
            TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
            for (int i = 0; i < RULES; i++) {
                Drafts draft = rule("规则" + i, "leak:PHONE").with("channels", List.of("duty"));
                json(officer.post("/api/v1/alert-rules", draft.body()), 201);
            }
        }
    }

    /** Ids of the notices that were taken, by rule. */
    private static Map<String, List<String>> rulesOf(HookServer hook) {
        return hook.taken().stream()
                .collect(Collectors.groupingBy(
                        call -> call.json().path("rule").path("id").asString(),
                        Collectors.mapping(
                                HookServer.Call::delivery,
                                Collectors.collectingAndThen(Collectors.toSet(), distinct -> List.copyOf(distinct)))));
    }
}
