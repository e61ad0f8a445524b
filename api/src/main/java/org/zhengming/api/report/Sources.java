package org.zhengming.api.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.ChineseTime;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.PageAddress;
import org.zhengming.api.document.PrivateTextException;
import org.zhengming.api.document.template.DailyBrief.Highlight;
import org.zhengming.api.search.Names;
import org.zhengming.ingest.Metrics;

/** How posts and counts stand in reports: in the system's own neutral words, never in those of the post. */
final class Sources {

    /** Where a link would spread what was leaked, there is none. */
    private static final Set<Route> LINKED = Set.of(Route.FACT_CHECK, Route.MONITOR);

    private final Names names;

    Sources(Names names) {
        this.names = names;
    }

    /** Counts of the index in a time. */
    static Citation search(String organ, Instant from, Instant to) {
        CheckedText label = CheckedText.of(Formula.of(
                        "report.cite.search",
                        CheckedText.of(ChineseTime.minute(from)),
                        CheckedText.of(ChineseTime.minute(to)))
                .words());
        return new Citation(Citation.Kind.STATISTICS, "index:" + organ + ":" + from + ":" + to, label);
    }

    /** Counts of the cases in a time. */
    static Citation cases(String organ, Instant from, Instant to) {
        CheckedText label = CheckedText.of(Formula.of(
                        "report.cite.cases",
                        CheckedText.of(ChineseTime.minute(from)),
                        CheckedText.of(ChineseTime.minute(to)))
                .words());
        return new Citation(Citation.Kind.STATISTICS, "cases:" + organ + ":" + from + ":" + to, label);
    }

    static Citation story(String id) {
        return new Citation(
                Citation.Kind.STORY,
                id,
                text(Formula.of("report.cite.story", text(id)).words()));
    }

    static Citation finding(IndexedFinding post) {
        return new Citation(
                Citation.Kind.FINDING,
                post.id(),
                text(Formula.of("report.cite.finding", masked(post.id())).words()));
    }

    Highlight highlight(IndexedFinding post) {
        return new Highlight(
                text(summary(post.finding())),
                address(post),
                text(ChineseTime.minute(post.publishedAt())),
                spread(post.metrics()),
                finding(post));
    }

    private String summary(Finding finding) {
        List<String> parts = new ArrayList<>();
        String concerned = String.join(
                Formula.words("formula.separator"),
                finding.persons().stream()
                        .limit(3)
                        .map(id -> names.person(id).name())
                        .toList());
        if (!concerned.isEmpty()) {
            parts.add(Formula.of("report.concerns", text(concerned)).words());
        }
        parts.add(Formula.words("report.route." + finding.route()));
        Set<String> contexts = new LinkedHashSet<>();
        finding.contexts().forEach(context -> contexts.add(Formula.words("report.context." + context.type())));
        parts.addAll(contexts);
        return String.join(Formula.words("report.comma"), parts) + Formula.words("report.fullStop");
    }

    private static CheckedText address(IndexedFinding post) {
        boolean shown = LINKED.contains(post.finding().route())
                && post.finding().leaks().isEmpty();
        if (!shown || post.url() == null) {
            return null;
        }
        try {
            return PageAddress.of(post.url());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static CheckedText spread(Metrics metrics) {
        List<String> parts = new ArrayList<>();
        add(parts, "referral.views", metrics.views());
        add(parts, "referral.reposts", metrics.reposts());
        add(parts, "referral.comments", metrics.comments());
        return parts.isEmpty() ? null : text(String.join(" ", parts));
    }

    private static void add(List<String> parts, String key, Long count) {
        if (count != null) {
            parts.add(Formula.words(key) + " " + count);
        }
    }

    /** Ids and names of sources come from outside and may look like anything. */
    static CheckedText masked(String outside) {
        try {
            return text(outside);
        } catch (PrivateTextException looksPrivate) {
            return text(Formula.words("report.hidden"));
        }
    }

    static CheckedText text(String text) {
        return CheckedText.of(text);
    }
}
