package org.zhengming.api.document.template;

import java.util.ArrayList;
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

/** The quarterly summary of the interference register (过问专库季度汇总), and the half-yearly report of a high court. */
public final class QuarterlySummary {

    /**
     * A special matter to be reported.
     *
     * @param basis id of its legal basis, such as {@code law:s5b.7.1}
     * @param summaries one sentence an entry
     */
    public record SpecialMatter(CheckedText name, String basis, int count, List<Grounded> summaries) {}

    /** An addressee and why the summary goes there. */
    public record Addressee(CheckedText organ, CheckedText reason, String basis) {}

    /**
     * @param halfYearly whether it is the half-yearly report
     * @param period such as 2026年第三季度
     * @param totals entries, entries about leading cadres, exemptions
     * @param immediate reports made at once
     * @param findings omissions and retaliation that competent bodies have found
     */
    public record Content(
            DocumentHeader header,
            boolean halfYearly,
            CheckedText period,
            List<Counted> totals,
            List<Counted> byActor,
            List<Counted> byForm,
            List<Counted> byStage,
            List<SpecialMatter> matters,
            List<Grounded> immediate,
            List<Grounded> progress,
            List<Counted> findings,
            List<Grounded> analysis,
            List<Grounded> suggestions,
            List<Addressee> addressees) {}

    private QuarterlySummary() {}

    public static OfficialDocument of(Content content, Bases bases) {
        boolean halfYearly = content.halfYearly();
        return new OfficialDocument(
                halfYearly ? DocumentKind.HALF_YEARLY_REPORT : DocumentKind.QUARTERLY_SUMMARY,
                content.header(),
                Formula.of(halfYearly ? "summary.title.halfYear" : "summary.title.quarter", content.period()),
                List.of(
                        halfYearly
                                ? bases.formula("summary.opening.halfYear", "law:s5b.6.2")
                                : bases.formula("summary.opening.quarter", "law:s5a.7", "law:s5b.6.1")),
                List.of(
                        Section.of("summary.totals", Counted.table(content.totals())),
                        Section.of("summary.byActor", Counted.table(content.byActor())),
                        Section.of("summary.byForm", Counted.table(content.byForm())),
                        Section.of("summary.byStage", Counted.table(content.byStage())),
                        Section.of("summary.matters", matters(content.matters(), bases)),
                        Section.ofSentences("summary.immediate", content.immediate()),
                        Section.ofSentences("summary.progress", content.progress()),
                        Section.of("summary.findings", Counted.table(content.findings())),
                        Section.ofSentences("summary.analysis", content.analysis()),
                        Section.ofSentences("summary.suggestions", content.suggestions()),
                        Section.of("summary.addressees", addressees(content.addressees(), bases))),
                List.of(),
                List.of(Formula.of("summary.sign.reviewer"), Formula.of("summary.sign.issuer")),
                List.of());
    }

    private static List<Block> matters(List<SpecialMatter> matters, Bases bases) {
        List<Block> blocks = new ArrayList<>(Tables.orNothing(
                List.of("summary.matter", "count.count"),
                List.of(5, 1),
                matters.stream()
                        .map(matter -> new Row(
                                List.of(matter.name().value(), Integer.toString(matter.count())),
                                List.of(bases.cite(matter.basis()))))
                        .toList()));
        for (SpecialMatter matter : matters) {
            matter.summaries().forEach(sentence -> blocks.add(Block.Paragraph.of(sentence)));
        }
        return blocks;
    }

    private static List<Block.Table> addressees(List<Addressee> addressees, Bases bases) {
        return Tables.orNothing(
                List.of("summary.organ", "summary.reason"),
                List.of(2, 3),
                addressees.stream()
                        .map(each -> new Row(
                                List.of(each.organ().value(), each.reason().value()), cites(each, bases)))
                        .toList());
    }

    private static List<Citation> cites(Addressee addressee, Bases bases) {
        return List.of(bases.cite(addressee.basis()));
    }
}
