package org.zhengming.jobs.story;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.Encoder;
import org.zhengming.analytics.story.Swell;
import org.zhengming.analytics.story.SwellJson;

/** Writes an alarm as one line. */
final class SwellEncoder implements Encoder<Swell> {

    private static final long serialVersionUID = 1L;

    private transient SwellJson json;

    @Override
    public void encode(Swell swell, OutputStream output) throws IOException {
        if (json == null) {
            json = new SwellJson();
        }
        output.write((json.write(swell) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
