package org.zhengming.ingest.export;

/** One item a line. Lines of nothing but white space are none; a line ends at LF, its CR is white space. */
final class LineFrames implements FrameSource {

    private final ByteInput input;
    private final FrameBuffer buffer;
    private long line;

    LineFrames(ByteInput input, int maxItemBytes) {
        this.input = input;
        this.buffer = new FrameBuffer(maxItemBytes);
    }

    /** Number, from 1, of the line that {@link #next()} returned last. */
    long line() {
        return line;
    }

    @Override
    public Frame next() {
        while (true) {
            buffer.start(input.offset());
            line++;
            boolean blank = true;
            int value = input.read();
            while (value >= 0 && value != '\n') {
                blank &= value == ' ' || value == '\t' || value == '\r';
                buffer.add(value);
                value = input.read();
            }
            if (!blank) {
                return buffer.frame(value < 0 ? Frame.State.CUT : Frame.State.WHOLE);
            }
            if (value < 0) {
                return null;
            }
        }
    }
}
