package org.zhengming.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class FlinkClusterTest {

    @TempDir
    private Path home;

    @Test
    void a_taskmanager_that_is_killed_is_missed_and_comes_back() throws Exception {
        try (FlinkCluster cluster = FlinkCluster.start(home, 2, 3)) {
            assertThat(cluster.get("/overview")).contains("\"slots-total\":6");

            cluster.killTaskManager(1);
            cluster.awaitTaskManagers(1);
            cluster.restartTaskManager(1);
            cluster.awaitTaskManagers(2);

            assertThat(cluster.get("/overview")).contains("\"slots-available\":6");
        }
    }
}
