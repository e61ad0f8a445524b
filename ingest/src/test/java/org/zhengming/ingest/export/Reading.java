package org.zhengming.ingest.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;

/** Everything that a reader gave for some bytes. */
record Reading(List<ReadOutcome> outcomes) {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final ReadLimits LIMITS = ReadLimits.DEFAULT.withClock(Clock.fixed(NOW, ZoneOffset.UTC));

    static Reading of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] content) {
        return of(content, LIMITS);
    }

    static Reading of(byte[] content, ReadLimits limits) {
        try (PostReader reader = ExportFormats.open(new ByteArrayInputStream(content), "inbox/export", limits)) {
            List<ReadOutcome> outcomes = new ArrayList<>();
            reader.forEachRemaining(outcomes::add);
            return new Reading(outcomes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Post> posts() {
        return outcomes.stream()
                .filter(ReadOutcome.Accepted.class::isInstance)
                .map(outcome -> ((ReadOutcome.Accepted) outcome).post())
                .toList();
    }

    List<String> ids() {
        return posts().stream().map(Post::id).toList();
    }

    List<DeadLetter> letters() {
        return outcomes.stream()
                .filter(ReadOutcome.Rejected.class::isInstance)
                .map(outcome -> ((ReadOutcome.Rejected) outcome).letter())
                .toList();
    }

    List<RejectReason> reasons() {
        return letters().stream().map(DeadLetter::reason).toList();
    }

    List<Long> offsets() {
        return outcomes.stream()
                .map(outcome -> switch (outcome) {
                    case ReadOutcome.Accepted accepted -> accepted.offset();
                    case ReadOutcome.Rejected rejected -> rejected.letter().offset();
                })
                .toList();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gb18030(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
