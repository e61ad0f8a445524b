package org.zhengming.analytics.index;

import java.time.Instant;
import java.util.List;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.PostKind;

/** Builds documents for tests: an id and a text, and what a test cares about. */
public final class Findings {

    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final String id;
    private long version = 1;
    private String source = "weibo";
    private PostKind kind = PostKind.POST;
    private String title;
    private String text;
    private Instant publishedAt = START;
    private Instant observedAt = START;
    private Route route = Route.MONITOR;
    private List<String> persons = List.of();
    private List<String> organs = List.of();
    private List<Signal> signals = List.of();
    private List<Leak> leaks = List.of();
    private List<Context> contexts = List.of();
    private byte[] sealedContent;

    private Findings(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public static Findings finding(String id, String text) {
        return new Findings(id, text);
    }

    public static IndexedFinding plain(String id, String text) {
        return finding(id, text).build();
    }

    public Findings version(long value) {
        version = value;
        return this;
    }

    public Findings source(String value) {
        source = value;
        return this;
    }

    public Findings kind(PostKind value) {
        kind = value;
        return this;
    }

    public Findings title(String value) {
        title = value;
        return this;
    }

    public Findings publishedAt(Instant value) {
        publishedAt = value;
        return this;
    }

    public Findings observedAt(Instant value) {
        observedAt = value;
        return this;
    }

    public Findings route(Route value) {
        route = value;
        return this;
    }

    public Findings persons(String... ids) {
        persons = List.of(ids);
        return this;
    }

    public Findings organs(String... ids) {
        organs = List.of(ids);
        return this;
    }

    public Findings signals(SignalType... types) {
        signals = List.of(types).stream()
                .map(type -> new Signal(type, "p-1", 0, 1, 0.75, List.of(Reason.of("TEST", "argument"))))
                .toList();
        return this;
    }

    public Findings leaks(LeakType... types) {
        leaks = List.of(types).stream()
                .map(type -> new Leak(type, "p-1", 0, 1, "138****0000", 0.9, List.of()))
                .toList();
        return this;
    }

    public Findings contexts(SpeechContext... types) {
        contexts = List.of(types).stream()
                .map(type -> new Context(type, 0.6, List.of()))
                .toList();
        return this;
    }

    public Findings sealedContent(byte... bytes) {
        sealedContent = bytes;
        return this;
    }

    public IndexedFinding build() {
        Mention mention = new Mention(
                Mention.TargetKind.PERSON, "p-1", 0, 1, text.isEmpty() ? "" : text.substring(0, 1), 1, List.of());
        Finding finding = new Finding(
                id, route, persons, organs, List.of(mention), signals, leaks, contexts, List.of(Reason.of("TEST")));
        return new IndexedFinding(
                id,
                version,
                source,
                kind,
                "https://example.org/" + id.length(),
                title,
                text,
                publishedAt,
                observedAt,
                new Metrics(10L, null, 3L, 0L),
                null,
                finding,
                sealedContent);
    }
}
