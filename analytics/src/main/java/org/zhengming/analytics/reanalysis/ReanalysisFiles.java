package org.zhengming.analytics.reanalysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The latest reanalysis, where whoever asks, whoever does it and whoever looks find it. Ids of posts are kept for a day,
 * counts until the next one.
 */
public final class ReanalysisFiles {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration EXAMPLES_KEPT = Duration.ofDays(1);

    private final Path folder;

    /** @param folder created when somebody asks for a reanalysis */
    public ReanalysisFiles(Path folder) {
        this.folder = folder;
    }

    /** The latest, if there ever was one. */
    public Optional<Run> latest() {
        try {
            return Optional.of(JSON.readValue(Files.readString(file()), Run.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Asks for one.
     *
     * @param by who asks
     * @throws ReanalysisUnderWay if one is asked for already or under way
     */
    public synchronized Run request(String by, Instant since, boolean dryRun, Instant now) {
        latest().filter(Run::underWay).ifPresent(run -> {
            throw new ReanalysisUnderWay(run.by());
        });
        try {
            Files.deleteIfExists(ledger());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Run run = Run.requested(UUID.randomUUID().toString(), by, now, since, dryRun);
        put(run);
        return run;
    }

    /** Where the changes of the latest one are written down. */
    public Path ledger() {
        return folder.resolve("changes.jsonl");
    }

    /** Writes down where the latest one stands. */
    public void put(Run run) {
        try {
            Files.createDirectories(folder);
            Path partial = Files.writeString(folder.resolve(UUID.randomUUID() + ".part"), JSON.writeValueAsString(run));
            Files.move(partial, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a run that is done, with what its ledger comes to. */
    public Run finish(Run run, Run.Progress progress, Instant now) {
        Run done = run.done(
                now, progress, ChangeSummary.of(ChangeLedger.read(ledger()).values()));
        put(done);
        return done;
    }

    /** Takes ids of posts out of what was done more than a day ago. */
    public void forgetExamples(Instant now) {
        boolean due = Files.exists(ledger())
                && latest().filter(run ->
                                !run.underWay() && now.isAfter(run.finishedAt().plus(EXAMPLES_KEPT)))
                        .map(run -> {
                            put(run.withoutExamples());
                            return run;
                        })
                        .isPresent();
        if (due) {
            try {
                Files.deleteIfExists(ledger());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path file() {
        return folder.resolve("latest.json");
    }
}
