package org.zhengming.api.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.story.Swell;
import org.zhengming.analytics.story.SwellJson;

/**
 * Alarms that the job leaves in a folder, JSON Lines in a folder a day. A file is finished once its name does not begin
 * with a dot, and then never changes: each is read once.
 */
final class SwellFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SwellFolder.class);

    private final Path folder;
    private final SwellJson json = new SwellJson();
    private final Set<Path> read = new HashSet<>();

    SwellFolder(Path folder) {
        this.folder = folder;
    }

    /** What came since the last call, oldest first; a line that holds none is passed over. */
    List<Swell> fresh() {
        List<Swell> fresh = new ArrayList<>();
        for (Path file : finished()) {
            if (read.add(file)) {
                fresh.addAll(swells(file));
            }
        }
        fresh.sort((one, other) -> one.at().compareTo(other.at()));
        return fresh;
    }

    private List<Path> finished() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException changing) {
            LOG.debug("The folder of alarms changed while it was listed", changing);
            return List.of();
        }
    }

    private List<Swell> swells(Path file) {
        List<Swell> swells = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                try {
                    swells.add(json.read(line));
                } catch (IllegalArgumentException noAlarm) {
                    LOG.warn("A line of {} holds no alarm and is passed over", file);
                }
            }
        } catch (NoSuchFileException gone) {
            LOG.debug("{} was deleted before it was read", file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return swells;
    }
}
