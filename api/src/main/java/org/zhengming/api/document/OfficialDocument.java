package org.zhengming.api.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * A document, whatever it is written as.
 *
 * @param opening before the first section
 * @param closing after the last section
 * @param signatures lines to be signed by hand, such as 提取人
 * @param notice fixed words below everything, such as that figures prove nothing
 */
public record OfficialDocument(
        DocumentKind kind,
        DocumentHeader header,
        Formula title,
        List<Sentence> opening,
        List<Section> sections,
        List<Sentence> closing,
        List<Formula> signatures,
        List<Formula> notice) {

    public OfficialDocument {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(title, "title");
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        closing = List.copyOf(closing);
        signatures = List.copyOf(signatures);
        notice = List.copyOf(notice);
    }

    /** What is cited, numbered from 1 in the order in which it first appears. */
    public SequencedMap<Citation, Integer> citations() {
        SequencedMap<Citation, Integer> numbers = new LinkedHashMap<>();
        opening.forEach(sentence -> number(sentence, numbers));
        sections.forEach(section -> section.blocks().forEach(block -> number(block, numbers)));
        closing.forEach(sentence -> number(sentence, numbers));
        return numbers;
    }

    private static void number(Block block, Map<Citation, Integer> numbers) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph.sentences().forEach(sentence -> number(sentence, numbers));
            case Block.Table table -> table.rows().forEach(row -> number(row.cites(), numbers));
            case Block.Particulars particulars -> number(particulars.cites(), numbers);
            case Block.NoData nothing -> {}
        }
    }

    private static void number(Sentence sentence, Map<Citation, Integer> numbers) {
        if (sentence instanceof Grounded grounded) {
            number(grounded.cites(), numbers);
        }
    }

    private static void number(List<Citation> cites, Map<Citation, Integer> numbers) {
        cites.forEach(cite -> numbers.putIfAbsent(cite, numbers.size() + 1));
    }
}
