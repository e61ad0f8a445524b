package org.zhengming.api.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends the log of a command that stays to a folder. Must be called before anything logs. */
final class ServerLog {

    private ServerLog() {}

    static void to(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("zhengming.log", folder.toString());
        System.setProperty("logback.configurationFile", "org/zhengming/api/command/logback-server.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }
}
