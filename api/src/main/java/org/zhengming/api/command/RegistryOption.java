package org.zhengming.api.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.analytics.registry.RegistryReader;
import picocli.CommandLine.Option;

/** {@code --registry}, and reading it with failures in plain words. */
final class RegistryOption {

    @Option(
            names = "--registry",
            required = true,
            paramLabel = "FILE",
            description = "who is protected, JSON Lines, plain or gzip")
    private Path file;

    Registry read() {
        return read(file);
    }

    static Registry read(Path file) {
        if (!Files.isReadable(file)) {
            throw new CommandFailure("REGISTRY_MISSING", "cannot read the registry " + file + "; check the path");
        }
        try {
            return RegistryReader.read(file);
        } catch (RegistryException e) {
            throw new CommandFailure(e.code(), e.getMessage());
        } catch (IOException e) {
            throw new CommandFailure("REGISTRY_UNREADABLE", "reading the registry failed: " + e.getMessage());
        }
    }
}
