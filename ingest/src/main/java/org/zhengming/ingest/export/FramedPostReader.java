package org.zhengming.ingest.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.zhengming.ingest.DeadLetters;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;

/** Reads frame by frame: each becomes posts, or one dead letter. */
final class FramedPostReader implements PostReader {

    private final ByteInput input;
    private final FrameSource frames;
    private final FrameDecoder decoder;
    private final DeadLetters letters;
    private final Queue<ReadOutcome> ready = new ArrayDeque<>();
    private boolean truncationTold;
    private boolean ended;
    private long position;

    FramedPostReader(ByteInput input, FrameSource frames, FrameDecoder decoder, DeadLetters letters) {
        this.input = input;
        this.frames = frames;
        this.decoder = decoder;
        this.letters = letters;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            Frame frame = frames.next();
            if (frame == null) {
                end();
            } else {
                read(frame);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public ReadOutcome next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the export has no further item");
        }
        position++;
        return ready.remove();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private void read(Frame frame) {
        if (frame.state() == Frame.State.TOO_LARGE) {
            reject(frame, RejectReason.TOO_LARGE, "The item is longer than the limit for one item.");
            return;
        }
        try {
            for (Post post : decoder.decode(frame)) {
                ready.add(new ReadOutcome.Accepted(post, frame.offset()));
            }
        } catch (ItemRejected e) {
            if (frame.state() == Frame.State.CUT && e.reason() == RejectReason.MALFORMED) {
                reject(frame, RejectReason.TRUNCATED, "The input ends in the middle of an item.");
            } else {
                reject(frame, e.reason(), e.getMessage());
            }
        }
    }

    private void reject(Frame frame, RejectReason reason, String detail) {
        truncationTold |= frame.state() == Frame.State.CUT && reason == RejectReason.TRUNCATED;
        ready.add(new ReadOutcome.Rejected(letters.letter(frame.offset(), reason, detail, frame.hash(), frame.size())));
    }

    private void end() {
        ended = true;
        if (input.damaged() && !truncationTold) {
            String detail = "The compressed stream is cut off or damaged here.";
            ready.add(letters.rejected(input.offset(), RejectReason.TRUNCATED, detail, new byte[0]));
        }
    }
}
