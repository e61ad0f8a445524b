package org.zhengming.api.document.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.document.Block.Paragraph;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.DocumentKind;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Section;
import org.zhengming.api.document.Sentence;

/** A statement that refutes facts, with what the refutation rests on (澄清声明). Says nothing of who claimed them. */
public final class ClarificationStatement {

    /** What the statement is issued as. */
    public enum Type {
        CLARIFICATION,
        SITUATION_BULLETIN,
        CORRECTION_REQUEST,
        CLARIFICATION_LETTER,
        /** The subject is the whole title. */
        OWN_TITLE
    }

    /**
     * One claim and what is true.
     *
     * @param claim in neutral words, without a quotation
     * @param finding cites the paper or record that it rests on
     */
    public record Fact(Grounded claim, Grounded finding) {}

    /**
     * @param subject of the title, neutral
     * @param occasion what is going round, and since when it was noticed
     * @param verification by whom and how it was verified
     * @param unverified what could not be verified, told honestly
     * @param reportTo where tips about misconduct are taken; {@code null} for none
     */
    public record Content(
            DocumentHeader header,
            Type type,
            CheckedText subject,
            List<Grounded> occasion,
            List<Grounded> verification,
            List<Fact> facts,
            List<Grounded> unverified,
            List<Grounded> conclusion,
            @Nullable CheckedText reportTo) {}

    private ClarificationStatement() {}

    public static OfficialDocument of(Content content) {
        return new OfficialDocument(
                DocumentKind.CLARIFICATION_STATEMENT,
                content.header(),
                Formula.of("clarification.title." + content.type(), content.subject()),
                List.of(),
                List.of(
                        Section.ofSentences("clarification.occasion", content.occasion()),
                        Section.ofSentences("clarification.verification", content.verification()),
                        facts(content.facts()),
                        unverified(content.unverified()),
                        Section.ofSentences("clarification.conclusion", content.conclusion())),
                closing(content.reportTo()),
                List.of(),
                List.of());
    }

    private static Section facts(List<Fact> facts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Fact fact : facts) {
            paragraphs.add(Paragraph.of(Formula.of("clarification.claimed"), fact.claim()));
            paragraphs.add(Paragraph.of(Formula.of("clarification.found"), fact.finding()));
        }
        return Section.of("clarification.facts", paragraphs);
    }

    private static Section unverified(List<Grounded> told) {
        return told.isEmpty()
                ? Section.of(
                        "clarification.unverified",
                        List.of(Paragraph.of(Formula.of("clarification.nothingUnverified"))))
                : Section.ofSentences("clarification.unverified", told);
    }

    private static List<Sentence> closing(@Nullable CheckedText reportTo) {
        return reportTo == null ? List.of() : List.of(Formula.of("clarification.reportTo", reportTo));
    }
}
