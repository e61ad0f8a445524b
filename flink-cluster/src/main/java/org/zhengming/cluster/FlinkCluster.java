package org.zhengming.cluster;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Flink session cluster of this machine: one JobManager and some TaskManagers, each a process of its own, on
 * 127.0.0.1, without passwords. Their classpath is Flink's alone: what a job needs comes with the job.
 */
public final class FlinkCluster implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Pattern TASK_MANAGERS = Pattern.compile("\"taskmanagers\":(\\d+),\"slots-total\":(\\d+)");
    private static final String JOB_MANAGER_MAIN =
            "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String TASK_MANAGER_MAIN = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

    private final int restPort;
    private final ClusterProcess jobManager;
    private final List<ClusterProcess> taskManagers = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int slotsEach;

    private FlinkCluster(ClusterHome home, int restPort, int count, int slotsEach) {
        this.slotsEach = slotsEach;
        this.restPort = restPort;
        this.jobManager = new ClusterProcess(home, "jobmanager", "-Xmx512m", JOB_MANAGER_MAIN);
        for (int i = 0; i < count; i++) {
            taskManagers.add(new ClusterProcess(home, "taskmanager-" + i, "-Xmx900m", TASK_MANAGER_MAIN));
        }
    }

    /**
     * Starts a cluster and returns when every TaskManager is known to the JobManager.
     *
     * @param folder for configuration, logs and scratch files, created when missing
     */
    public static FlinkCluster start(Path folder, int taskManagers, int slotsEach) throws IOException {
        return start(new ClusterHome(folder.toAbsolutePath(), ""), taskManagers, slotsEach);
    }

    private static FlinkCluster start(ClusterHome home, int taskManagers, int slotsEach) throws IOException {
        int restPort = freePort();
        home.prepare(freePort(), restPort, slotsEach);
        FlinkCluster cluster = new FlinkCluster(home, restPort, taskManagers, slotsEach);
        try {
            cluster.jobManager.start();
            for (ClusterProcess each : cluster.taskManagers) {
                each.start();
            }
            cluster.awaitTaskManagers(taskManagers);
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /**
     * Starts a JobManager, without any TaskManager, that says it is of another version of Flink than it is: it finds a
     * file in front of its libraries where its version stands.
     *
     * @param version such as {@code 1.20.0}
     */
    public static FlinkCluster startAs(String version, Path folder) throws IOException {
        Path front = Files.createDirectories(folder.toAbsolutePath().resolve("front"));
        Files.writeString(front.resolve(".flink-runtime.version.properties"), "project.version=" + version + "\n");
        return start(new ClusterHome(folder.toAbsolutePath(), front + File.pathSeparator), 0, 1);
    }

    /** Host and port of the REST endpoint, such as {@code 127.0.0.1:8081}. */
    public String address() {
        return "127.0.0.1:" + restPort;
    }

    /** What the REST endpoint answers under a path such as {@code /jobs/overview}, JSON. */
    public String get(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private URI uri(String path) {
        return URI.create("http://" + address() + path);
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the cluster was asked", e);
        }
    }

    /** Has a job end without a savepoint; {@code job} is its id in 32 hexadecimal digits. */
    public void cancel(String job) throws IOException {
        send(HttpRequest.newBuilder(uri("/jobs/" + job)).method("PATCH", HttpRequest.BodyPublishers.noBody()));
    }

    /** Ends one TaskManager as a power cut would; {@code number} counts from 0. */
    public void killTaskManager(int number) {
        taskManagers.get(number).kill();
    }

    /** Starts one TaskManager again and returns at once. */
    public void restartTaskManager(int number) throws IOException {
        taskManagers.get(number).start();
    }

    /**
     * Waits until exactly so many TaskManagers are known to the JobManager, each with its slots: it tells of these a
     * moment later.
     *
     * @throws IOException if a process ends or it takes too long
     */
    public void awaitTaskManagers(int count) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (registered() != count) {
            if (!jobManager.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("Not " + count + " TaskManagers:\n" + log());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the cluster started", e);
            }
        }
    }

    private int registered() {
        try {
            Matcher number = TASK_MANAGERS.matcher(get("/overview"));
            if (!number.find()) {
                return -1;
            }
            int known = Integer.parseInt(number.group(1));
            return Integer.parseInt(number.group(2)) == known * slotsEach ? known : -1;
        } catch (IOException notYet) {
            return -1;
        }
    }

    /** What the processes have logged, the JobManager's first. */
    public String log() {
        StringBuilder log = new StringBuilder(jobManager.log());
        taskManagers.forEach(each -> log.append("\n--- TaskManager\n").append(each.log()));
        return log.toString();
    }

    @Override
    public void close() {
        taskManagers.forEach(ClusterProcess::kill);
        jobManager.kill();
        http.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
