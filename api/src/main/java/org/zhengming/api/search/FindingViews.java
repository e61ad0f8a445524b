package org.zhengming.api.search;

import java.util.Locale;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.api.search.FindingView.ContextView;
import org.zhengming.api.search.FindingView.LeakView;
import org.zhengming.api.search.FindingView.MarksView;
import org.zhengming.api.search.FindingView.MentionView;
import org.zhengming.api.search.FindingView.MetricsView;
import org.zhengming.api.search.FindingView.SignalView;
import org.zhengming.api.search.FindingView.SpreadView;
import org.zhengming.ingest.Metrics;

/** Builds what a reader sees from the masked document alone; the sealed content is never touched. */
final class FindingViews {

    private final Names names;
    private final Locale locale;
    private final MarksDisclosure marks;
    private final ReasonSentences reasons;

    FindingViews(Names names, Locale locale) {
        this(names, locale, MarksDisclosure.NOTHING_CHECKED);
    }

    FindingViews(Names names, Locale locale, MarksDisclosure marks) {
        this.names = names;
        this.locale = locale;
        this.marks = marks;
        this.reasons = new ReasonSentences(locale);
    }

    FindingView view(IndexedFinding document) {
        Finding finding = document.finding();
        String content = document.content();
        return new FindingView(
                document.id(),
                document.source() == null ? "" : document.source(),
                names.sourceLabel(document.source()),
                document.kind(),
                document.url(),
                document.title(),
                document.text(),
                document.publishedAt(),
                document.observedAt(),
                view(document.metrics()),
                document.repostOf(),
                document.story(),
                document.spread().stream()
                        .map(reading -> new SpreadView(reading.at(), view(reading.metrics())))
                        .toList(),
                marks.marks(document)
                        .map(reached -> new MarksView(reached.views(), reached.reposts()))
                        .orElse(null),
                finding.route(),
                finding.persons().stream().map(names::personView).toList(),
                finding.organs().stream().map(names::organ).toList(),
                finding.mentions().stream().map(each -> view(each, content)).toList(),
                finding.signals().stream().map(this::view).toList(),
                finding.leaks().stream().map(this::view).toList(),
                finding.contexts().stream().map(this::view).toList(),
                reasons.views(finding.reasons()));
    }

    private static MetricsView view(Metrics metrics) {
        return new MetricsView(metrics.views(), metrics.reposts(), metrics.comments(), metrics.likes());
    }

    private MentionView view(Mention mention, String content) {
        return new MentionView(
                mention.kind(),
                mention.target(),
                names.label(mention, locale),
                mention.start(),
                mention.end(),
                maskedSpan(mention, content),
                mention.confidence(),
                reasons.views(mention.reasons()));
    }

    private SignalView view(Signal signal) {
        return new SignalView(
                signal.type(),
                signal.person(),
                names.personName(signal.person()),
                signal.start(),
                signal.end(),
                signal.confidence(),
                reasons.views(signal.reasons()));
    }

    private LeakView view(Leak leak) {
        return new LeakView(
                leak.type(),
                leak.subtype(),
                leak.sensitivity(),
                leak.bucket(),
                leak.person(),
                names.personName(leak.person()),
                leak.start(),
                leak.end(),
                leak.masked(),
                leak.confidence(),
                reasons.views(leak.reasons()));
    }

    private ContextView view(Context context) {
        return new ContextView(context.type(), context.confidence(), reasons.views(context.reasons()));
    }

    /** Cut from the masked content, since the mention's own text is a copy of the original. */
    private static String maskedSpan(Mention mention, String content) {
        int end = Math.min(mention.end(), content.length());
        int start = Math.max(0, Math.min(mention.start(), end));
        return content.substring(start, end);
    }
}
