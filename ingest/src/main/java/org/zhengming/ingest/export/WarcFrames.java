package org.zhengming.ingest.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Cuts a WARC file into the records that hold pages; requests, images and the like pass by. After bytes that are no
 * record the next line that begins one is looked for, so that a broken record costs itself alone.
 */
final class WarcFrames implements FrameSource {

    private static final byte[] BEGIN = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

    private final ByteInput input;
    private final FrameBuffer buffer;

    WarcFrames(ByteInput input, int maxItemBytes) {
        this.input = input;
        this.buffer = new FrameBuffer(maxItemBytes);
    }

    @Override
    public Frame next() {
        while (skipLineEnds()) {
            long offset = input.offset();
            byte[] head = input.peek();
            int blockStart = blockStart(head);
            Optional<WarcRecord> record = blockStart < 0 ? Optional.empty() : WarcRecords.parse(head);
            long length = blockStart + record.map(WarcFrames::blockLength).orElse(-1L);
            if (record.isEmpty() || length < blockStart) {
                return broken(offset);
            }
            if (WarcRecords.isPage(record.get())) {
                return page(offset, length);
            }
            if (!passOver(length)) {
                return Frame.of(offset, new byte[0], Frame.State.CUT);
            }
        }
        return null;
    }

    private Frame page(long offset, long length) {
        buffer.start(offset);
        for (long i = 0; i < length; i++) {
            int value = input.read();
            if (value < 0) {
                return buffer.frame(Frame.State.CUT);
            }
            buffer.add(value);
        }
        return buffer.frame(Frame.State.WHOLE);
    }

    private boolean passOver(long length) {
        for (long i = 0; i < length; i++) {
            if (input.read() < 0) {
                return false;
            }
        }
        return true;
    }

    /** Everything up to the next line that begins a record; at the end of the input it may be a record cut off. */
    private Frame broken(long offset) {
        buffer.start(offset);
        int value = input.read();
        while (value >= 0) {
            buffer.add(value);
            if (value == '\n' && startsRecord()) {
                return buffer.frame(Frame.State.BROKEN);
            }
            value = input.read();
        }
        return buffer.frame(Frame.State.CUT);
    }

    /** Whether the next bytes begin a record; they stay to be read. */
    private boolean startsRecord() {
        int value = input.read();
        if (value >= 0) {
            input.stepBack();
        }
        return value == BEGIN[0] && Arrays.mismatch(BEGIN, input.peek()) == BEGIN.length;
    }

    /** False at the end of the input. */
    private boolean skipLineEnds() {
        int value = input.read();
        while (value == '\r' || value == '\n') {
            value = input.read();
        }
        if (value >= 0) {
            input.stepBack();
        }
        return value >= 0;
    }

    private static long blockLength(WarcRecord record) {
        try {
            return record.body().size();
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    /** Where the empty line after the header ends, or -1 when there is none. */
    private static int blockStart(byte[] head) {
        for (int i = 0; i + 1 < head.length; i++) {
            if (head[i] == '\n' && head[i + 1] == '\n') {
                return i + 2;
            }
            if (head[i] == '\n' && head[i + 1] == '\r' && i + 2 < head.length && head[i + 2] == '\n') {
                return i + 3;
            }
        }
        return -1;
    }
}
