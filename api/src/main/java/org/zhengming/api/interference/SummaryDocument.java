package org.zhengming.api.interference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.template.Bases;
import org.zhengming.api.document.template.Counted;
import org.zhengming.api.document.template.QuarterlySummary;

/** The issued summary of a quarter as a document (E5): counts and who it goes to, no name and nothing that was said. */
final class SummaryDocument {

    private final CaseRecord issued;
    private final Citation register;

    private SummaryDocument(CaseRecord issued) {
        this.issued = issued;
        this.register = Citation.of(
                Citation.Kind.STATISTICS,
                "register:" + issued.organ() + ":" + issued.text("quarter"),
                Formula.of("register.cite", CheckedText.of(issued.text("quarter")))
                        .words());
    }

    static OfficialDocument of(CaseRecord issued, String organName, LocalDate day, Bases bases) {
        SummaryDocument document = new SummaryDocument(issued);
        String[] quarter = issued.text("quarter").split("-");
        return QuarterlySummary.of(
                new QuarterlySummary.Content(
                        DocumentHeader.of(organName, day)
                                .numbered(issued.text("documentNumber"))
                                .marked(CheckedText.of(issued.text("secrecy")), null),
                        false,
                        CheckedText.of(Formula.of("report.period." + quarter[1], CheckedText.of(quarter[0]))
                                .words()),
                        document.counts(FigureGroup.TOTAL),
                        document.counts(FigureGroup.SOURCE),
                        document.counts(FigureGroup.FORM),
                        document.counts(FigureGroup.STAGE),
                        document.matters(),
                        document.immediate(),
                        document.progress(),
                        List.of(),
                        document.written("omissionFindings", "analysis"),
                        document.written("suggestions"),
                        document.addressees()),
                bases);
    }

    private List<Counted> counts(FigureGroup group) {
        return rows(group).stream()
                .map(row -> Counted.of(word(group, row.get("code")), number(row), register))
                .toList();
    }

    private List<Map<?, ?>> rows(FigureGroup group) {
        return issued.rows("figures").stream()
                .filter(row -> group.name().equals(row.get("group")))
                .toList();
    }

    private List<QuarterlySummary.SpecialMatter> matters() {
        return rows(FigureGroup.MATTER).stream()
                .map(row -> new QuarterlySummary.SpecialMatter(
                        CheckedText.of(word(FigureGroup.MATTER, row.get("code"))),
                        "law:s5b.7."
                                + (1
                                        + SpecialMatter.valueOf(row.get("code").toString())
                                                .ordinal()),
                        Math.toIntExact(number(row)),
                        List.of()))
                .toList();
    }

    private List<Grounded> immediate() {
        long count = issued.entries("immediate").size();
        return count == 0
                ? List.of()
                : List.of(Grounded.of(Formula.of("register.immediate", count).words(), register));
    }

    private List<Grounded> progress() {
        return rows(FigureGroup.STATE).stream()
                .map(row -> Grounded.of(
                        Formula.of(
                                        "register.progress",
                                        CheckedText.of(word(FigureGroup.STATE, row.get("code"))),
                                        number(row))
                                .words(),
                        register))
                .toList();
    }

    private List<Grounded> written(String... fields) {
        return Arrays.stream(fields)
                .map(issued::text)
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(line -> Grounded.of(line, register))
                .toList();
    }

    private List<QuarterlySummary.Addressee> addressees() {
        return issued.rows("addressees").stream()
                .map(row -> new QuarterlySummary.Addressee(
                        CheckedText.of(Formula.words("register.target." + row.get("target"))),
                        CheckedText.of(Formula.words("register.because." + row.get("because"))),
                        "law:s5b.6.1"))
                .toList();
    }

    private static long number(Map<?, ?> row) {
        return ((Number) row.get("count")).longValue();
    }

    private static String word(FigureGroup group, Object code) {
        return Formula.words("register." + group + "." + code);
    }
}
