package org.zhengming.benchmarks.pages;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * How long a page waits for the last of its answers, all asked at once, and what processor time they take in this process:
 * the server and whoever asks it, but not the database.
 */
final class PageTimes {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final String page;
    private final String readers;
    private final OfficeReader reader;
    private final List<PageCall> calls;
    private final List<Long> nanos = new ArrayList<>();
    private final List<Long> nanosOfCalls = new ArrayList<>();
    private long processorNanos;

    /** @param readers who sees it, in words */
    PageTimes(String page, String readers, OfficeReader reader, List<PageCall> calls) {
        this.page = page;
        this.readers = readers;
        this.reader = reader;
        this.calls = calls;
        calls.forEach(call -> nanosOfCalls.add(0L));
    }

    void forget() {
        nanos.clear();
        processorNanos = 0;
        nanosOfCalls.replaceAll(each -> 0L);
    }

    void ask() {
        long processorBefore = PROCESS.getProcessCpuTime();
        long begun = System.nanoTime();
        List<CompletableFuture<Long>> answers = calls.stream().map(reader::time).toList();
        for (int i = 0; i < answers.size(); i++) {
            nanosOfCalls.set(i, nanosOfCalls.get(i) + answers.get(i).join());
        }
        nanos.add(System.nanoTime() - begun);
        processorNanos += PROCESS.getProcessCpuTime() - processorBefore;
    }

    static String heading() {
        return "| page | seen by | half within | 99 of 100 within | processor time | its slowest request, on average |%n|---|---|--:|--:|--:|---|"
                .formatted();
    }

    String line() {
        List<Long> sorted = nanos.stream().sorted().toList();
        int slowest = 0;
        for (int i = 1; i < calls.size(); i++) {
            slowest = nanosOfCalls.get(i) > nanosOfCalls.get(slowest) ? i : slowest;
        }
        String path = calls.get(slowest).path().replaceFirst("^/api/v1", "");
        return "| %s | %s | %,d ms | %,d ms | %,d ms | %,d ms `%s` |"
                .formatted(
                        page,
                        readers,
                        millis(sorted.get((sorted.size() - 1) / 2)),
                        millis(sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1)),
                        millis(processorNanos / sorted.size()),
                        millis(nanosOfCalls.get(slowest) / sorted.size()),
                        path.length() > 60 ? path.substring(0, 60) + "…" : path);
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }
}
