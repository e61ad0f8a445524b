package org.zhengming.ingest.deadletter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.export.DeadLetterJson;

/**
 * The folder of dead letters: JSON Lines in a folder a day, written by the job, and beside them the replays. Reads what
 * is there at each call; usable by several threads and processes.
 */
public final class DeadLetterStore {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Path folder;
    private final ReplayFiles replays;
    private final DeadLetterJson json = new DeadLetterJson();

    /** @param folder need not exist */
    public DeadLetterStore(Path folder) {
        this.folder = folder;
        this.replays = new ReplayFiles(folder.resolve("replays"));
    }

    /** The replays asked for, and what became of them. */
    public ReplayFiles replays() {
        return replays;
    }

    /** The newest letters that {@code wanted} holds for, newest first, each once. */
    public List<StoredLetter> newest(Predicate<DeadLetter> wanted, int most) {
        NewestLetters newest = new NewestLetters(most);
        for (Path day : descending(folder, Files::isDirectory)) {
            for (Path file : descending(day, Files::isRegularFile)) {
                read(file, letter -> {
                    if (wanted.test(letter)) {
                        newest.add(letter);
                    }
                });
            }
            if (newest.isFull()) {
                break;
            }
        }
        return newest.inOrder().stream()
                .map(letter -> stored(StoredLetter.idOf(letter), letter))
                .toList();
    }

    /** The letter with an id. */
    public Optional<StoredLetter> find(String id) {
        return newest(letter -> StoredLetter.idOf(letter).equals(id), 1).stream()
                .findFirst();
    }

    /**
     * Deletes the letters of days that had ended at {@code time}, and replays that came to their state before it.
     *
     * @return number of letters deleted
     */
    public long deleteBefore(Instant time) {
        String firstKept = LocalDate.ofInstant(time, ZoneId.systemDefault()).toString();
        long deleted = 0;
        for (Path day : descending(folder, Files::isDirectory)) {
            String name = day.getFileName().toString();
            if (DAY.matcher(name).matches() && name.compareTo(firstKept) < 0) {
                for (Path file : descending(day, Files::isRegularFile)) {
                    deleted += read(file, letter -> {});
                }
                delete(day);
            }
        }
        replays.deleteBefore(time);
        return deleted;
    }

    private static void delete(Path day) {
        try (Stream<Path> files = Files.list(day)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredLetter stored(String id, DeadLetter letter) {
        return new StoredLetter(id, letter, replays.of(id).orElse(null));
    }

    /** @return how many there were */
    private long read(Path file, Consumer<DeadLetter> each) {
        long count = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                try {
                    each.accept(json.read(line));
                    count++;
                } catch (ItemRejected e) {
                    // A line cut off by a full disk costs itself alone.
                    continue;
                }
            }
        } catch (NoSuchFileException e) {
            // Deleted since the folder was listed, because its time was over.
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    /** Names that begin with a dot are not finished; a folder a day has its date as its name. */
    private List<Path> descending(Path parent, Predicate<Path> kind) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(kind)
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .filter(child -> !child.getFileName().toString().equals("replays"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
