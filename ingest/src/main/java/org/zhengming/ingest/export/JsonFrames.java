package org.zhengming.ingest.export;

import java.util.Set;

/**
 * One item an element of a JSON document: of a top-level array, of an array that a top-level object keeps under a known
 * key ({@code {"user": …, "weibo": […]}}), or a top-level value itself when several stand behind one another.
 *
 * <p>Follows the brackets only, so that an element whose inside is broken still ends where its brackets close, and the
 * elements after it are read.
 */
final class JsonFrames implements FrameSource {

    /** Keys under which exporting systems keep their posts. */
    static final Set<String> CONTAINERS = Set.of("weibo", "posts", "data", "items", "list");

    private final ByteInput input;
    private final FrameBuffer buffer;
    private final JsonScanner scanner = new JsonScanner();
    private Place place = Place.TOP;
    private boolean insideObject;

    private enum Place {
        /** Between top-level values. */
        TOP,
        /** Inside the array whose elements are the items. */
        ELEMENTS,
        /** In the object that holds the array of items, behind that array. */
        BEHIND_ELEMENTS,
        END
    }

    JsonFrames(ByteInput input, int maxItemBytes) {
        this.input = input;
        this.buffer = new FrameBuffer(maxItemBytes);
    }

    @Override
    public Frame next() {
        while (place != Place.END) {
            Frame frame = place == Place.BEHIND_ELEMENTS ? leaveObject() : nextValue();
            if (frame != null) {
                return frame;
            }
        }
        return null;
    }

    private Frame nextValue() {
        int value = input.read();
        while (value == ',' || value >= 0 && value <= ' ') {
            value = input.read();
        }
        if (value < 0) {
            return atEnd(place != Place.TOP);
        }
        if (place == Place.TOP && value == '[') {
            place = Place.ELEMENTS;
            insideObject = false;
            return null;
        }
        if (place == Place.ELEMENTS && value == ']') {
            place = insideObject ? Place.BEHIND_ELEMENTS : Place.TOP;
            return null;
        }
        buffer.start(input.offset() - 1);
        scanner.restart(0);
        return value == '{' || value == '[' ? bracketed(value) : scalar(value);
    }

    private Frame bracketed(int first) {
        boolean top = place == Place.TOP;
        for (int value = first; value >= 0; value = input.read()) {
            if (!top && scanner.closesOuter(value)) {
                input.stepBack();
                return buffer.frame(Frame.State.BROKEN);
            }
            buffer.add(value);
            boolean wasInString = scanner.inString();
            scanner.accept(value);
            if (scanner.depth() == 0) {
                return buffer.frame(Frame.State.WHOLE);
            }
            if (top && value == '[' && !wasInString && opensItems()) {
                return null;
            }
        }
        place = Place.END;
        return buffer.frame(Frame.State.CUT);
    }

    /** Whether the bracket just opened is that of the items; if so, the items are next. */
    private boolean opensItems() {
        boolean items = scanner.depth() == 2 && CONTAINERS.contains(scanner.key());
        if (items) {
            place = Place.ELEMENTS;
            insideObject = true;
        }
        return items;
    }

    private Frame scalar(int first) {
        for (int value = first; value >= 0; value = input.read()) {
            boolean ends = value == ',' || value == '\n' || value == ']' && place == Place.ELEMENTS;
            if (ends && !scanner.inString() && !buffer.isEmpty()) {
                input.stepBack();
                return buffer.frame(Frame.State.WHOLE);
            }
            buffer.add(value);
            scanner.accept(value == '"' || value == '\\' || scanner.inString() ? value : ' ');
        }
        boolean open = place != Place.TOP;
        place = Place.END;
        return buffer.frame(open ? Frame.State.CUT : Frame.State.WHOLE);
    }

    /** Passes over the other members of the object around the items; another array of items may be among them. */
    private Frame leaveObject() {
        scanner.restart(1);
        for (int value = input.read(); value >= 0; value = input.read()) {
            boolean wasInString = scanner.inString();
            scanner.accept(value);
            if (scanner.depth() == 0) {
                place = Place.TOP;
                return null;
            }
            if (value == '[' && !wasInString && opensItems()) {
                return null;
            }
        }
        return atEnd(true);
    }

    private Frame atEnd(boolean unclosed) {
        place = Place.END;
        return unclosed && !input.damaged() ? Frame.of(input.offset(), new byte[0], Frame.State.CUT) : null;
    }
}
