package org.zhengming.ingest.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.zhengming.ingest.Sha256;

/**
 * Findings that people decided about and that are to leave the index, asked for by whoever took the decision and taken out
 * by the only one that may write to the index. One file a finding, so that asking twice is asking once.
 */
public final class PurgeRequests {

    private static final String ENDING = ".purge";

    private final Path folder;

    /** @param retention the folder of the proofs of deletion */
    public PurgeRequests(Path retention) {
        this.folder = retention.resolve("purge");
    }

    /** Asks for a finding to be taken out. */
    public void ask(String finding) {
        try {
            Files.createDirectories(folder);
            Path begun = Files.createTempFile(folder, "asked", ".tmp");
            Files.writeString(begun, finding, StandardCharsets.UTF_8);
            Files.move(begun, file(finding), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of findings that are to be taken out. */
    public List<String> waiting() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .flatMap(PurgeRequests::read)
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is taken out, or was not there. */
    public void done(String finding) {
        try {
            Files.deleteIfExists(file(finding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another writer may have been faster. */
    private static Stream<String> read(Path file) {
        try {
            return Stream.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String finding) {
        return folder.resolve(Sha256.hex(finding) + ENDING);
    }
}
