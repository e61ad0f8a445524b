package org.zhengming.api.document.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.document.Block;
import org.zhengming.api.document.Block.Row;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.DocumentKind;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Section;

/** The brief of a day (舆情日报). */
public final class DailyBrief {

    /**
     * Something worth reading.
     *
     * @param summary neutral, by the system: what kind of post, about whom
     * @param address as {@link org.zhengming.api.document.PageAddress} shows it; {@code null} when it has none
     * @param spread counters as last read; {@code null} when none were shown
     */
    public record Highlight(
            CheckedText summary,
            @Nullable CheckedText address,
            CheckedText publishedAt,
            @Nullable CheckedText spread,
            Citation cite) {}

    /**
     * @param day such as 2026年3月2日
     * @param scope what was read and how much of it
     * @param categories counts by kind: protected, to be verified, leaks, threats
     * @param cases how referrals and clarifications stand
     * @param concerns what the public is concerned about, and reasonable criticism
     * @param limits of the data
     */
    public record Content(
            DocumentHeader header,
            CheckedText day,
            List<Grounded> scope,
            List<Counted> categories,
            List<Highlight> highlights,
            List<Counted> cases,
            List<Grounded> concerns,
            List<Grounded> improvements,
            List<Grounded> responses,
            List<Grounded> limits) {}

    private DailyBrief() {}

    public static OfficialDocument of(Content content) {
        return new OfficialDocument(
                DocumentKind.DAILY_BRIEF,
                content.header(),
                Formula.of("brief.title", content.day()),
                List.of(),
                List.of(
                        Section.ofSentences("brief.scope", content.scope()),
                        Section.of("brief.categories", Counted.table(content.categories())),
                        Section.of("brief.highlights", highlights(content.highlights())),
                        Section.of("brief.cases", Counted.table(content.cases())),
                        Section.ofSentences("brief.concerns", content.concerns()),
                        Section.ofSentences("brief.improvements", content.improvements()),
                        Section.ofSentences("brief.responses", content.responses()),
                        Section.ofSentences("brief.limits", content.limits())),
                List.of(),
                List.of(),
                List.of(Formula.of("report.notice")));
    }

    static List<Block.Table> highlights(List<Highlight> highlights) {
        return Tables.orNothing(
                List.of("brief.publishedAt", "brief.summary", "brief.address", "brief.spread"),
                List.of(3, 6, 5, 3),
                highlights.stream()
                        .map(each -> new Row(
                                List.of(
                                        each.publishedAt().value(),
                                        each.summary().value(),
                                        Tables.text(each.address()),
                                        Tables.text(each.spread())),
                                List.of(each.cite())))
                        .toList());
    }
}
