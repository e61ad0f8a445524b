package org.zhengming.api.document.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.DocumentKind;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Section;

/** Documents whose parts stand in {@code forms.json}: those of the committee (委员会文书). */
public final class FormDocument {

    /**
     * A form.
     *
     * @param code such as {@code AID_APPLICATION}; its title stands in the formulas under {@code form.CODE}
     * @param sections codes of its parts, in order; their headings stand under {@code form.section.CODE}
     * @param bases ids of the legal bases it opens with
     * @param signatures codes of the lines to be signed
     * @param offered whether it can be made; a form that is only kept as data for later cannot
     */
    public record Form(
            String code, List<String> sections, List<String> bases, List<String> signatures, boolean offered) {}

    /**
     * @param subject of the title, such as a case's number
     * @param parts sentences by section; a section that is left out says that there is no data
     */
    public record Content(DocumentHeader header, CheckedText subject, Map<String, List<Grounded>> parts) {}

    private FormDocument() {}

    /** @throws IllegalArgumentException if a part belongs to no section of the form, or the form is not offered */
    public static OfficialDocument of(Form form, Content content, Bases bases) {
        if (!form.offered()) {
            throw new IllegalArgumentException("form " + form.code() + " is not offered");
        }
        if (!Set.copyOf(form.sections()).containsAll(content.parts().keySet())) {
            throw new IllegalArgumentException("form " + form.code() + " has the parts " + form.sections());
        }
        return new OfficialDocument(
                DocumentKind.COMMITTEE_DOCUMENT,
                content.header(),
                Formula.of("form." + form.code(), content.subject()),
                form.bases().isEmpty()
                        ? List.of()
                        : List.of(bases.formula("form.opening", form.bases().toArray(String[]::new))),
                form.sections().stream()
                        .map(code -> Section.ofSentences(
                                "form.section." + code, content.parts().getOrDefault(code, List.of())))
                        .toList(),
                List.of(),
                form.signatures().stream()
                        .map(code -> Formula.of("form.sign." + code))
                        .toList(),
                List.of());
    }
}
