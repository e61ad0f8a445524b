package org.zhengming.api.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.ingest.source.AlertPlaces;

/**
 * Delivers notices, each by each of its channels at least once. A notice is on the disk before it is tried; after a kill
 * what was waiting is tried again, and receivers tell a repeat by its id. Each channel has a thread of its own, so that
 * one that does not answer holds no other up.
 */
public final class Deliverer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final int MOST_KEPT = 10_000;
    private static final Duration LAST_TRY = Duration.ofSeconds(2);
    private static final Duration FORGETS_EVERY = Duration.ofMinutes(10);

    private final NoticeFiles files;
    private final DeliveryPolicy policy;
    private final InstantSource clock;
    private final RandomGenerator jitter = RandomGenerator.getDefault();
    private final Map<String, Channel> channels;
    private final Map<String, ScheduledExecutorService> threads = new HashMap<>();
    private final ScheduledExecutorService forgetting = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("notices-forget").daemon().factory());
    private final DeliveryTry tries;
    /** By id, which begins with the time: oldest first. */
    private final ConcurrentSkipListMap<String, Notice> notices = new ConcurrentSkipListMap<>(NoticeId.ORDER);

    /**
     * Takes up what was waiting.
     *
     * @param folder for the notices
     */
    public Deliverer(
            Path folder,
            AlertPlaces places,
            NoticeAlerts alerts,
            DeliveryPolicy policy,
            AuditLog audit,
            InstantSource clock) {
        this.files = new NoticeFiles(folder);
        this.policy = policy;
        this.clock = clock;
        this.channels = Channels.open(places, policy, clock);
        this.tries = new DeliveryTry(channels, alerts, audit);
        channels.keySet()
                .forEach(name -> threads.put(
                        name,
                        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                                .name("deliver-" + name)
                                .daemon()
                                .factory())));
        files.all().forEach(notice -> notices.put(notice.id(), notice));
        notices.values().forEach(this::schedule);
        forgetting.scheduleWithFixedDelay(this::lookForOld, 0, FORGETS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many notices lie in a folder, by the time they were told: to prove that none is kept too long. */
    public static Map<Instant, Long> held(Path folder) {
        return new NoticeFiles(folder)
                .all().stream().collect(Collectors.groupingBy(Notice::at, TreeMap::new, Collectors.counting()));
    }

    /** Names of the channels that a notice can go by. */
    public List<String> channels() {
        return List.copyOf(channels.keySet());
    }

    /**
     * Keeps the notice and delivers it; after this returns it survives a kill.
     *
     * @return false for one that is kept already, which is left alone
     */
    public synchronized boolean take(Notice notice) {
        if (notices.containsKey(notice.id())) {
            return false;
        }
        files.put(notice);
        notices.put(notice.id(), notice);
        schedule(notice);
        forgetOld();
        return true;
    }

    /** Newest first. */
    public List<Notice> newest(int most, Predicate<Notice> wanted) {
        return notices.descendingMap().values().stream()
                .filter(wanted)
                .limit(most)
                .toList();
    }

    public Optional<Notice> find(String id) {
        return Optional.ofNullable(notices.get(id));
    }

    /** How many deliveries are in the state. */
    public long count(DeliveryState state) {
        return notices.values().stream()
                .flatMap(notice -> notice.deliveries().stream())
                .filter(each -> each.state() == state)
                .count();
    }

    /** Has what was given up tried again, from the first try on. */
    public Optional<Notice> retry(String id) {
        Notice notice = notices.get(id);
        if (notice == null) {
            return Optional.empty();
        }
        notice.deliveries().stream()
                .filter(each -> each.state() == DeliveryState.DEAD)
                .map(each -> Delivery.waiting(each.channel(), clock.instant()))
                .forEach(each -> {
                    change(id, each);
                    schedule(id, each);
                });
        return Optional.ofNullable(notices.get(id));
    }

    private void schedule(Notice notice) {
        notice.deliveries().stream()
                .filter(each -> each.state() == DeliveryState.WAITING)
                .forEach(each -> schedule(notice.id(), each));
    }

    private void schedule(String id, Delivery delivery) {
        ScheduledExecutorService thread = threads.get(delivery.channel());
        if (thread == null) {
            change(id, delivery.dead(new DeliveryException(DeliveryProblem.CHANNEL_GONE), clock.instant()));
            return;
        }
        long wait = Math.max(0, Duration.between(clock.instant(), delivery.at()).toMillis());
        try {
            thread.schedule(() -> attempt(id, delivery), wait, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.debug("{} waits for the next start", id);
        }
    }

    private void attempt(String id, Delivery delivery) {
        Notice notice = notices.get(id);
        if (notice == null) {
            return;
        }
        Delivery next;
        try {
            tries.send(notice, delivery);
            next = delivery.delivered(clock.instant());
        } catch (DeliveryException failure) {
            next = after(failure, delivery);
            LOG.warn("{} by {} failed at try {}: {}", id, next.channel(), next.tries(), failure.problem());
        }
        try {
            change(id, next);
        } catch (RuntimeException unwritable) {
            LOG.error("How far {} has come cannot be written; it may be delivered again", id, unwritable);
        }
        if (next.state() == DeliveryState.WAITING) {
            schedule(id, next);
        }
    }

    private Delivery after(DeliveryException failure, Delivery delivery) {
        Instant now = clock.instant();
        int failed = delivery.tries() + 1;
        return failed >= policy.mostTries()
                ? delivery.dead(failure, now)
                : delivery.again(failure, now.plus(policy.pause(failed, jitter)));
    }

    private synchronized void change(String id, Delivery changed) {
        Notice notice = notices.get(id);
        if (notice != null) {
            Notice next = notice.with(changed);
            notices.put(id, next);
            files.put(next);
        }
    }

    /** Also when no new one comes. */
    private void lookForOld() {
        try {
            forgetOld();
        } catch (RuntimeException undeletable) {
            LOG.warn(
                    "Old notices cannot be deleted at the moment: {}",
                    undeletable.getClass().getSimpleName());
        }
    }

    private synchronized void forgetOld() {
        Instant oldest = clock.instant().minus(policy.kept());
        List<Notice> old = notices.values().stream()
                .sorted(Comparator.comparing(Notice::at))
                .limit(Math.max(0, notices.size() - MOST_KEPT))
                .toList();
        old.forEach(this::forget);
        notices.values().stream()
                .filter(notice -> notice.at().isBefore(oldest))
                .toList()
                .forEach(this::forget);
    }

    private void forget(Notice notice) {
        notices.remove(notice.id());
        files.delete(notice);
    }

    /** Lets a try that runs end; what waits is taken up at the next start. */
    @Override
    public void close() {
        forgetting.shutdown();
        threads.values().forEach(ScheduledExecutorService::shutdownNow);
        for (ScheduledExecutorService thread : threads.values()) {
            try {
                thread.awaitTermination(LAST_TRY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        channels.values().forEach(Channel::close);
    }
}
