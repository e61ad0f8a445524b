package org.zhengming.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.UUID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.SecurityOptions;

/**
 * Closes Flink's REST endpoint, which cannot be left out and would run whatever job another user of this machine sends
 * it. It asks for TLS with a client certificate, has no key of its own and trusts nobody, so that no handshake succeeds.
 * The job in this process is spoken to without it.
 */
final class ClosedEndpoint {

    private static final String TYPE = "PKCS12";

    private ClosedEndpoint() {}

    /** Sets {@code flink} so that the endpoint answers nobody, with a file in {@code folder}, which must exist. */
    static void settle(Configuration flink, Path folder) {
        String password = UUID.randomUUID().toString();
        String empty = emptyKeyStore(folder.resolve("no-keys.p12"), password).toString();
        flink.set(SecurityOptions.SSL_REST_ENABLED, true);
        flink.set(SecurityOptions.SSL_REST_AUTHENTICATION_ENABLED, true);
        flink.set(SecurityOptions.SSL_REST_KEYSTORE, empty);
        flink.set(SecurityOptions.SSL_REST_KEYSTORE_TYPE, TYPE);
        flink.set(SecurityOptions.SSL_REST_KEYSTORE_PASSWORD, password);
        flink.set(SecurityOptions.SSL_REST_KEY_PASSWORD, password);
        flink.set(SecurityOptions.SSL_REST_TRUSTSTORE, empty);
        flink.set(SecurityOptions.SSL_REST_TRUSTSTORE_TYPE, TYPE);
        flink.set(SecurityOptions.SSL_REST_TRUSTSTORE_PASSWORD, password);
    }

    private static Path emptyKeyStore(Path file, String password) {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore keys = KeyStore.getInstance(TYPE);
            keys.load(null, null);
            keys.store(out, password.toCharArray());
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new JobStartException(
                    "JOB_NOT_STARTED",
                    "The folder for scratch files cannot be used.",
                    "Check that the data directory can be written and has space left.",
                    e);
        }
    }
}
