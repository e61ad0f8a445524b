package org.zhengming.ingest.deadletter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.zhengming.ingest.DeadLetter;

/** The newest of any number of letters, each item once; holds no more than it is asked for. */
final class NewestLetters {

    private record Entry(String id, DeadLetter letter) {}

    private static final Comparator<Entry> OLDEST_FIRST = Comparator.<Entry, java.time.Instant>comparing(
                    each -> each.letter().rejectedAt())
            .thenComparing(Entry::id);

    private final int most;
    private final TreeSet<Entry> newest = new TreeSet<>(OLDEST_FIRST);
    private final Map<String, Entry> byId = new HashMap<>();

    NewestLetters(int most) {
        this.most = most;
    }

    void add(DeadLetter letter) {
        if (isFull() && !letter.rejectedAt().isAfter(newest.first().letter().rejectedAt())) {
            return;
        }
        Entry entry = new Entry(StoredLetter.idOf(letter), letter);
        Entry before = byId.get(entry.id());
        if (before != null && !letter.rejectedAt().isAfter(before.letter().rejectedAt())) {
            return;
        }
        if (before != null) {
            newest.remove(before);
        }
        byId.put(entry.id(), entry);
        newest.add(entry);
        if (newest.size() > most) {
            byId.remove(newest.pollFirst().id());
        }
    }

    boolean isFull() {
        return newest.size() >= most;
    }

    /** Newest first. */
    List<DeadLetter> inOrder() {
        return newest.descendingSet().stream().map(Entry::letter).toList();
    }
}
