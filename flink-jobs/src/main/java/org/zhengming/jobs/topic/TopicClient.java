package org.zhengming.jobs.topic;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.zhengming.ingest.source.TopicsSource;
import org.zhengming.jobs.JobStartException;

/** What the Kafka client is told. */
public final class TopicClient {

    private static final String DISCOVERY_INTERVAL = "partition.discovery.interval.ms";
    private static final String PATIENCE_MILLIS = "10000";

    private TopicClient() {}

    /**
     * The client's settings: those of the source's file, and over them what the job depends on.
     *
     * @throws JobStartException if the file cannot be read
     */
    public static Properties properties(TopicsSource source) {
        Properties client = new Properties();
        client.setProperty(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        client.setProperty(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        client.setProperty(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, PATIENCE_MILLIS);
        client.setProperty(DISCOVERY_INTERVAL, PATIENCE_MILLIS);
        addFile(client, source.settings());
        // A host name that cannot be resolved is asked for again instead of failing the job.
        client.setProperty("bootstrap.resolve.timeout.ms", String.valueOf(Integer.MAX_VALUE));
        client.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, source.servers());
        client.setProperty(CommonClientConfigs.CLIENT_ID_CONFIG, "zhengming-" + source.id());
        client.setProperty("client.id.prefix", "zhengming-" + source.id());
        client.setProperty(ConsumerConfig.GROUP_ID_CONFIG, source.group());
        client.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        client.setProperty(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, source.start().name().toLowerCase(Locale.ROOT));
        client.setProperty(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        client.setProperty(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return client;
    }

    private static void addFile(Properties client, String settings) {
        if (settings == null) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(Path.of(settings))) {
            client.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new JobStartException(
                    "KAFKA_SETTINGS_UNREADABLE",
                    "The settings of the Kafka client in " + settings + " cannot be read.",
                    "Check the path under settings, and that the file is a Java properties file.",
                    e);
        }
    }
}
