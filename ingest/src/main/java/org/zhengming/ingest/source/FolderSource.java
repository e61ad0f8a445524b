package org.zhengming.ingest.source;

import java.nio.file.Path;

/**
 * A watched folder of export files.
 *
 * @param folder absolute path of the folder; it need not exist yet
 */
public record FolderSource(String id, String label, String folder) implements Source {

    /** Called by its id. */
    public FolderSource(String id, String folder) {
        this(id, id, folder);
    }

    /** The folder as a path. */
    public Path path() {
        return Path.of(folder);
    }
}
