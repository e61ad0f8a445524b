package org.zhengming.ingest.export;

import java.util.BitSet;

/**
 * Follows the brackets and strings of one JSON value, byte by byte, without judging what is between them. A string that
 * holds a line break, which JSON forbids, ends there, and a closing bracket of the wrong kind closes what it must: a
 * broken value then ends near its end and not at the end of the input.
 */
final class JsonScanner {

    private static final int LONGEST_KEY = 64;

    /** Deeper than any limit on nesting: from there on brackets are counted and their kinds no longer compared. */
    private static final int DEEPEST_COMPARED = 1024;

    private final BitSet objects = new BitSet();
    private final StringBuilder key = new StringBuilder();
    private int depth;
    private boolean inString;
    private boolean escaped;

    /** Starts anew, inside {@code openObjects} (0 or 1) objects. */
    void restart(int openObjects) {
        depth = openObjects;
        objects.set(0, true);
        inString = false;
        escaped = false;
        key.setLength(0);
    }

    /** How many brackets are open. */
    int depth() {
        return depth;
    }

    boolean inString() {
        return inString;
    }

    /** The last string seen directly inside the outermost object: before an array opens there, the array's key. */
    String key() {
        return key.toString();
    }

    /** Whether {@code value} closes a bracket that was opened before this value began. */
    boolean closesOuter(int value) {
        return !inString && value == ']' && depth <= DEEPEST_COMPARED && lastOpen(false) < 0;
    }

    void accept(int value) {
        if (inString) {
            acceptInString(value);
            return;
        }
        switch (value) {
            case '"' -> openString();
            case '{' -> objects.set(depth++, true);
            case '[' -> objects.set(depth++, false);
            case '}' -> close(true);
            case ']' -> close(false);
            default -> {
                // commas, colons, numbers, literals and white space do not nest
            }
        }
    }

    private void acceptInString(int value) {
        if (escaped) {
            escaped = false;
        } else if (value == '\\') {
            escaped = true;
        } else if (value == '"' || value == '\n') {
            inString = false;
        } else if (depth == 1 && key.length() < LONGEST_KEY) {
            key.append((char) value);
        }
    }

    private void openString() {
        inString = true;
        if (depth == 1) {
            key.setLength(0);
        }
    }

    private void close(boolean object) {
        int open = depth > DEEPEST_COMPARED ? -1 : lastOpen(object);
        depth = open < 0 ? Math.max(0, depth - 1) : open;
    }

    private int lastOpen(boolean object) {
        int open = depth - 1;
        while (open >= 0 && objects.get(open) != object) {
            open--;
        }
        return open;
    }
}
