package org.zhengming.api.command;

import java.nio.file.Path;
import org.zhengming.analytics.leak.BlindIndexException;
import org.zhengming.analytics.leak.BlindIndexKey;
import picocli.CommandLine.Option;

/** {@code --index-key}, and reading it with failures in plain words. */
final class IndexKeyOption {

    @Option(
            names = "--index-key",
            paramLabel = "FILE",
            description = "key of the registry's private_index; without it enrolled values are not recognised")
    private Path file;

    /** The key, or {@code null} when none is given. */
    BlindIndexKey read() {
        try {
            return file == null ? null : BlindIndexKey.read(file);
        } catch (BlindIndexException e) {
            throw new CommandFailure(e.code(), e.getMessage());
        }
    }
}
