package org.zhengming.ingest.source;

import java.nio.file.Path;

/**
 * A watched folder of export files.
 *
 * @param folder absolute path of the folder; it need not exist yet
 */
public record FolderSource(String id, String folder) implements Source {

    /** The folder as a path. */
    public Path path() {
        return Path.of(folder);
    }
}
