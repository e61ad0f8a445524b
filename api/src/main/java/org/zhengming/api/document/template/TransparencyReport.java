package org.zhengming.api.document.template;

import java.util.List;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.DocumentKind;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Section;

/** Figures about the system's own work (透明统计), those that embarrass it first. Names nobody. */
public final class TransparencyReport {

    /** @param period such as 2026年第三季度 */
    public record Content(DocumentHeader header, CheckedText period, List<Counted> figures, List<Grounded> limits) {}

    private TransparencyReport() {}

    public static OfficialDocument of(Content content, Bases bases) {
        return new OfficialDocument(
                DocumentKind.TRANSPARENCY_REPORT,
                content.header(),
                Formula.of("transparency.title", content.period()),
                List.of(bases.formula("transparency.opening", "law:personal-information.54")),
                List.of(
                        Section.of("transparency.figures", Counted.table(content.figures())),
                        Section.ofSentences("brief.limits", content.limits())),
                List.of(),
                List.of(),
                List.of(Formula.of("report.notice")));
    }
}
