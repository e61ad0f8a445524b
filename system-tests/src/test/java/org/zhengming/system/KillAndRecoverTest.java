package org.zhengming.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL while the demo loads, and again while it lives: after the restart every post is there once. */
class KillAndRecoverTest {

    private static final int REPLAY_SECONDS = 20;
    private static final Duration WHOLE_STORY = Duration.ofSeconds(REPLAY_SECONDS + 120L);

    @TempDir
    private Path folder;

    @Test
    void a_demo_killed_while_it_loads_holds_every_post_once_after_the_restart() {
        int posts = LabelledLeaks.ofTheCorpus().posts();
        List<String> undisturbed;
        RunningDemo.Place calm = RunningDemo.Place.in(folder.resolve("calm"), REPLAY_SECONDS);
        try (RunningDemo demo = RunningDemo.start(calm)) {
            demo.signIn("officer");
            demo.waitUntilTold(posts, 0, WHOLE_STORY);
            undisturbed = demo.indexedIds();
            demo.program().stop();
        }

        RunningDemo.Place place = RunningDemo.Place.in(folder.resolve("killed"), REPLAY_SECONDS);
        killOnceSomethingIsIndexed(place, 1);
        killOnceSomethingIsIndexed(place, undisturbed.size() * 3L / 4);

        try (RunningDemo demo = RunningDemo.start(place)) {
            demo.signIn("officer");
            // The counters of a process begin with it; what is indexed is what lasts.
            demo.waitUntilIndexed(undisturbed.size(), WHOLE_STORY);

            List<String> ids = demo.indexedIds();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(withoutSite(ids, place)).containsExactlyInAnyOrderElementsOf(withoutSite(undisturbed, calm));
            demo.program().stop();
        }
    }

    private static void killOnceSomethingIsIndexed(RunningDemo.Place place, long atLeast) {
        try (RunningDemo demo = RunningDemo.start(place)) {
            demo.signIn("officer");
            Eventually.is(atLeast + " findings", Duration.ofSeconds(90), () -> demo.indexed() >= atLeast);
            demo.program().kill();
        }
    }

    /** Ids of posts read from the demo's site carry its address, which differs between the two places. */
    private static List<String> withoutSite(List<String> ids, RunningDemo.Place place) {
        return ids.stream()
                .map(id -> id.replace(":" + place.sitePort() + "/", ":SITE/"))
                .toList();
    }
}
