package org.zhengming.api.paper;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengming.api.clarification.ClarificationState;
import org.zhengming.api.clarification.FactResult;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.template.ClarificationStatement;
import org.zhengming.api.document.template.ClarificationStatement.Fact;

/**
 * The statement of a clarification (澄清声明): the claims that were refuted and what was found, then the sentences that were
 * drafted, each citing the facts it rests on.
 */
public final class StatementPaper {

    public static final Paper PAPER = new Paper(
            "clarification",
            names(
                    ClarificationState.DRAFTED,
                    ClarificationState.LEGAL_PRIVACY_REVIEW,
                    ClarificationState.SUPERIOR_REVIEW,
                    ClarificationState.RETURNED),
            names(
                    ClarificationState.APPROVED,
                    ClarificationState.PUBLISHED,
                    ClarificationState.EFFECT_TRACKED,
                    ClarificationState.CLOSED,
                    ClarificationState.CORRECTION_DRAFTED,
                    ClarificationState.CORRECTED),
            StatementPaper::write);

    private StatementPaper() {}

    private static Set<String> names(ClarificationState... states) {
        return Stream.of(states).map(Enum::name).collect(toSet());
    }

    private static OfficialDocument write(PaperCase held) {
        return ClarificationStatement.of(new ClarificationStatement.Content(
                held.header(),
                ClarificationStatement.Type.OWN_TITLE,
                held.text("statementTitle").orElseThrow(),
                sentences(held, "matter"),
                verification(held),
                facts(held),
                sentences(held, "unverifiedNote"),
                conclusion(held),
                null));
    }

    private static List<Grounded> sentences(PaperCase held, String field) {
        return PaperCase.sentence(held.record().fields().get(field))
                .map(text -> new Grounded(text, List.of(held.cite())))
                .stream()
                .toList();
    }

    private static List<Grounded> verification(PaperCase held) {
        return held
                .text("verifyingUnit")
                .map(unit -> Grounded.of(Formula.of("paper.verifiedBy", unit).words(), held.cite()))
                .stream()
                .toList();
    }

    private static List<Fact> facts(PaperCase held) {
        List<Fact> facts = new ArrayList<>();
        for (Map<?, ?> row : held.rows("facts")) {
            if (FactResult.REFUTED.name().equals(row.get("result"))) {
                facts.add(new Fact(
                        new Grounded(sentence(row, "claim"), List.of(held.cite())),
                        new Grounded(sentence(row, "fact"), List.of(basis(row, held)))));
            }
        }
        return facts;
    }

    private static List<Grounded> conclusion(PaperCase held) {
        List<Map<?, ?>> facts = held.rows("facts");
        List<Grounded> conclusion = new ArrayList<>();
        for (Map<?, ?> row : held.rows("statement")) {
            List<Citation> cites = numbers(row).stream()
                    .filter(number -> number <= facts.size())
                    .map(number -> basis(facts.get(number - 1), held))
                    .distinct()
                    .toList();
            conclusion.add(new Grounded(sentence(row, "sentence"), cites.isEmpty() ? List.of(held.cite()) : cites));
        }
        held.text("contact")
                .map(contact -> Formula.of("paper.contact", contact).words())
                .ifPresent(words -> conclusion.add(Grounded.of(words, held.cite())));
        return conclusion;
    }

    /** Numbers of the facts that a sentence rests on, from 1. */
    private static List<Integer> numbers(Map<?, ?> row) {
        return row.get("facts") instanceof List<?> named
                ? named.stream()
                        .map(Object::toString)
                        .filter(each -> each.matches("[1-9]\\d{0,3}"))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
    }

    private static Citation basis(Map<?, ?> fact, PaperCase held) {
        return PaperCase.checked(fact.get("basis"))
                .map(label -> new Citation(Citation.Kind.RECORD, held.record().id() + "/" + label.value(), label))
                .orElseGet(held::cite);
    }

    private static CheckedText sentence(Map<?, ?> row, String column) {
        return PaperCase.sentence(row.get(column)).orElseThrow();
    }
}
