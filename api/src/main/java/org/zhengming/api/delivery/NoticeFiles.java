package org.zhengming.api.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.file.WholeFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Notices in a folder, a file each, written whole at every step. */
final class NoticeFiles {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeFiles.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ENDING = ".json";

    private final WholeFiles files;

    NoticeFiles(Path folder) {
        this.files = new WholeFiles(folder);
    }

    void put(Notice notice) {
        files.write(notice.id() + ENDING, JSON.writeValueAsString(notice));
    }

    void delete(Notice notice) {
        files.delete(notice.id() + ENDING);
    }

    /** All that are kept; a file that holds none is passed over. */
    List<Notice> all() {
        List<Notice> notices = new ArrayList<>();
        for (String name : files.names()) {
            files.read(name).ifPresent(content -> {
                try {
                    notices.add(JSON.readValue(content, Notice.class));
                } catch (JacksonException unreadable) {
                    LOG.warn("The file {} holds no notice and is passed over", name);
                }
            });
        }
        return notices;
    }
}
