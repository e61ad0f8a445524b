package org.zhengming.api.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a document again of what was kept. */
final class DocumentReading {

    private final DocumentView kept;
    private final Map<Integer, Citation> citations;

    DocumentReading(DocumentView kept) {
        this.kept = kept;
        this.citations = kept.citations().stream()
                .collect(Collectors.toMap(
                        DocumentView.CitationView::number, each -> Citation.of(each.kind(), each.id(), each.label())));
    }

    OfficialDocument document() {
        return new OfficialDocument(
                kept.kind(),
                header(kept.header()),
                Formula.kept(kept.title()),
                sentences(kept.opening()),
                kept.sections().stream()
                        .map(section -> new Section(
                                Formula.kept(section.heading()),
                                section.blocks().stream().map(this::block).toList()))
                        .toList(),
                sentences(kept.closing()),
                formulas(kept.signatures()),
                formulas(kept.notice()));
    }

    private Block block(DocumentView.BlockView block) {
        return switch (block.type()) {
            case PARAGRAPH -> new Block.Paragraph(sentences(block.sentences()));
            case TABLE ->
                new Block.Table(
                        formulas(block.columns()),
                        block.widths(),
                        block.rows().stream()
                                .map(row -> new Block.Row(row.cells(), cites(row.cites())))
                                .toList());
            case PARTICULARS ->
                new Block.Particulars(
                        block.particulars().stream()
                                .map(each -> new Block.Particular(Formula.kept(each.name()), each.value()))
                                .toList(),
                        cites(block.cites()));
            case NO_DATA -> new Block.NoData();
        };
    }

    private List<Sentence> sentences(List<DocumentView.SentenceView> sentences) {
        return sentences.stream().map(this::sentence).toList();
    }

    private Sentence sentence(DocumentView.SentenceView sentence) {
        return sentence.cites().isEmpty()
                ? Formula.kept(sentence.text())
                : new Grounded(CheckedText.of(sentence.text()), cites(sentence.cites()));
    }

    private List<Citation> cites(List<Integer> numbers) {
        return numbers.stream().map(number -> citations.get(number)).toList();
    }

    private static List<Formula> formulas(List<String> words) {
        return words.stream().map(Formula::kept).toList();
    }

    private static DocumentHeader header(DocumentView.HeaderView header) {
        return new DocumentHeader(
                CheckedText.of(header.issuer()),
                text(header.number()),
                text(header.secrecy()),
                text(header.urgency()),
                header.date(),
                text(header.recipient()),
                texts(header.copies()),
                text(header.seal()),
                text(header.handler()),
                text(header.phone()),
                texts(header.attachments()));
    }

    private static List<CheckedText> texts(List<String> texts) {
        Function<String, CheckedText> checked = CheckedText::of;
        return texts.stream().map(checked).toList();
    }

    private static @Nullable CheckedText text(@Nullable String text) {
        return text == null ? null : CheckedText.of(text);
    }
}
