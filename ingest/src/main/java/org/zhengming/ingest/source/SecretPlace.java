package org.zhengming.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a secret is kept; the secret itself is in no configuration. One of the two is {@code null}.
 *
 * @param file that holds nothing but the secret
 * @param variable of the environment
 */
public record SecretPlace(Path file, String variable) {

    /**
     * Reads the secret, each time anew, so that it can be changed while the program runs.
     *
     * @throws IOException if there is none; the message names the place, never what is there
     */
    public String read() throws IOException {
        String secret = file == null ? System.getenv(variable) : ofFile();
        if (secret == null || secret.isBlank()) {
            throw new IOException("there is no secret in " + this);
        }
        return secret.strip();
    }

    private String ofFile() throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IOException("the secret cannot be read from " + this);
        }
    }

    @Override
    public String toString() {
        return file == null ? "the environment variable " + variable : "the file " + file;
    }
}
