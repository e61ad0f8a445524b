package org.zhengming.jobs.deadletter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.Encoder;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.export.DeadLetterJson;

/** Writes a dead letter as one line. */
final class DeadLetterEncoder implements Encoder<DeadLetter> {

    private static final long serialVersionUID = 1L;

    private transient DeadLetterJson json;

    @Override
    public void encode(DeadLetter letter, OutputStream output) throws IOException {
        if (json == null) {
            json = new DeadLetterJson();
        }
        output.write((json.write(letter) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
