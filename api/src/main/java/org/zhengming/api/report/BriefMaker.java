package org.zhengming.api.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.LeakType;
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
import org.zhengming.api.document.template.DailyBrief;

/** Makes the brief of a day from counts and posts. A plain function of what was found. */
final class BriefMaker {

    static final Set<String> WORTH_READING = Set.of(Route.REFERRAL_REVIEW.name(), Route.FACT_CHECK.name());
    static final int MOST_HIGHLIGHTS = 20;

    private final Sources sources;
    private final ZoneId zone;

    BriefMaker(Sources sources, ZoneId zone) {
        this.sources = sources;
        this.zone = zone;
    }

    OfficialDocument brief(
            String organ,
            String organName,
            LocalDate day,
            IndexFigures.Counts counts,
            List<IndexedFinding> posts,
            Map<String, Long> opened,
            long overdue) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        Citation search = Sources.search(organ, from, to);
        Citation cases = Sources.cases(organ, from, to);
        return DailyBrief.of(new DailyBrief.Content(
                DocumentHeader.of(organName, day.plusDays(1)),
                Sources.text(ChineseTime.date(day)),
                scope(counts, search),
                categories(counts, search),
                posts.stream().map(sources::highlight).toList(),
                cases(opened, overdue, cases),
                concerns(counts, search),
                List.of(),
                List.of(),
                List.of(Grounded.of(Formula.words("report.limits"), search))));
    }

    private static List<Grounded> scope(IndexFigures.Counts counts, Citation search) {
        return List.of(Grounded.of(
                Formula.of(
                                "report.scope",
                                counts.total(),
                                counts.facets()
                                        .getOrDefault(Facet.SOURCE, List.of())
                                        .size())
                        .words(),
                search));
    }

    static List<Counted> categories(IndexFigures.Counts counts, Citation search) {
        if (counts.total() == 0) {
            return List.of();
        }
        List<Counted> rows = new ArrayList<>();
        rows.add(Counted.of(Formula.words("report.shielded"), counts.shielded(), search));
        for (Route route : List.of(Route.FACT_CHECK, Route.REFERRAL_REVIEW, Route.WELFARE, Route.MONITOR)) {
            rows.add(Counted.of(Formula.words("report.route." + route), counts.of(Facet.ROUTE, route.name()), search));
        }
        for (LeakType type : LeakType.values()) {
            long count = counts.of(Facet.LEAK, type.name());
            if (count > 0) {
                rows.add(Counted.of(
                        Formula.of("report.leak", Sources.text(Formula.words("leak." + type)))
                                .words(),
                        count,
                        search));
            }
        }
        return rows;
    }

    private static List<Counted> cases(Map<String, Long> opened, long overdue, Citation cases) {
        List<Counted> rows = new ArrayList<>();
        opened.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            if (ReportTexts.PROCEDURES.contains(each.getKey())) {
                rows.add(Counted.of(Formula.words("report.opened." + each.getKey()), each.getValue(), cases));
            }
        });
        if (overdue > 0) {
            rows.add(Counted.of(Formula.words("report.overdue"), overdue, cases));
        }
        return rows;
    }

    /** Lawful speech is told first and by its kinds: it says what people care about. */
    static List<Grounded> concerns(IndexFigures.Counts counts, Citation search) {
        return counts.facets().getOrDefault(Facet.CONTEXT, List.<SearchPage.FacetCount>of()).stream()
                .map(each -> Grounded.of(
                        Formula.of(
                                        "report.context.count",
                                        each.count(),
                                        Sources.text(Formula.words("report.context." + each.value())))
                                .words(),
                        search))
                .toList();
    }
}
