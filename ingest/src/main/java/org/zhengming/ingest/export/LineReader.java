package org.zhengming.ingest.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.RejectReason;

/**
 * The lines of a text input, plain or gzip-compressed, with their numbers, for those who want to tell a person where
 * something is wrong, or to parse in several threads. Blank lines are passed over but counted. Memory is bounded: a
 * line over the limit passes by without being held. Not for use by several threads; a {@link Line} is.
 */
public final class LineReader implements Iterator<LineReader.Line>, Closeable {

    private final ByteInput input;
    private final LineFrames frames;
    private final String source;
    private Line next;
    private boolean ended;

    /**
     * One line as bytes.
     *
     * @param source name of the input
     * @param number from 1
     * @param problem why the line cannot be read, or {@code null}
     * @param cut whether the input ends without a line break after it
     */
    public record Line(String source, long number, byte[] bytes, RejectReason problem, boolean cut) {

        /** @throws ItemRejected if the line is too large, cut off by a damaged compression, or not UTF-8 */
        public String text() throws ItemRejected {
            if (problem == RejectReason.TOO_LARGE) {
                throw new ItemRejected(problem, "The line is longer than the limit for one item.");
            }
            if (problem != null) {
                throw new ItemRejected(problem, "The compressed stream is cut off or damaged here.");
            }
            return StrictText.decode(bytes, StandardCharsets.UTF_8);
        }
    }

    /** @param source named in every line */
    public LineReader(InputStream in, String source) throws IOException {
        this.input = ByteInput.open(in);
        this.frames = new LineFrames(input, ReadLimits.DEFAULT.maxItemBytes());
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
            ended = next == null || next.cut();
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the input has no further line");
        }
        Line line = next;
        next = null;
        return line;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private Line read() {
        Frame frame = frames.next();
        if (frame == null) {
            return input.damaged() ? new Line(source, frames.line(), new byte[0], RejectReason.TRUNCATED, true) : null;
        }
        boolean cut = frame.state() == Frame.State.CUT;
        return new Line(source, frames.line(), frame.bytes(), problem(frame), cut || input.damaged());
    }

    private RejectReason problem(Frame frame) {
        return switch (frame.state()) {
            case TOO_LARGE -> RejectReason.TOO_LARGE;
            case CUT -> input.damaged() ? RejectReason.TRUNCATED : null;
            case WHOLE, BROKEN -> null;
        };
    }
}
