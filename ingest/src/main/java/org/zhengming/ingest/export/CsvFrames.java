package org.zhengming.ingest.export;

import java.util.Arrays;

/**
 * One item a CSV record (RFC 4180): line breaks inside quotes belong to the record. Works on the bytes of every
 * encoding that keeps ASCII to itself for quotes, separators and line breaks: UTF-8 and GB18030 do.
 *
 * <p>A quote that never closes would swallow the records after it. Where that shows (text right behind a closing quote,
 * or swallowed lines with as many separators as the header), the record's first line is given up as broken and reading
 * goes on with the line after it.
 */
final class CsvFrames implements FrameSource {

    /** Bounds the work that a hostile file can cause. */
    private static final long MOST_READ_AGAIN = 64L << 20;

    private final ByteInput input;
    private final FrameBuffer buffer;
    private final char separator;
    private final int maxItemBytes;
    private int headerSeparators = -1;
    private long readAgain;

    CsvFrames(ByteInput input, char separator, int maxItemBytes) {
        this.input = input;
        this.separator = separator;
        this.maxItemBytes = maxItemBytes;
        this.buffer = new FrameBuffer(maxItemBytes);
    }

    @Override
    public Frame next() {
        while (true) {
            buffer.start(input.offset());
            Stop stop = scan();
            Frame frame =
                    switch (stop) {
                        case END_OF_RECORD -> buffer.frame(Frame.State.WHOLE);
                        case END_OF_INPUT -> buffer.frame(input.damaged() ? Frame.State.CUT : Frame.State.WHOLE);
                        case END_INSIDE_QUOTES -> swallowedRecords() ? firstLine() : buffer.frame(Frame.State.CUT);
                        case BAD_QUOTE -> firstLine();
                    };
            if (!blank(frame)) {
                headerSeparators = headerSeparators < 0 ? separators(frame.bytes(), 0) : headerSeparators;
                return frame;
            }
            if (stop == Stop.END_OF_INPUT) {
                return null;
            }
        }
    }

    private enum Stop {
        END_OF_RECORD,
        END_OF_INPUT,
        END_INSIDE_QUOTES,
        BAD_QUOTE
    }

    private enum At {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED
    }

    private Stop scan() {
        At at = At.FIELD_START;
        for (int value = input.read(); value >= 0; value = input.read()) {
            if (at != At.QUOTED && value == '\n') {
                return Stop.END_OF_RECORD;
            }
            buffer.add(value);
            at = after(at, value);
            if (at == null) {
                return Stop.BAD_QUOTE;
            }
            if (at == At.QUOTED && buffer.size() == maxItemBytes) {
                if (swallowedRecords()) {
                    return Stop.BAD_QUOTE;
                }
                at = At.PLAIN;
            }
        }
        return at == At.QUOTED ? Stop.END_INSIDE_QUOTES : Stop.END_OF_INPUT;
    }

    /** @return {@code null} when no record can go on like this */
    private At after(At at, int value) {
        return switch (at) {
            case QUOTED -> value == '"' ? At.QUOTE_CLOSED : At.QUOTED;
            case QUOTE_CLOSED -> {
                if (value == '"') {
                    yield At.QUOTED;
                }
                yield value == separator ? At.FIELD_START : value == '\r' ? At.QUOTE_CLOSED : null;
            }
            case FIELD_START -> value == '"' ? At.QUOTED : value == separator ? At.FIELD_START : At.PLAIN;
            case PLAIN -> value == separator ? At.FIELD_START : At.PLAIN;
        };
    }

    /** Whether a line after the first one held has the header's number of separators. */
    private boolean swallowedRecords() {
        if (buffer.tooLarge() || headerSeparators < 1 || input.damaged()) {
            return false;
        }
        byte[] held = buffer.held();
        for (int line = endOfLine(held, 0) + 1; line < held.length; line = endOfLine(held, line) + 1) {
            if (separators(held, line) == headerSeparators) {
                return true;
            }
        }
        return false;
    }

    private int separators(byte[] bytes, int from) {
        int count = 0;
        for (int i = from, end = endOfLine(bytes, from); i < end; i++) {
            count += bytes[i] == separator ? 1 : 0;
        }
        return count;
    }

    private Frame firstLine() {
        byte[] held = buffer.held();
        int end = endOfLine(held, 0);
        if (buffer.tooLarge() || end == held.length || readAgain > MOST_READ_AGAIN) {
            for (int value = input.read(); value >= 0 && value != '\n'; value = input.read()) {
                buffer.add(value);
            }
            return buffer.frame(Frame.State.BROKEN);
        }
        readAgain += held.length - end;
        Frame line = Frame.of(input.offset() - held.length, Arrays.copyOf(held, end), Frame.State.BROKEN);
        input.unread(held, end + 1);
        return line;
    }

    private static int endOfLine(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean blank(Frame frame) {
        if (frame.size() > frame.bytes().length) {
            return false;
        }
        for (byte value : frame.bytes()) {
            if (value != '\r' && value != ' ' && value != '\t') {
                return false;
            }
        }
        return true;
    }
}
