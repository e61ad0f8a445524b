package org.zhengming.api.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.export.PostJson;

/**
 * Drops released posts into the watched folder as export files, one file for what there is at the beginning and one for
 * every {@value #SLOT_SECONDS} seconds after it. A file appears whole (written aside, then renamed), is named by its
 * slot, and is never written twice.
 */
public final class DemoExports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoExports.class);
    private static final int SLOT_SECONDS = 5;

    private final PostJson json = new PostJson();
    private final Path inbox;
    private final DemoTimeline timeline;
    private final Instant beginning;
    private final Clock clock;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    private DemoExports(Path inbox, DemoTimeline timeline, Instant beginning, Clock clock) {
        this.inbox = inbox;
        this.timeline = timeline;
        this.beginning = beginning;
        this.clock = clock;
    }

    /** Writes what is out already before it returns, and the rest as its time comes. */
    public static DemoExports start(Path inbox, DemoTimeline timeline, Instant beginning, Clock clock) {
        DemoExports exports = new DemoExports(inbox, timeline, beginning, clock);
        try {
            Files.createDirectories(inbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        exports.writeWhatIsOut();
        exports.scheduler.scheduleAtFixedRate(exports::writeAndSurvive, SLOT_SECONDS, SLOT_SECONDS, TimeUnit.SECONDS);
        return exports;
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }

    private void writeAndSurvive() {
        try {
            writeWhatIsOut();
        } catch (RuntimeException e) {
            LOG.warn("could not write a demo export, trying again in {} s: {}", SLOT_SECONDS, e.getMessage());
        }
    }

    private void writeWhatIsOut() {
        long currentSlot = slot(clock.instant());
        Map<Long, List<DemoPost>> bySlot = timeline.released(DemoChannel.EXPORT, clock.instant()).stream()
                .collect(Collectors.groupingBy(post -> slot(post.releaseAt()), TreeMap::new, Collectors.toList()));
        bySlot.forEach((slot, posts) -> {
            if (slot == 0 || slot < currentSlot) {
                write(slot, posts);
            }
        });
    }

    private long slot(Instant time) {
        return Math.floorDiv(time.getEpochSecond() - beginning.getEpochSecond(), SLOT_SECONDS);
    }

    private void write(long slot, List<DemoPost> posts) {
        Path file = inbox.resolve("posts-%05d.jsonl.gz".formatted(slot));
        if (Files.exists(file)) {
            return;
        }
        Path aside = inbox.resolve("." + file.getFileName() + ".part");
        try {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(aside))) {
                for (DemoPost post : posts) {
                    out.write((json.write(post.post()) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
