package org.zhengming.ingest.export;

import java.util.List;
import org.zhengming.ingest.DeadLetters;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;

/**
 * Reads messages of a queue one by one: each is a JSON object in UTF-8, of Zhengming's own form, weibo-crawler or
 * MediaCrawler. Not for use by several threads.
 */
public final class MessageReader {

    private static final byte[] NOTHING = {};

    private final ReadLimits limits;
    private final JsonDecoder decoder;

    /** Reads within {@code limits}. */
    public MessageReader(ReadLimits limits) {
        this.limits = limits;
        this.decoder = new JsonDecoder(JsonText.mapper(limits));
    }

    /**
     * What one message holds: a post, two when it carries the post it forwards, or one dead letter.
     *
     * @param message {@code null} for one without a value
     * @param location names the queue in the dead letter
     * @param offset of the message in its queue
     */
    public List<ReadOutcome> read(byte[] message, String location, long offset) {
        byte[] bytes = message == null ? NOTHING : message;
        try {
            if (bytes.length > limits.maxItemBytes()) {
                throw new ItemRejected(RejectReason.TOO_LARGE, "The message is longer than the limit for one item.");
            }
            return decoder.decode(Frame.of(offset, bytes, Frame.State.WHOLE)).stream()
                    .<ReadOutcome>map(post -> new ReadOutcome.Accepted(post, offset))
                    .toList();
        } catch (ItemRejected e) {
            return List.of(
                    new DeadLetters(location, limits.clock()).rejected(offset, e.reason(), e.getMessage(), bytes));
        }
    }
}
