package org.zhengming.jobs.replay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.ingest.export.MessageReader;
import org.zhengming.ingest.export.ReadLimits;
import org.zhengming.ingest.source.TopicsSource;
import org.zhengming.jobs.topic.TopicClient;
import org.zhengming.jobs.topic.TopicPlace;

/** Reads a message of a topic again, beside the job's own reading. */
final class MessageRereader {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] NOTHING = {};

    private final List<TopicsSource> sources;
    private final MessageReader reader = new MessageReader(ReadLimits.DEFAULT);

    MessageRereader(List<TopicsSource> sources) {
        this.sources = sources;
    }

    Reread read(DeadLetter letter, TopicPlace place, long now) {
        Optional<TopicsSource> source = sources.stream()
                .filter(each -> each.id().equals(place.source()))
                .findFirst();
        if (source.isEmpty()) {
            return Reread.nothing(State.SOURCE_GONE);
        }
        try {
            return read(source.get(), letter, place, now);
        } catch (KafkaException e) {
            return Reread.nothing(State.SOURCE_GONE);
        }
    }

    private Reread read(TopicsSource source, DeadLetter letter, TopicPlace place, long now) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(client(source))) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, letter.offset());
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(PATIENCE)) {
                return reread(source, letter, message, now);
            }
            return Reread.nothing(State.SOURCE_GONE);
        }
    }

    private Reread reread(TopicsSource source, DeadLetter letter, ConsumerRecord<byte[], byte[]> message, long now) {
        byte[] bytes = message.value() == null ? NOTHING : message.value();
        boolean hashIsOfMessage = letter.reason() != RejectReason.ANALYSIS_FAILED;
        boolean another = hashIsOfMessage && !Sha256.hex(bytes).equals(letter.sha256());
        if (message.offset() != letter.offset() || another) {
            return Reread.nothing(State.SOURCE_CHANGED);
        }
        return FileRereader.reread(source.id(), letter, reader.read(bytes, letter.source(), letter.offset()), now);
    }

    /** Without the group, whose place is the job's, and one message at a time. */
    private static Properties client(TopicsSource source) {
        Properties client = TopicClient.properties(source);
        client.remove(ConsumerConfig.GROUP_ID_CONFIG);
        client.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        client.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        return client;
    }
}
