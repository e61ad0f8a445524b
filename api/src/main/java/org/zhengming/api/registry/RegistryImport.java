package org.zhengming.api.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.registry.RegistryCheck.RegistryFault;
import org.zhengming.api.registry.RegistryLines.IndexEntry;
import org.zhengming.ingest.Sha256;

/**
 * Replaces the file of the registry. A new one is checked and kept aside first; adopting it moves it into the file's
 * place, where the running job and the server see it within seconds. Every method blocks; one at a time.
 */
public final class RegistryImport {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryImport.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");

    private final @Nullable Path file;
    private final Path candidates;
    private final Supplier<Registry> inForce;
    private final InstantSource clock;

    /**
     * @param file of the registry in force; {@code null} when it is not kept here
     * @param candidates folder for checked registries that wait
     */
    public RegistryImport(@Nullable Path file, Path candidates, Supplier<Registry> inForce, InstantSource clock) {
        this.file = file;
        this.candidates = candidates;
        this.inForce = inForce;
        this.clock = clock;
    }

    public synchronized RegistryState state() throws IOException {
        Registry now = inForce.get();
        Instant changedAt =
                file == null ? null : Files.getLastModifiedTime(file).toInstant();
        return new RegistryState(now.persons().size(), now.organs().size(), changedAt, version(), isReplaceable());
    }

    /**
     * Reads a new registry, keeps it aside when it is whole, and tells what it would change. What was enrolled on the pages
     * stays.
     */
    public synchronized RegistryCheck check(byte[] given) throws IOException {
        forgetOld();
        byte[] content;
        Registry after;
        try {
            RegistryReader.read(new ByteArrayInputStream(given));
            content = withEnrolled(given);
            after = RegistryReader.read(new ByteArrayInputStream(content));
        } catch (RegistryException wrong) {
            return refused(wrong);
        }
        String id = Sha256.hex(content).substring(0, 32);
        Files.createDirectories(candidates);
        Path aside = Files.createTempFile(candidates, "new", ".part", PosixFilePermissions.asFileAttribute(OWN));
        Files.write(aside, content);
        Files.move(aside, candidate(id), StandardCopyOption.ATOMIC_MOVE);
        return new RegistryComparison(inForce.get(), after).check(id, version());
    }

    /**
     * Lets a checked registry take effect.
     *
     * @param replaces version that it was compared with
     */
    public synchronized RegistryState adopt(String id, @Nullable String replaces) throws IOException {
        if (!id.matches("[0-9a-f]{32}") || !Files.exists(candidate(id))) {
            throw new ApiException(ProblemCode.REGISTRY_CANDIDATE_NOT_FOUND);
        }
        if (file == null) {
            throw new ApiException(ProblemCode.REGISTRY_UNWRITABLE);
        }
        if (!version().equals(replaces)) {
            throw new ApiException(ProblemCode.REGISTRY_CHANGED);
        }
        Registry after = takeEffect(Files.readAllBytes(candidate(id)));
        Files.deleteIfExists(candidate(id));
        return new RegistryState(
                after.persons().size(),
                after.organs().size(),
                Files.getLastModifiedTime(file).toInstant(),
                version(),
                true);
    }

    /** Whether single persons' entries can be changed here. */
    synchronized boolean isReplaceable() {
        return file != null && Files.isWritable(file.toAbsolutePath().getParent());
    }

    /** What a person has enrolled, by the file. */
    synchronized List<IndexEntry> index(String person) throws IOException {
        return file == null ? List.of() : lines().index(person);
    }

    /**
     * Adds a keyed hash to what a person has enrolled; it takes effect as an adopted registry does.
     *
     * @throws ApiException when there is no such person, the value is enrolled, or the file cannot be written
     */
    synchronized void enrol(String person, LeakType type, String hash, UUID enrolment) throws IOException {
        change(lines -> lines.add(person, type, hash, enrolment));
    }

    /** Takes the hash of an enrolment out of the registry; nothing happens when it is not there. */
    synchronized void withdraw(String person, UUID enrolment) throws IOException {
        change(lines -> lines.remove(person, enrolment));
    }

    private void change(Consumer<RegistryLines> work) throws IOException {
        if (file == null) {
            throw new ApiException(ProblemCode.REGISTRY_UNWRITABLE);
        }
        RegistryLines lines = lines();
        work.accept(lines);
        if (lines.changed()) {
            try {
                takeEffect(lines.content());
            } catch (RegistryException broken) {
                LOG.warn("The registry in its file is broken, so nothing is changed in it.");
                throw new ApiException(ProblemCode.REGISTRY_UNWRITABLE);
            }
        }
    }

    private RegistryLines lines() throws IOException {
        return RegistryLines.of(Files.readAllBytes(file));
    }

    private byte[] withEnrolled(byte[] given) throws IOException {
        if (file == null) {
            return given;
        }
        RegistryLines lines = RegistryLines.of(given);
        lines.takeEnrolled(lines());
        return lines.changed() ? lines.content() : given;
    }

    /** Only a registry that can be read takes effect. */
    private Registry takeEffect(byte[] content) throws IOException {
        Registry after = RegistryReader.read(new ByteArrayInputStream(content));
        try {
            replace(content);
        } catch (IOException unwritable) {
            LOG.warn(
                    "The registry cannot be replaced: {}", unwritable.getClass().getSimpleName());
            throw new ApiException(ProblemCode.REGISTRY_UNWRITABLE);
        }
        return after;
    }

    private void replace(byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path aside = Files.createTempFile(folder, "registry", ".part");
        try {
            Files.write(aside, content);
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(file));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private @Nullable String version() throws IOException {
        return file == null ? null : Sha256.hex(Files.readAllBytes(file));
    }

    private RegistryCheck refused(RegistryException wrong) throws IOException {
        List<RegistryFault> problems = wrong.problems().stream()
                .map(each -> new RegistryFault(each.code(), each.line(), each.message(), each.wayOut()))
                .toList();
        return new RegistryCheck(null, version(), 0, 0, problems, 0, 0, 0, List.of(), 0, List.of());
    }

    private void forgetOld() throws IOException {
        if (Files.isDirectory(candidates)) {
            Instant oldest = clock.instant().minus(KEPT);
            try (Stream<Path> kept = Files.list(candidates)) {
                for (Path each : kept.toList()) {
                    if (Files.getLastModifiedTime(each).toInstant().isBefore(oldest)) {
                        Files.deleteIfExists(each);
                    }
                }
            }
        }
    }

    private Path candidate(String id) {
        return candidates.resolve(id + ".jsonl");
    }
}
