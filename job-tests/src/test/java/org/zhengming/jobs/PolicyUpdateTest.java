package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.route.PolicyException;
import org.zhengming.analytics.story.Swell;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;

@Timeout(180)
class PolicyUpdateTest {

    @TempDir
    Path home;

    @Test
    void a_new_policy_reaches_the_running_job_and_a_broken_one_is_refused() throws Exception {
        try (Bench bench = new Bench(home)) {
            Path policy = home.resolve("policy.txt");
            Bench.replace(policy, Policies.asBuiltIn("ours-1"));
            EmbeddedJob job = bench.start(configuration());
            bench.drop("a.jsonl", Bench.hit("a", 1));
            Await.until("the first finding", () -> bench.indexed() == 1);
            assertThat(finding(bench, "a").route()).isEqualTo(Route.MONITOR);
            assertThat(finding(bench, "a").reasons().getLast().arguments()).contains("ours-1");
            String first = awaitVersion(job, Optional.empty());

            Bench.replace(policy, Policies.checkingEverything("ours-2") + "threshold pile-on-voices 6\n");
            String second = awaitVersion(job, Optional.of(first));
            bench.drop("b.jsonl", Bench.hit("b", 1));
            Await.until("the second finding", () -> bench.indexed() == 2);
            assertThat(finding(bench, "b").route()).isEqualTo(Route.FACT_CHECK);
            assertThat(finding(bench, "b").reasons().getLast().arguments()).containsExactly("ours-2", "everything");

            Bench.replace(policy, "version ours-3\nall | any | - | - | DROP | ROUTE_DROP\n");
            Await.until("the refusal", () -> job.policyProblem().isPresent());
            assertThat(job.policyProblem().orElseThrow())
                    .contains("policy file is refused", "line 2", "DROP_OF_SOMEBODY");
            job.stop();

            EmbeddedJob restarted = bench.start(configuration());
            bench.drop("c.jsonl", Bench.hit("c", 1));
            Await.until("the third finding", () -> bench.indexed() == 3);
            assertThat(finding(bench, "c").route())
                    .as("the version before stays, also over a restart")
                    .isEqualTo(Route.FACT_CHECK);
            assertThat(restarted.policyVersion()).contains(second);

            bench.drop(
                    "d.jsonl",
                    IntStream.range(0, 6)
                            .mapToObj(i -> StoryStreamTest.post("d" + i, "writer" + i, "云梧市中级人民法院法官闻人知远今天开庭"))
                            .collect(Collectors.joining()));
            Await.until("an alarm about six voices, as the policy has it", () -> bench.alerts().stream()
                    .anyMatch(each -> each.kind() == Swell.Kind.PILE_ON && each.voices() == 6));
            assertThat(bench.alerts().getFirst().reasons())
                    .contains(Reason.of("PILE_ON_POLICY", "ours-2", "6", "6", "3.0"));
        }
    }

    @Test
    void a_broken_policy_with_none_before_it_is_no_start() throws Exception {
        try (Bench bench = new Bench(home)) {
            Files.writeString(home.resolve("policy.txt"), "no policy");

            assertThatExceptionOfType(PolicyException.class)
                    .isThrownBy(() -> bench.start(configuration()))
                    .withMessageContaining("line 1");
        }
    }

    private Configuration configuration() throws Exception {
        return ConfigurationReader.parse("""
                registry: registry.jsonl
                policy: policy.txt
                data: data
                sources: [{ id: exports, kind: folder, path: inbox }]
                """, "test", home);
    }

    private static Finding finding(Bench bench, String id) {
        return bench.find(id).orElseThrow().finding();
    }

    private static String awaitVersion(EmbeddedJob job, Optional<String> other) throws InterruptedException {
        Await.until("a policy in force everywhere", () -> job.policyVersion()
                .filter(hash -> !Optional.of(hash).equals(other))
                .isPresent());
        return job.policyVersion().orElseThrow();
    }
}
