package org.zhengming.api.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.api.document.ChineseTime;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.template.Counted;
import org.zhengming.api.document.template.SpecialReport;
import org.zhengming.api.document.template.SpecialReport.Moment;
import org.zhengming.ingest.Metrics;

/** Makes the report on a story from counts and posts. A plain function of what was found. */
final class StoryReportMaker {

    /** Posts whose counters are added up. */
    static final int MOST_POSTS = 200;

    private static final int MOST_LISTED = 20;

    private final Sources sources;

    StoryReportMaker(Sources sources) {
        this.sources = sources;
    }

    /** @param posts oldest first, at least one */
    OfficialDocument report(
            String story, String organName, LocalDate today, IndexFigures.Counts counts, List<IndexedFinding> posts) {
        Citation cite = Sources.story(story);
        return SpecialReport.of(new SpecialReport.Content(
                DocumentHeader.of(organName, today),
                Sources.text(
                        Formula.of("report.cite.story", Sources.text(story)).words()),
                summary(counts, cite),
                timeline(counts, posts, cite),
                spread(posts, cite),
                sources(counts, cite),
                BriefMaker.categories(counts, cite),
                BriefMaker.concerns(counts, cite),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                posts.stream()
                        .filter(post -> post.finding().route() != Route.WELFARE)
                        .limit(MOST_LISTED)
                        .map(sources::highlight)
                        .toList()));
    }

    private static List<Grounded> summary(IndexFigures.Counts counts, Citation cite) {
        return List.of(Grounded.of(
                Formula.of("report.story.summary", counts.total(), counts.shielded())
                        .words(),
                cite));
    }

    private static List<Moment> timeline(IndexFigures.Counts counts, List<IndexedFinding> posts, Citation cite) {
        List<Moment> moments = new ArrayList<>();
        IndexedFinding first = posts.getFirst();
        moments.add(new Moment(
                Sources.text(ChineseTime.minute(first.publishedAt())),
                Sources.text(Formula.words("report.story.first")),
                Sources.finding(first)));
        for (SearchPage.HistogramBucket day : counts.page().histogram()) {
            long count =
                    day.counts().values().stream().mapToLong(Long::longValue).sum();
            if (count > 0) {
                moments.add(new Moment(
                        Sources.text(ChineseTime.date(
                                day.start().atZone(ChineseTime.BEIJING).toLocalDate())),
                        Sources.text(Formula.of("report.story.day", count).words()),
                        cite));
            }
        }
        return moments;
    }

    /** Counters as they were last read, added up. */
    private static List<Moment> spread(List<IndexedFinding> posts, Citation cite) {
        List<String> parts = new ArrayList<>();
        add(parts, "referral.views", posts, Metrics::views);
        add(parts, "referral.reposts", posts, Metrics::reposts);
        add(parts, "referral.comments", posts, Metrics::comments);
        if (parts.isEmpty()) {
            return List.of();
        }
        IndexedFinding last = posts.stream()
                .max(Comparator.comparing(IndexedFinding::observedAt))
                .orElseThrow();
        return List.of(new Moment(
                Sources.text(ChineseTime.minute(last.observedAt())),
                Sources.text(Formula.of("report.story.spread", posts.size(), Sources.text(String.join(" ", parts)))
                        .words()),
                cite));
    }

    private static void add(
            List<String> parts, String key, List<IndexedFinding> posts, Function<Metrics, Long> counter) {
        List<Long> known = posts.stream()
                .map(post -> counter.apply(post.metrics()))
                .filter(Objects::nonNull)
                .toList();
        if (!known.isEmpty()) {
            parts.add(Formula.words(key) + " "
                    + known.stream().mapToLong(Long::longValue).sum());
        }
    }

    private static List<Counted> sources(IndexFigures.Counts counts, Citation cite) {
        return counts.facets().getOrDefault(Facet.SOURCE, List.of()).stream()
                .map(each -> Counted.of(Sources.masked(each.value()).value(), each.count(), cite))
                .toList();
    }
}
