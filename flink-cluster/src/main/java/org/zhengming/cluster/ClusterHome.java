package org.zhengming.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a cluster keeps its configuration, logs and scratch files.
 *
 * @param folder absolute
 * @param front of the classpath, empty or with the separator behind it
 */
record ClusterHome(Path folder, String front) {

    /** Writes the configuration that all processes share, in the form of the distribution's {@code config.yaml}. */
    void prepare(int rpcPort, int restPort, int slotsEach) throws IOException {
        for (Path each : new Path[] {configuration(), logs(), scratch()}) {
            Files.createDirectories(each);
        }
        Files.writeString(configuration().resolve("config.yaml"), """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: %d
                jobmanager.bind-host: 127.0.0.1
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.bind-port: "%d"
                rest.port: %d
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                taskmanager.numberOfTaskSlots: %d
                taskmanager.cpu.cores: 1.0
                taskmanager.memory.framework.heap.size: 128m
                taskmanager.memory.framework.off-heap.size: 128m
                taskmanager.memory.task.heap.size: 768m
                taskmanager.memory.task.off-heap.size: 64m
                taskmanager.memory.network.min: 32m
                taskmanager.memory.network.max: 32m
                taskmanager.memory.managed.size: 16m
                taskmanager.memory.jvm-metaspace.size: 256m
                taskmanager.memory.jvm-overhead.min: 64m
                taskmanager.memory.jvm-overhead.max: 64m
                taskmanager.registration.timeout: 60s
                heartbeat.interval: 1000
                heartbeat.timeout: 5000
                metrics.fetcher.update-interval: 500
                io.tmp.dirs: "%s"
                """.formatted(
                        rpcPort, restPort, restPort, slotsEach, scratch()));
        try (InputStream logging = ClusterHome.class.getResourceAsStream("logback.xml")) {
            Files.write(configuration().resolve("logback.xml"), logging.readAllBytes());
        }
    }

    Path configuration() {
        return folder.resolve("conf");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    private Path scratch() {
        return folder.resolve("scratch");
    }

    /** Flink's libraries, as Maven found them when this module was built, and what stands in front of them. */
    String classpath() throws IOException {
        try (InputStream list = ClusterHome.class.getResourceAsStream("classpath.txt")) {
            return front + new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
