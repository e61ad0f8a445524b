package org.zhengming.ingest.deadletter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.ingest.export.DeadLetterJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays as files, so that whoever asks and the job that reads need not be one process: a file for each letter, replaced
 * as the replay goes on. Usable by several threads and processes.
 */
public final class ReplayFiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final DeadLetterJson letters = new DeadLetterJson();

    ReplayFiles(Path folder) {
        this.folder = folder;
    }

    /** @param letter as one line of JSON, so that the job need not search for it */
    record Kept(Replay replay, String letter) {}

    /** A replay and the letter that it is of. */
    public record Request(Replay replay, DeadLetter letter) {}

    /** Asks that the letter's item be read again. */
    public Replay request(DeadLetter letter, String by, Instant now) {
        Replay replay = new Replay(StoredLetter.idOf(letter), State.REQUESTED, by, now);
        write(new Kept(replay, letters.write(letter)));
        return replay;
    }

    /** Notes what became of a request. */
    public void done(Request request, State state, Instant now) {
        Replay replay =
                new Replay(request.replay().letter(), state, request.replay().by(), now);
        write(new Kept(replay, letters.write(request.letter())));
    }

    /** Requests in a state that was reached after {@code after}, in no order. */
    public List<Request> in(State state, Instant after) {
        List<Request> requests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                read(file)
                        .filter(kept -> kept.replay().state() == state)
                        .filter(kept -> kept.replay().at().isAfter(after))
                        .flatMap(this::request)
                        .ifPresent(requests::add);
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requests;
    }

    /** The latest replay of a letter. */
    public Optional<Replay> of(String id) {
        return read(folder.resolve(id + ".json")).map(Kept::replay);
    }

    void deleteBefore(Instant time) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (read(file).filter(kept -> kept.replay().at().isBefore(time)).isPresent()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Request> request(Kept kept) {
        try {
            return Optional.of(new Request(kept.replay(), letters.read(kept.letter())));
        } catch (ItemRejected e) {
            return Optional.empty();
        }
    }

    private static Optional<Kept> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Kept.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private void write(Kept kept) {
        try {
            Files.createDirectories(folder);
            Path partial =
                    Files.writeString(folder.resolve(UUID.randomUUID() + ".part"), JSON.writeValueAsString(kept));
            Path file = folder.resolve(kept.replay().letter() + ".json");
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
