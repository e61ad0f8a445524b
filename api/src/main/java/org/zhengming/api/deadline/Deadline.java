package org.zhengming.api.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One running deadline: what happened to it. When it is due is worked out by {@link DeadlineClock}.
 *
 * @param pauses in the order of time; only the last one can be open
 * @param endedAt when what it asks was done, or fell away; {@code null} while it runs
 */
public record Deadline(
        DeadlineRule rule,
        Instant startedAt,
        List<Pause> pauses,
        List<Extension> extensions,
        @Nullable Instant endedAt) {

    public Deadline {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(startedAt, "startedAt");
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    public static Deadline start(DeadlineRule rule, Instant at) {
        return new Deadline(rule, at, List.of(), List.of(), null);
    }

    /** @throws IllegalStateException if it may not be paused, or is paused or ended already */
    public Deadline pause(Instant at, String reason) {
        requireRunning();
        if (!rule.pausable() || paused()) {
            throw new IllegalStateException("deadline " + rule.code() + " cannot be paused now");
        }
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null, reason));
        return new Deadline(rule, startedAt, more, extensions, null);
    }

    /** @throws IllegalStateException if it is not paused */
    public Deadline resume(Instant at) {
        if (!paused()) {
            throw new IllegalStateException("deadline " + rule.code() + " is not paused");
        }
        List<Pause> ended = new ArrayList<>(pauses);
        Pause last = ended.removeLast();
        ended.add(new Pause(last.from(), at, last.reason()));
        return new Deadline(rule, startedAt, ended, extensions, null);
    }

    /** @throws IllegalStateException if it may not be extended, or has ended */
    public Deadline extend(Extension extension) {
        requireRunning();
        if (!rule.extendable()) {
            throw new IllegalStateException("deadline " + rule.code() + " cannot be extended");
        }
        List<Extension> more = new ArrayList<>(extensions);
        more.add(extension);
        return new Deadline(rule, startedAt, pauses, more, null);
    }

    /** Ends it; an open pause ends with it. */
    public Deadline end(Instant at) {
        requireRunning();
        Deadline running = paused() ? resume(at) : this;
        return new Deadline(rule, startedAt, running.pauses, extensions, at);
    }

    public boolean paused() {
        return !pauses.isEmpty() && pauses.getLast().open();
    }

    int extendedBy() {
        return extensions.stream().mapToInt(Extension::amount).sum();
    }

    private void requireRunning() {
        if (endedAt != null) {
            throw new IllegalStateException("deadline " + rule.code() + " has ended");
        }
    }

    static void reasoned(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("who and why must be told");
        }
    }
}
