package org.zhengming.api.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.ChineseTime;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.template.Bases;

/**
 * A case as its document reads it: names instead of ids, and texts that may stand in a document. What may not stand there
 * is left out and said to be in the case.
 *
 * @param person name of whom it concerns, or {@code null}
 * @param post of that person, or {@code null}
 * @param draft whether it is not approved yet
 * @param day of the document
 */
public record PaperCase(
        CaseRecord record,
        String organ,
        @Nullable String person,
        @Nullable String post,
        boolean draft,
        LocalDate day,
        Bases bases) {

    private static final Pattern ENDED = Pattern.compile("[。！？…；][”』」）]?$");

    public DocumentHeader header() {
        DocumentHeader header = DocumentHeader.of(organ, day);
        return draft ? header.numbered(Formula.words("paper.draft")) : header;
    }

    /** The case itself, for what rests on no other paper. */
    public Citation cite() {
        return Citation.of(
                Citation.Kind.CASE,
                record.procedure() + "/" + record.id(),
                Formula.of("paper.case", CheckedText.of(record.id().toString().substring(0, 8)))
                        .words());
    }

    public Optional<CheckedText> text(String field) {
        return checked(record.fields().get(field));
    }

    /** Text that may stand in a document; of what may not, that it stands in the case. Empty when there is none. */
    public static Optional<CheckedText> checked(@Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CheckedText.of(value.toString()));
        } catch (IllegalArgumentException notForDocuments) {
            return Optional.of(CheckedText.of(Formula.words("paper.seeCase")));
        }
    }

    /** The same as a sentence: with a full stop where people left it out. */
    public static Optional<CheckedText> sentence(@Nullable Object value) {
        return checked(value)
                .map(text -> ENDED.matcher(text.value()).find() ? text : CheckedText.of(text.value() + "。"));
    }

    public Optional<CheckedText> time(String field) {
        return text(field)
                .map(CheckedText::value)
                .map(Instant::parse)
                .map(at -> CheckedText.of(ChineseTime.minute(at)));
    }

    /** Rows of a field; none when it is not filled in. */
    public List<Map<?, ?>> rows(String field) {
        return list(field).stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                .toList();
    }

    /** Entries of a field that holds several; none when it is not filled in. */
    public List<?> list(String field) {
        return record.fields().get(field) instanceof List<?> entries ? entries : List.of();
    }
}
