package org.zhengming.api.document.template;

import java.util.List;
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

/** The report on one story (舆情专报). It tells of platforms and never of accounts. */
public final class SpecialReport {

    /** A claim that was checked, and with what result. */
    public record CheckedFact(CheckedText claim, CheckedText result, Citation cite) {}

    /** One moment of the story. */
    public record Moment(CheckedText at, CheckedText what, Citation cite) {}

    /**
     * @param spread counters over time
     * @param platforms posts by source
     * @param views what people say, criticism included
     * @param laws considerations of law, for people to decide on
     * @param advice clarify, explain, leave, improve
     */
    public record Content(
            DocumentHeader header,
            CheckedText subject,
            List<Grounded> summary,
            List<Moment> timeline,
            List<Moment> spread,
            List<Counted> platforms,
            List<Counted> kinds,
            List<Grounded> views,
            List<CheckedFact> facts,
            List<Grounded> laws,
            List<Grounded> risks,
            List<Grounded> advice,
            List<DailyBrief.Highlight> posts) {}

    private SpecialReport() {}

    public static OfficialDocument of(Content content) {
        return new OfficialDocument(
                DocumentKind.SPECIAL_REPORT,
                content.header(),
                Formula.of("special.title", content.subject()),
                List.of(),
                List.of(
                        Section.ofSentences("special.summary", content.summary()),
                        Section.of("special.timeline", moments(content.timeline())),
                        Section.of("special.spread", moments(content.spread())),
                        Section.of("special.platforms", Counted.table(content.platforms())),
                        Section.of("special.kinds", Counted.table(content.kinds())),
                        Section.ofSentences("special.views", content.views()),
                        Section.of("special.facts", facts(content.facts())),
                        Section.ofSentences("special.laws", content.laws()),
                        Section.ofSentences("special.risks", content.risks()),
                        Section.ofSentences("special.advice", content.advice()),
                        Section.of("special.posts", DailyBrief.highlights(content.posts()))),
                List.of(),
                List.of(),
                List.of(Formula.of("report.notice")));
    }

    private static List<Block.Table> moments(List<Moment> moments) {
        return Tables.orNothing(
                List.of("special.at", "special.what"),
                List.of(2, 5),
                moments.stream()
                        .map(moment -> new Row(
                                List.of(moment.at().value(), moment.what().value()), List.of(moment.cite())))
                        .toList());
    }

    private static List<Block.Table> facts(List<CheckedFact> facts) {
        return Tables.orNothing(
                List.of("special.claim", "special.result"),
                List.of(1, 1),
                facts.stream()
                        .map(fact -> new Row(
                                List.of(fact.claim().value(), fact.result().value()), List.of(fact.cite())))
                        .toList());
    }
}
