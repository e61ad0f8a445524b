package org.zhengming.ingest.export;

import java.util.List;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.RejectReason;

/** An input that no reader knows: one frame, hashed while it passes, and one dead letter. */
final class UnknownFormat implements FrameSource, FrameDecoder {

    private final ByteInput input;
    private boolean read;

    UnknownFormat(ByteInput input) {
        this.input = input;
    }

    @Override
    public Frame next() {
        if (read) {
            return null;
        }
        read = true;
        FrameBuffer buffer = new FrameBuffer(0);
        buffer.start(input.offset());
        for (int value = input.read(); value >= 0; value = input.read()) {
            buffer.add(value);
        }
        if (buffer.isEmpty()) {
            return null;
        }
        Frame frame = buffer.frame(Frame.State.BROKEN);
        return new Frame(frame.offset(), frame.bytes(), frame.size(), frame.hash(), Frame.State.BROKEN);
    }

    @Override
    public List<Post> decode(Frame frame) throws ItemRejected {
        throw new ItemRejected(
                RejectReason.UNKNOWN_FORMAT,
                "The file is none of the known export formats: JSON Lines, JSON, CSV with a known header, or WARC.");
    }
}
