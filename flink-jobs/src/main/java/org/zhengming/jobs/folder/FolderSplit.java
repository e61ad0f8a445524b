package org.zhengming.jobs.folder;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One export file, and how much of it has been passed on. A file that is replaced is another split.
 *
 * @param path absolute path of the file
 * @param version of the file when it was taken up
 * @param itemsRead posts and dead letters passed on
 */
public record FolderSplit(String path, FileVersion version, long itemsRead) implements SourceSplit {

    @Override
    public String splitId() {
        return version.size() + "-" + version.modified() + "-" + path;
    }
}
