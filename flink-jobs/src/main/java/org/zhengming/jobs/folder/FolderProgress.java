package org.zhengming.jobs.folder;

import java.util.List;
import java.util.Map;

/**
 * What the enumerator keeps in checkpoints.
 *
 * @param known files taken up, by path, as long as they lie in the folder
 * @param waiting files taken up and given to no reader yet
 */
public record FolderProgress(Map<String, FileVersion> known, List<FolderSplit> waiting) {

    static final FolderProgress NOTHING = new FolderProgress(Map.of(), List.of());
}
