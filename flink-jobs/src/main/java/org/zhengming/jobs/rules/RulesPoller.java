package org.zhengming.jobs.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zhengming.jobs.poll.PollResult;
import org.zhengming.jobs.poll.Poller;

/** Looks at the watched files. Each file is looked at by one thread, different ones by several. */
final class RulesPoller implements Poller<RulesUpdate> {

    private final Map<String, WatchedFile> files;
    private final Duration interval;

    /** @param files by what they go by among the polled places */
    RulesPoller(Map<String, WatchedFile> files, Duration interval) {
        this.files = Map.copyOf(files);
        this.interval = interval;
    }

    /** A file that an earlier configuration named is looked at no more. */
    @Override
    public PollResult<RulesUpdate> poll(String id, String state) {
        WatchedFile file = files.get(id);
        List<RulesUpdate> accepted =
                file == null ? List.of() : file.look().map(List::of).orElse(List.of());
        return new PollResult<>(
                accepted,
                state,
                System.currentTimeMillis() + interval.toMillis(),
                file == null ? null : file.problem());
    }
}
