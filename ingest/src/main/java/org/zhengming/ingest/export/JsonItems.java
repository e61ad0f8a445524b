package org.zhengming.ingest.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.ingest.RejectReason;

/** Cuts a JSON document in memory into the elements of its list of items, a broken one apart from the others. */
public final class JsonItems {

    private JsonItems() {}

    /**
     * The bytes of one element.
     *
     * @param problem why the bytes cannot be an element, or {@code null}
     */
    public record Item(byte[] bytes, RejectReason problem) {}

    /** The elements of the array under {@code items}, {@code data}, {@code list} or {@code posts}, or at the top. */
    public static List<Item> split(byte[] document) {
        try (ByteInput input = ByteInput.open(new ByteArrayInputStream(document))) {
            input.skipByteOrderMark();
            JsonFrames frames = new JsonFrames(input, document.length + 1);
            List<Item> items = new ArrayList<>();
            for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
                items.add(new Item(frame.bytes(), problem(frame.state())));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RejectReason problem(Frame.State state) {
        return switch (state) {
            case WHOLE -> null;
            case TOO_LARGE -> RejectReason.TOO_LARGE;
            case CUT -> RejectReason.TRUNCATED;
            case BROKEN -> RejectReason.MALFORMED;
        };
    }
}
