package org.zhengming.jobs.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.ingest.export.ExportFormats;
import org.zhengming.ingest.export.PostReader;
import org.zhengming.jobs.stream.SourceItem;

/** Reads an item of an export file again, in a watched folder and nowhere else. */
final class FileRereader {

    private final Map<String, String> folders;

    /** @param folders paths by the source's id */
    FileRereader(Map<String, String> folders) {
        this.folders = folders;
    }

    Reread read(DeadLetter letter, long now) {
        Optional<String> source = source(letter.source());
        if (source.isEmpty()) {
            return Reread.nothing(State.SOURCE_GONE);
        }
        try (PostReader reader = ExportFormats.open(Path.of(letter.source()))) {
            return reread(source.get(), letter, outcomes(reader, letter.offset()), now);
        } catch (IOException | UncheckedIOException e) {
            return Reread.nothing(State.SOURCE_GONE);
        }
    }

    private Optional<String> source(String file) {
        try {
            Path path = Path.of(file).normalize();
            return folders.entrySet().stream()
                    .filter(folder -> path.startsWith(
                            Path.of(folder.getValue()).toAbsolutePath().normalize()))
                    .map(Map.Entry::getKey)
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<ReadOutcome> outcomes(PostReader reader, long offset) {
        List<ReadOutcome> there = new ArrayList<>();
        while (reader.hasNext()) {
            ReadOutcome outcome = reader.next();
            long at = offset(outcome);
            if (at == offset) {
                there.add(outcome);
            } else if (at > offset) {
                break;
            }
        }
        return there;
    }

    static Reread reread(String source, DeadLetter letter, List<ReadOutcome> outcomes, long now) {
        if (outcomes.isEmpty()) {
            return Reread.nothing(State.SOURCE_CHANGED);
        }
        List<SourceItem> items = new ArrayList<>();
        for (ReadOutcome outcome : outcomes) {
            if (outcome instanceof ReadOutcome.Rejected rejected) {
                boolean same = rejected.letter().sha256().equals(letter.sha256());
                return Reread.nothing(same ? State.REJECTED_AGAIN : State.SOURCE_CHANGED);
            }
            items.add(SourceItem.of(source, letter.source(), now, outcome).asReplay());
        }
        return new Reread(State.READ, items);
    }

    private static long offset(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Accepted accepted -> accepted.offset();
            case ReadOutcome.Rejected rejected -> rejected.letter().offset();
        };
    }
}
