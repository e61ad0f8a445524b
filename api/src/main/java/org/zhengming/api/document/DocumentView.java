package org.zhengming.api.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A document as the API shows it and as it is kept.
 *
 * @param citations what sentences and rows point to by number
 */
public record DocumentView(
        DocumentKind kind,
        HeaderView header,
        String title,
        List<SentenceView> opening,
        List<SectionView> sections,
        List<SentenceView> closing,
        List<String> signatures,
        List<String> notice,
        List<CitationView> citations) {

    public record HeaderView(
            String issuer,
            @Nullable String number,
            @Nullable String secrecy,
            @Nullable String urgency,
            LocalDate date,
            @Nullable String recipient,
            List<String> copies,
            @Nullable String seal,
            @Nullable String handler,
            @Nullable String phone,
            List<String> attachments) {}

    public record SectionView(String heading, List<BlockView> blocks) {}

    public enum BlockType {
        PARAGRAPH,
        TABLE,
        PARTICULARS,
        NO_DATA
    }

    /** A part of a section; what its type has not is empty. */
    public record BlockView(
            BlockType type,
            List<SentenceView> sentences,
            List<String> columns,
            List<Integer> widths,
            List<RowView> rows,
            List<ParticularView> particulars,
            List<Integer> cites) {}

    /** @param cites numbers of citations; none for fixed words that state no fact */
    public record SentenceView(String text, List<Integer> cites) {}

    public record RowView(List<String> cells, List<Integer> cites) {}

    public record ParticularView(String name, String value) {}

    /** @param number by which it is cited, from 1 */
    public record CitationView(int number, Citation.Kind kind, String id, String label) {}

    public static DocumentView of(OfficialDocument document) {
        return new Writing(document.citations()).view(document);
    }

    /**
     * The document that was kept; every text is checked anew.
     *
     * @throws IllegalArgumentException if it is none
     */
    public OfficialDocument document() {
        return new DocumentReading(this).document();
    }

    private record Writing(SequencedMap<Citation, Integer> numbers) {

        DocumentView view(OfficialDocument document) {
            return new DocumentView(
                    document.kind(),
                    header(document.header()),
                    document.title().words(),
                    sentences(document.opening()),
                    document.sections().stream()
                            .map(section -> new SectionView(
                                    section.heading().words(),
                                    section.blocks().stream().map(this::block).toList()))
                            .toList(),
                    sentences(document.closing()),
                    document.signatures().stream().map(Formula::words).toList(),
                    document.notice().stream().map(Formula::words).toList(),
                    numbers.sequencedEntrySet().stream()
                            .map(each -> new CitationView(
                                    each.getValue(),
                                    each.getKey().kind(),
                                    each.getKey().id(),
                                    each.getKey().label().value()))
                            .toList());
        }

        private BlockView block(Block block) {
            return switch (block) {
                case Block.Paragraph paragraph ->
                    block(BlockType.PARAGRAPH, sentences(paragraph.sentences()), List.of());
                case Block.Table table ->
                    new BlockView(
                            BlockType.TABLE,
                            List.of(),
                            table.columns().stream().map(Formula::words).toList(),
                            table.widths(),
                            table.rows().stream()
                                    .map(row -> new RowView(row.cells(), cites(row.cites())))
                                    .toList(),
                            List.of(),
                            List.of());
                case Block.Particulars particulars ->
                    new BlockView(
                            BlockType.PARTICULARS,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            particulars.particulars().stream()
                                    .map(each -> new ParticularView(each.name().words(), each.value()))
                                    .toList(),
                            cites(particulars.cites()));
                case Block.NoData nothing -> block(BlockType.NO_DATA, List.of(), List.of());
            };
        }

        private static BlockView block(BlockType type, List<SentenceView> sentences, List<Integer> cites) {
            return new BlockView(type, sentences, List.of(), List.of(), List.of(), List.of(), cites);
        }

        private List<SentenceView> sentences(List<Sentence> sentences) {
            return sentences.stream()
                    .map(each -> new SentenceView(
                            each.words(), each instanceof Grounded grounded ? cites(grounded.cites()) : List.of()))
                    .toList();
        }

        private List<Integer> cites(List<Citation> cites) {
            return cites.stream().map(numbers::get).toList();
        }

        private static HeaderView header(DocumentHeader header) {
            return new HeaderView(
                    header.issuer().value(),
                    value(header.number()),
                    value(header.secrecy()),
                    value(header.urgency()),
                    header.date(),
                    value(header.recipient()),
                    header.copies().stream().map(CheckedText::value).toList(),
                    value(header.seal()),
                    value(header.handler()),
                    value(header.phone()),
                    header.attachments().stream().map(CheckedText::value).toList());
        }

        private static @Nullable String value(@Nullable CheckedText text) {
            return Optional.ofNullable(text).map(CheckedText::value).orElse(null);
        }
    }
}
