package org.zhengming.jobs.policy;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.route.PolicyException;
import org.zhengming.analytics.route.RoutePolicy;
import org.zhengming.jobs.rules.KeptVersions;
import org.zhengming.jobs.rules.KeptVersions.Kept;

/**
 * The last few good versions of the office's route policy.
 *
 * @param folder where the copies lie; readable by its owner alone
 */
public record PolicyStore(String folder) implements Serializable {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyStore.class);

    /**
     * Reads a policy and keeps a copy.
     *
     * @throws PolicyException with every problem found, if the file is no policy; nothing is kept
     * @throws IOException if the file cannot be read or the copy not written
     */
    public PolicyVersion accept(Path file) throws IOException {
        RoutePolicy.read(file);
        return version(kept().keep(Files.readAllBytes(file)));
    }

    /**
     * The version to start with: the file's, or when it is broken or cannot be read the version accepted last.
     *
     * @param file or {@code null} for the built-in policy
     * @throws PolicyException if the file is no policy and there is no version before
     * @throws IOException if the file cannot be read and there is no version before
     */
    public PolicyVersion acceptOrNewest(Path file) throws IOException {
        if (file == null) {
            return PolicyVersion.BUILT_IN;
        }
        try {
            return accept(file);
        } catch (PolicyException | IOException e) {
            Optional<PolicyVersion> newest = newest();
            if (newest.isEmpty()) {
                throw e;
            }
            LOG.warn("The policy file {} is refused, the version before stays in force: {}", file, e.getMessage());
            return newest.get();
        }
    }

    /** The version accepted last, if any is kept. */
    public Optional<PolicyVersion> newest() throws IOException {
        return kept().newest().map(PolicyStore::version);
    }

    /** Reads a version that was accepted before. */
    public RoutePolicy load(PolicyVersion version) throws IOException {
        return load(version.hash());
    }

    /** As {@link #load(PolicyVersion)}, by the version's hash. */
    RoutePolicy load(String hash) throws IOException {
        return hash.equals(PolicyVersion.BUILT_IN.hash())
                ? RoutePolicy.committed()
                : RoutePolicy.read(kept().copy(hash));
    }

    private KeptVersions kept() {
        return new KeptVersions(folder, ".policy");
    }

    private static PolicyVersion version(Kept kept) {
        return new PolicyVersion(kept.hash(), kept.acceptedAt());
    }
}
