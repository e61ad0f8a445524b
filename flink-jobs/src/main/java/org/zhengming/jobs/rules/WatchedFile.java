package org.zhengming.jobs.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.analytics.route.PolicyException;

/**
 * One watched file. A new version is taken once its size and time have not changed between two looks, so that a file
 * still being copied is left alone. A broken version is refused with one clear line in the log, and the version in force
 * stays. Used by one thread.
 */
final class WatchedFile {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFile.class);

    private final String what;
    private final Path file;
    private final Acceptance acceptance;
    private Look seen;
    private Look decided;
    private String problem;

    private record Look(long size, long modified) {}

    /** Reads the file and keeps it when it is good. */
    interface Acceptance {
        RulesUpdate accept(Path file) throws IOException;
    }

    /** @param what the file is called in sentences, such as {@code registry file} */
    WatchedFile(String what, Path file, Acceptance acceptance) {
        this.what = what;
        this.file = file;
        this.acceptance = acceptance;
    }

    /** A new good version, if there is one. */
    Optional<RulesUpdate> look() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Look look =
                    new Look(attributes.size(), attributes.lastModifiedTime().toMillis());
            boolean steady = look.equals(seen);
            seen = look;
            if (steady && !look.equals(decided)) {
                decided = look;
                RulesUpdate accepted = acceptance.accept(file);
                problem = null;
                return Optional.of(accepted);
            }
        } catch (RegistryException | PolicyException e) {
            refuse("The " + what + " is refused, the version before stays in force: " + e.getMessage());
        } catch (IOException e) {
            refuse("The " + what + " cannot be read, the version before stays in force: "
                    + e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** Why the present version is not in force, or {@code null}. */
    String problem() {
        return problem;
    }

    private void refuse(String refusal) {
        if (!refusal.equals(problem)) {
            LOG.warn("{} ({})", refusal, file);
        }
        problem = refusal;
    }
}
