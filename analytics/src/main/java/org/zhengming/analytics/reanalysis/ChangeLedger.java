package org.zhengming.analytics.reanalysis;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes of one run, a line each, written down before they are made: a run that is killed and done again tells of
 * all of them, although it finds the first ones made. Several writers may append at once.
 */
public final class ChangeLedger implements Closeable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel file;

    /** Opens a ledger for appending; created when missing. */
    public ChangeLedger(Path path) {
        try {
            Files.createDirectories(path.getParent());
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line break before it, so that a line cut off by a crash spoils no other. */
    public void append(Change change) {
        ByteBuffer line = ByteBuffer.wrap(("\n" + JSON.writeValueAsString(change)).getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                file.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By post; of several changes of one post what they come to. A line cut off by a crash is none. */
    public static Map<String, Change> read(Path path) {
        Map<String, Change> changes = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(path)) {
                if (!line.isEmpty()) {
                    add(changes, line);
                }
            }
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    private static void add(Map<String, Change> changes, String line) {
        try {
            Change change = JSON.readValue(line, Change.class);
            changes.merge(change.id(), change, Change::then);
        } catch (JacksonException cutOff) {
            // It stood for a change that was not made.
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
