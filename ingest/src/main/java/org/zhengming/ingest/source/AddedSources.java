package org.zhengming.ingest.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.zhengming.ingest.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sources that administrators added, as a file below the data folder through which they reach the job. The file is
 * written whole or not at all. The database is what counts; the file says the same as soon as the server runs.
 */
public final class AddedSources {

    private static final String NAME = "added-sources.json";
    private static final byte[] NONE = "[]".getBytes(StandardCharsets.UTF_8);
    private static final TypeReference<List<AddedSource>> LIST = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.shared();
    private final Path file;

    private AddedSources(Path file) {
        this.file = file;
    }

    /** @param data the data folder of the configuration */
    public static AddedSources in(Path data) {
        return new AddedSources(data.resolve(NAME));
    }

    /**
     * The sources; none while there is no file.
     *
     * @throws IOException if the file cannot be read
     */
    public List<AddedSource> read() throws IOException {
        try {
            return json.readValue(content(), LIST);
        } catch (JacksonException e) {
            throw new IOException(NAME + " in the data folder is damaged; with it away, the server writes it anew", e);
        }
    }

    /** Changes when anything in the file does. */
    public String version() throws IOException {
        return Sha256.hex(content());
    }

    /**
     * Replaces the file where it says something else. After this returns it survives a crash.
     *
     * @throws IOException if it cannot be written; the one before stays
     */
    public void write(List<AddedSource> sources) throws IOException {
        byte[] wanted = json.writeValueAsBytes(sources);
        if (Sha256.hex(wanted).equals(version())) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), NAME, ".part");
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(wanted);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] content() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            return NONE;
        }
    }
}
