package org.zhengming.jobs.topic;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.zhengming.ingest.export.MessageReader;
import org.zhengming.ingest.export.ReadLimits;
import org.zhengming.jobs.stream.SourceItem;

/** Makes items of messages: posts, or a dead letter that names topic, partition and offset. */
final class MessageItems implements KafkaRecordDeserializationSchema<SourceItem> {

    private static final long serialVersionUID = 1L;

    private final String source;
    private transient MessageReader reader;

    /** @param source id of the source in the configuration */
    MessageItems(String source) {
        this.source = source;
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<SourceItem> items) {
        if (reader == null) {
            reader = new MessageReader(ReadLimits.DEFAULT);
        }
        String location = new TopicPlace(source, message.topic(), message.partition()).write();
        long now = System.currentTimeMillis();
        reader.read(message.value(), location, message.offset())
                .forEach(outcome -> items.collect(SourceItem.of(source, location, now, outcome)));
    }

    @Override
    public TypeInformation<SourceItem> getProducedType() {
        return TypeInformation.of(SourceItem.class);
    }
}
