package org.zhengming.jobs.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.ingest.deadletter.ReplayFiles;
import org.zhengming.ingest.deadletter.ReplayFiles.Request;
import org.zhengming.jobs.poll.PollResult;
import org.zhengming.jobs.poll.Poller;
import org.zhengming.jobs.retention.AlertExpiry;
import org.zhengming.jobs.stream.SourceItem;
import org.zhengming.jobs.topic.TopicPlace;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for replays that somebody asked for and reads their items again. Which were read, and when, stands in the
 * checkpoints: one that was read after the checkpoint that the job goes back to is read once more. It also deletes dead
 * letters and alarms whose time is over.
 */
final class ReplayPoller implements Poller<SourceItem> {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayPoller.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Long>> TIMES = new TypeReference<>() {};

    private final ReplayFiles replays;
    private final LetterExpiry expiry;
    private final FileRereader files;
    private final MessageRereader messages;
    private final PolledRereader polled;
    private final Clock clock;

    ReplayPoller(ReplaySource source, Clock clock) {
        DeadLetterStore letters = new DeadLetterStore(Path.of(source.letters()));
        this.replays = letters.replays();
        this.expiry = new LetterExpiry(
                letters, new AlertExpiry(Path.of(source.alerts())), source.kept(), Path.of(source.deletions()));
        this.files = new FileRereader(source.folders());
        this.messages = new MessageRereader(source.topics());
        this.polled = new PolledRereader(source.feedsAndPages(), clock);
        this.clock = clock;
    }

    @Override
    public PollResult<SourceItem> poll(String id, String state) throws InterruptedException {
        Instant now = clock.instant();
        expiry.look(now);
        Instant horizon = now.minus(REMEMBERED);
        Map<String, Long> read = new HashMap<>(state == null ? Map.of() : JSON.readValue(state, TIMES));
        read.values().removeIf(time -> time < horizon.toEpochMilli());
        List<Request> due = new ArrayList<>(replays.in(State.REQUESTED, Instant.EPOCH));
        replays.in(State.READ, horizon).stream()
                .filter(request -> !isKnown(request, read))
                .forEach(due::add);
        List<SourceItem> items = new ArrayList<>();
        for (Request request : due) {
            Reread reread = read(request.letter(), now.toEpochMilli());
            LOG.info("The replay of dead letter {} came to {}", request.replay().letter(), reread.state());
            replays.done(request, reread.state(), now);
            items.addAll(reread.items());
            read.put(request.replay().letter(), now.toEpochMilli());
        }
        return new PollResult<>(
                items, JSON.writeValueAsString(read), now.plus(LOOK_EVERY).toEpochMilli(), null);
    }

    private static boolean isKnown(Request request, Map<String, Long> read) {
        Long time = read.get(request.replay().letter());
        return time != null && time >= request.replay().at().toEpochMilli();
    }

    private Reread read(DeadLetter letter, long now) throws InterruptedException {
        if (letter.reason() == RejectReason.INDEX_REFUSED) {
            return Reread.nothing(State.NOT_REPLAYABLE);
        }
        Optional<TopicPlace> place = TopicPlace.read(letter.source());
        if (place.isPresent()) {
            return messages.read(letter, place.get(), now);
        }
        boolean fetched =
                letter.source().startsWith("http://") || letter.source().startsWith("https://");
        return fetched ? polled.read(letter, now) : files.read(letter, now);
    }

    @Override
    public void close() throws IOException {
        polled.close();
    }
}
