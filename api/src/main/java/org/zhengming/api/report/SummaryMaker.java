package org.zhengming.api.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.template.Bases;
import org.zhengming.api.document.template.Counted;
import org.zhengming.api.document.template.TransparencyReport;
import org.zhengming.api.problem.ApiTexts;

/** Makes the summary of a period from its figures. */
final class SummaryMaker {

    private SummaryMaker() {}

    /** @param period such as {@code 2026-Q3} */
    static OfficialDocument summary(
            String organName, String period, LocalDate today, List<Figure> figures, Citation cite, Bases bases) {
        String[] parts = period.split("-");
        CheckedText name = Sources.text(
                Formula.of("report.period." + parts[1], Sources.text(parts[0])).words());
        return TransparencyReport.of(
                new TransparencyReport.Content(
                        DocumentHeader.of(organName, today),
                        name,
                        figures.stream().map(figure -> counted(figure, cite)).toList(),
                        List.of(Grounded.of(Formula.words("report.limits"), cite))),
                bases);
    }

    private static Counted counted(Figure figure, Citation cite) {
        return new Counted(
                Sources.text(ApiTexts.text(Locale.SIMPLIFIED_CHINESE, "figure." + figure.code())),
                Sources.text(count(figure)),
                cite);
    }

    private static String count(Figure figure) {
        if (figure.count() == null) {
            return Formula.words("formula.noData");
        }
        return figure.percent() == null
                ? Long.toString(figure.count())
                : Formula.of("report.share", figure.count(), figure.outOf(), figure.percent())
                        .words();
    }
}
