package org.zhengming.api.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.zhengming.jobs.OwnFiles;

/** Sends the log of a command that stays to its data folder. Must be called before anything logs. */
final class ServerLog {

    private ServerLog() {}

    /** @param data the data folder, which nobody but its owner may read from now on */
    static void in(Path data) {
        Path folder = data.resolve("log");
        try {
            OwnFiles.createDirectories(data);
            OwnFiles.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("zhengming.log", folder.toString());
        System.setProperty("logback.configurationFile", "org/zhengming/api/command/logback-server.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }
}
