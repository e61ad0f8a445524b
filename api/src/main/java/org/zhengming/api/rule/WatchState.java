package org.zhengming.api.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhengming.api.delivery.Notice;
import org.zhengming.api.file.WholeFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the watch remembers over a restart, in one file that is written whole: how far it has looked, what has been told,
 * where each rule's pace stands, and notices that were decided on but not handed over yet. Hit and notice are in the same
 * write, so that a kill between the two loses neither and doubles neither.
 */
final class WatchState {

    /** What was seen so long before the last look is looked at again after a restart: findings show with a delay. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILE = "watch.json";
    private static final int MOST_TOLD = 20_000;

    private final WholeFiles files;
    private final Instant resumeFrom;
    private Instant watermark;
    private final Set<String> told;
    private final Map<String, PaceState> paces;
    private final Map<String, Instant> silent;
    private final List<Notice> unhanded;

    /** As it stands in the file. */
    private record Kept(
            Instant watermark,
            List<String> told,
            Map<String, PaceState> paces,
            Map<String, Instant> silent,
            List<Notice> unhanded) {}

    private WatchState(WholeFiles files, Kept kept, Instant resumeFrom) {
        this.files = files;
        this.resumeFrom = resumeFrom;
        this.watermark = kept.watermark();
        this.told = new LinkedHashSet<>(kept.told());
        this.paces = new TreeMap<>(kept.paces());
        this.silent = new TreeMap<>(kept.silent());
        this.unhanded = new ArrayList<>(kept.unhanded());
    }

    /** @param now where to begin when there is nothing yet */
    static WatchState open(WholeFiles files, Instant now) {
        Optional<Kept> kept = files.read(FILE).map(WatchState::parse);
        return kept.map(found -> new WatchState(files, found, found.watermark().minus(OVERLAP)))
                .orElseGet(() -> new WatchState(files, new Kept(now, List.of(), Map.of(), Map.of(), List.of()), now));
    }

    private static Kept parse(String content) {
        try {
            return JSON.readValue(content, Kept.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException(
                    "The file alert-rules/" + FILE + " is damaged; move it away to go on from now", damaged);
        }
    }

    void write() {
        files.write(
                FILE,
                JSON.writeValueAsString(new Kept(watermark, List.copyOf(told), paces, silent, List.copyOf(unhanded))));
    }

    Instant resumeFrom() {
        return resumeFrom;
    }

    Instant watermark() {
        return watermark;
    }

    void reached(Instant time) {
        if (time.isAfter(watermark)) {
            watermark = time;
        }
    }

    /** @return false when it was there before */
    boolean firstTime(String key) {
        boolean first = told.add(key);
        if (told.size() > MOST_TOLD) {
            told.remove(told.iterator().next());
        }
        return first;
    }

    PaceState pace(String rule) {
        return paces.getOrDefault(rule, PaceState.FRESH);
    }

    void pace(String rule, PaceState state) {
        paces.put(rule, state);
    }

    void keepPacesOf(Set<String> rules) {
        paces.keySet().retainAll(rules);
    }

    /** When each silent source was found silent. */
    Map<String, Instant> silent() {
        return silent;
    }

    List<Notice> unhanded() {
        return unhanded;
    }
}
