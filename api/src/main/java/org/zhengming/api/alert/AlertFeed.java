package org.zhengming.api.alert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The newest alerts, held for readers who come back, and handed on to those who are connected. */
public final class AlertFeed {

    private final int held;
    private final int mostWaiting;
    private final Deque<Alert> newest = new ArrayDeque<>();
    private final Set<Sinks.Many<Alert>> readers = ConcurrentHashMap.newKeySet();

    /** A reader took too long: alerts no longer fit into what may wait for it. */
    static final class TooSlow extends RuntimeException {
        TooSlow() {
            super("reader too slow", null, false, false);
        }
    }

    /**
     * @param held alerts kept for resuming
     * @param mostWaiting alerts that may wait for one reader before it is dropped
     */
    public AlertFeed(int held, int mostWaiting) {
        this.held = held;
        this.mostWaiting = mostWaiting;
    }

    /** Adds an alert and hands it to every reader. */
    public synchronized void publish(Alert alert) {
        newest.addLast(alert);
        forgetOldest();
        for (Sinks.Many<Alert> reader : readers) {
            if (reader.tryEmitNext(alert).isFailure()) {
                readers.remove(reader);
                reader.tryEmitError(new TooSlow());
            }
        }
    }

    /** Adds an alert of the past, where its time is, that no reader is told of. */
    public synchronized void hold(Alert alert) {
        Deque<Alert> later = new ArrayDeque<>();
        while (!newest.isEmpty() && newest.getLast().at().isAfter(alert.at())) {
            later.addFirst(newest.removeLast());
        }
        newest.addLast(alert);
        newest.addAll(later);
        forgetOldest();
    }

    private void forgetOldest() {
        if (newest.size() > held) {
            newest.removeFirst();
        }
    }

    /** @return at most {@code size} of those that are {@code wanted}, newest first */
    public synchronized List<Alert> newest(int size, Predicate<Alert> wanted) {
        List<Alert> latestFirst = new ArrayList<>(newest);
        Collections.reverse(latestFirst);
        return latestFirst.stream().filter(wanted).limit(size).toList();
    }

    /**
     * Alerts from now on, after those that came after {@code lastId}; fails with {@link TooSlow}.
     *
     * @param lastId the last alert that the reader has, or {@code null} for none of the past
     */
    Flux<Alert> after(String lastId) {
        return Flux.defer(() -> connect(lastId));
    }

    private synchronized Flux<Alert> connect(String lastId) {
        List<Alert> missed = lastId == null ? List.of() : missed(lastId);
        Sinks.Many<Alert> reader = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(mostWaiting));
        readers.add(reader);
        return Flux.fromIterable(missed).concatWith(reader.asFlux()).doFinally(end -> readers.remove(reader));
    }

    /** Those behind the last one, or, when it is no longer held, those of its time and later. */
    private List<Alert> missed(String lastId) {
        List<Alert> all = new ArrayList<>(newest);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).id().equals(lastId)) {
                return all.subList(i + 1, all.size());
            }
        }
        long since = AlertId.millis(lastId);
        return all.stream().filter(each -> each.at().toEpochMilli() >= since).toList();
    }

    int readers() {
        return readers.size();
    }

    /** Ends every reader's stream. */
    synchronized void close() {
        readers.forEach(Sinks.Many::tryEmitComplete);
        readers.clear();
    }
}
