package org.zhengming.api.evidence.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The capture record, 提取笔录 (法发〔2016〕22号 article 14).
 *
 * @param exceptions what went otherwise than it should
 * @param timeSource what told the time
 * @param host name of the machine that captured
 */
public record CaptureRecord(
        String packageId,
        Occasion occasion,
        Attendance attendance,
        Instant startedAt,
        Instant endedAt,
        String timeSource,
        String host,
        String tool,
        List<Step> steps,
        List<Exchange> exchanges,
        Picture picture,
        List<String> exceptions) {

    public CaptureRecord {
        Stream.of(packageId, occasion, attendance, startedAt, endedAt, picture).forEach(Objects::requireNonNull);
        steps = List.copyOf(steps);
        exchanges = List.copyOf(exchanges);
        exceptions = List.copyOf(exceptions);
    }
}
