package org.zhengming.api.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.pipeline.PipelineStatus;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;
import org.zhengming.api.pipeline.SourceProblemAnswer;
import org.zhengming.ingest.source.AllowedSources;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.SourceForm;
import org.zhengming.ingest.source.SourceKind;
import org.zhengming.ingest.source.SourceRefusedException;
import org.zhengming.ingest.source.TopicsSource;

/** Puts together what stands in the configuration and the database and what the job tells. */
final class SourceEntries {

    private final AllowedSources allowed;
    private final PipelineStatus status;
    private final Locale locale;

    SourceEntries(AllowedSources allowed, PipelineStatus status, Locale locale) {
        this.allowed = allowed;
        this.status = status;
        this.locale = locale;
    }

    /** A removed source is listed as long as the job may still read it. */
    List<SourceEntry> of(List<SourceRow> rows) {
        return Stream.concat(
                        allowed.configured().stream().map(this::configured),
                        rows.stream()
                                .filter(row -> row.intent() != SourceIntent.REMOVED || !isInForce(row))
                                .map(this::added))
                .toList();
    }

    private SourceEntry configured(Source source) {
        return entry(source.id(), source.label(), SourceKind.of(source), place(source), false, null);
    }

    private SourceEntry added(SourceRow row) {
        try {
            Source source = allowed.read(row.form());
            return entry(row.id(), source.label(), row.form().kind(), place(source), false, row);
        } catch (SourceRefusedException e) {
            String label = Objects.requireNonNullElse(row.form().label(), row.id());
            return entry(row.id(), label, row.form().kind(), place(row.form()), true, row);
        }
    }

    /** Whether the job looked at its sources after the last change. */
    private boolean isInForce(SourceRow row) {
        return status.startedAt() != null && !row.changedAt().isAfter(status.startedAt());
    }

    /** @param row {@code null} of the file's */
    private SourceEntry entry(
            String id, String label, SourceKind kind, String place, boolean refused, @Nullable SourceRow row) {
        SourceStatus told = status.sources().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
        return new SourceEntry(
                id,
                label,
                kind,
                place,
                row == null,
                row == null ? SourceIntent.READ : row.intent(),
                row == null || isInForce(row),
                refused,
                told == null ? SourceState.WAITING : told.state(),
                told == null ? 0 : told.items(),
                told == null ? 0 : told.deadLetters(),
                told == null ? null : told.lastItemAt(),
                told == null || told.problem() == null ? null : SourceProblemAnswer.of(told.problem(), locale),
                row == null ? null : row.changedBy(),
                row == null ? null : row.changedAt());
    }

    private static String place(Source source) {
        return switch (source) {
            case FeedSource feed -> feed.url().toString();
            case PagesSource pages ->
                Stream.concat(Stream.ofNullable(pages.list()), pages.urls().stream())
                        .map(URI::toString)
                        .collect(Collectors.joining(" "));
            case FolderSource folder -> folder.folder();
            case TopicsSource topics -> String.join(", ", topics.topics()) + " @ " + topics.servers();
        };
    }

    private static String place(SourceForm form) {
        return Stream.of(form.url(), form.list(), form.folder(), form.brokers())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
