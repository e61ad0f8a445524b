package org.zhengming.jobs.cluster;

import java.io.IOException;
import java.io.Reader;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.rest.ConnectionClosedException;
import org.apache.flink.runtime.rest.ConnectionException;
import org.apache.flink.util.ExceptionUtils;
import org.zhengming.ingest.source.JobPlace;
import org.zhengming.jobs.JobStartException;

/** A Flink session cluster, spoken to through the REST endpoint of its JobManager. Safe for use by many threads. */
final class ClusterConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RestClusterClient<String> client;
    private final String address;

    private ClusterConnection(RestClusterClient<String> client, String address) {
        this.client = client;
        this.address = address;
    }

    /**
     * Nothing is asked of the cluster yet.
     *
     * @throws JobStartException if the place names no JobManager or its file of settings cannot be read
     */
    static ClusterConnection to(JobPlace.Cluster cluster) {
        if (cluster.jobManager() == null) {
            throw new JobStartException(
                    "CLUSTER_UNKNOWN",
                    "Nothing tells which cluster is meant.",
                    "Name the JobManager's REST endpoint as HOST:PORT under job.jobmanager or by --jobmanager.");
        }
        try {
            return new ClusterConnection(
                    new RestClusterClient<>(settings(cluster), cluster.jobManager()), cluster.jobManager());
        } catch (JobStartException e) {
            throw e;
        } catch (Exception e) {
            throw new JobStartException(
                    "CLUSTER_SETTINGS",
                    "Flink's client cannot be made (" + e.getMessage() + ").",
                    "Check the file under job.settings.",
                    e);
        }
    }

    private static Configuration settings(JobPlace.Cluster cluster) {
        Configuration flink = new Configuration();
        if (cluster.settings() != null) {
            properties(cluster.settings()).forEach((key, value) -> flink.setString((String) key, (String) value));
        }
        int colon = cluster.jobManager().lastIndexOf(':');
        flink.set(RestOptions.ADDRESS, cluster.jobManager().substring(0, colon));
        flink.set(RestOptions.PORT, Integer.parseInt(cluster.jobManager().substring(colon + 1)));
        flink.set(RestOptions.CONNECTION_TIMEOUT, Duration.ofSeconds(10));
        flink.set(RestOptions.RETRY_MAX_ATTEMPTS, 2);
        flink.set(RestOptions.RETRY_DELAY, Duration.ofSeconds(1));
        return flink;
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new JobStartException(
                    "CLUSTER_SETTINGS",
                    "The settings of Flink's client in " + file + " cannot be read.",
                    "Check the path under job.settings, and that the file is a Java properties file.",
                    e);
        }
    }

    RestClusterClient<String> client() {
        return client;
    }

    /** The job of that name that was started last, if the cluster remembers one. */
    Optional<JobStatusMessage> newest(String name) {
        return answer(client.listJobs()).stream()
                .filter(job -> job.getJobName().equals(name))
                .max(Comparator.comparingLong(JobStatusMessage::getStartTime));
    }

    /**
     * Waits for an answer.
     *
     * @throws JobStartException if the cluster does not answer or refuses
     */
    <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        } catch (TimeoutException e) {
            throw unreachable(e);
        } catch (ExecutionException e) {
            throw ExceptionUtils.findThrowable(e, ClusterConnection::isOfTheNetwork)
                            .isPresent()
                    ? unreachable(e)
                    : refused(e);
        }
    }

    private static boolean isOfTheNetwork(Throwable failure) {
        return failure instanceof SocketException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException
                || failure instanceof TimeoutException
                || failure instanceof ConnectionClosedException
                || failure instanceof ConnectionException;
    }

    private JobStartException unreachable(Exception cause) {
        return new JobStartException(
                "CLUSTER_UNREACHABLE",
                "The JobManager at " + address + " does not answer (" + lastMessage(cause) + ").",
                "Check that the cluster runs, the port is that of its REST endpoint (8081 unless changed), and, where it"
                        + " asks for TLS, the file under job.settings.",
                cause);
    }

    private JobStartException refused(Exception cause) {
        return new JobStartException(
                "CLUSTER_REFUSED",
                "The JobManager at " + address + " refuses (" + lastMessage(cause) + ").",
                "See its log for the cause.",
                cause);
    }

    private static String lastMessage(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String message = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        return message.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        client.close();
    }
}
