package org.zhengming.api.document.render;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.zhengming.api.document.Block;
import org.zhengming.api.document.ChineseTime;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.ExportMark;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Section;
import org.zhengming.api.document.Sentence;

/** Writes a document as PDF with its font embedded. Safe for many threads. */
public final class PdfRenderer {

    private final DocumentFont font;

    public PdfRenderer(DocumentFont font) {
        this.font = font;
    }

    public byte[] render(OfficialDocument document, ExportMark mark) {
        return new Pages(document, mark, font.open()).write();
    }

    private static final class Pages {

        private static final Color RED = new Color(0xc0, 0x10, 0x10);
        private static final float LINE = 28;

        private final OfficialDocument document;
        private final Markers markers;
        private final ExportMark mark;
        private final BaseFont base;
        private final Document pages = new Document(
                PageSize.A4,
                Sheet.points(Sheet.LEFT),
                Sheet.points(Sheet.RIGHT),
                Sheet.points(Sheet.TOP),
                Sheet.points(Sheet.BOTTOM));

        private Pages(OfficialDocument document, ExportMark mark, BaseFont base) {
            this.document = document;
            this.markers = new Markers(document);
            this.mark = mark;
            this.base = base;
        }

        private byte[] write() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfWriter writer = PdfWriter.getInstance(pages, out);
            writer.setPageEvent(new PdfFrame(base, Texts.mark(mark)));
            pages.addTitle(document.title().words());
            pages.addCreator(document.header().issuer().value());
            pages.open();
            top();
            document.opening().forEach(sentence -> sentences(List.of(sentence)));
            int number = 0;
            for (Section section : document.sections()) {
                heading(Texts.heading(++number, section));
                section.blocks().forEach(this::block);
            }
            document.closing().forEach(sentence -> sentences(List.of(sentence)));
            bottom();
            pages.close();
            return out.toByteArray();
        }

        private void top() {
            DocumentHeader header = document.header();
            Texts.above(header).forEach(line -> add(line, bold(Sheet.TEXT), Element.ALIGN_LEFT, 0));
            Font issuer = new Font(base, Sheet.ISSUER, Font.BOLD, RED);
            Paragraph name = paragraph(header.issuer().value(), issuer, Element.ALIGN_CENTER, 0);
            name.setSpacingAfter(LINE / 2);
            pages.add(name);
            Texts.number(header).ifPresent(line -> add(line, plain(Sheet.TEXT), Element.ALIGN_CENTER, 0));
            pages.add(redLine());
            Paragraph title = paragraph(document.title().words(), bold(Sheet.TITLE), Element.ALIGN_CENTER, 0);
            title.setSpacingAfter(LINE / 2);
            pages.add(title);
            Texts.recipient(header).ifPresent(line -> add(line, plain(Sheet.TEXT), Element.ALIGN_LEFT, 0));
        }

        private static PdfPTable redLine() {
            PdfPTable line = new PdfPTable(1);
            line.setWidthPercentage(100);
            PdfPCell cell = new PdfPCell();
            cell.setBorder(PdfPCell.BOTTOM);
            cell.setBorderColor(RED);
            cell.setBorderWidth(1.2f);
            cell.setFixedHeight(8);
            line.addCell(cell);
            line.setSpacingAfter(LINE);
            return line;
        }

        private void bottom() {
            DocumentHeader header = document.header();
            List<String> attachments = Texts.attachments(header);
            attachments.forEach(line -> add(line, plain(Sheet.TEXT), Element.ALIGN_LEFT, 2));
            signed(header.issuer().value(), LINE, 2);
            signed(ChineseTime.date(header.date()), 0, 4);
            Texts.below(header).forEach(line -> add(line, plain(Sheet.TEXT), Element.ALIGN_LEFT, 2));
            document.signatures().forEach(line -> add(line.words(), plain(Sheet.TEXT), Element.ALIGN_LEFT, 2));
            citations();
            document.notice().forEach(line -> add(line.words(), plain(Sheet.SMALL), Element.ALIGN_LEFT, 0));
        }

        private void signed(String text, float above, int indent) {
            Paragraph line = paragraph(text, plain(Sheet.TEXT), Element.ALIGN_RIGHT, 0);
            line.setSpacingBefore(above);
            line.setIndentationRight(indent * Sheet.TEXT);
            pages.add(line);
        }

        private void citations() {
            List<String> list = markers.list();
            if (!list.isEmpty()) {
                heading(Texts.citationsHeading());
                list.forEach(line -> {
                    Paragraph paragraph = paragraph(line, plain(Sheet.SMALL), Element.ALIGN_LEFT, 0);
                    paragraph.setLeading(Sheet.SMALL_LINE);
                    pages.add(paragraph);
                });
            }
        }

        private void heading(String text) {
            Paragraph heading = paragraph(text, bold(Sheet.TEXT), Element.ALIGN_LEFT, 2);
            heading.setKeepTogether(true);
            pages.add(heading);
        }

        private void block(Block block) {
            switch (block) {
                case Block.Paragraph paragraph -> sentences(paragraph.sentences());
                case Block.Table table -> table(table);
                case Block.Particulars particulars -> particulars(particulars);
                case Block.NoData nothing -> add(Texts.noData(), plain(Sheet.TEXT), Element.ALIGN_LEFT, 2);
            }
        }

        private void sentences(List<Sentence> sentences) {
            Paragraph paragraph = new Paragraph(LINE);
            paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
            paragraph.setFirstLineIndent(2 * Sheet.TEXT);
            for (Sentence sentence : sentences) {
                paragraph.add(chunk(sentence.words(), plain(Sheet.TEXT)));
                marker(paragraph, markers.of(sentence));
            }
            pages.add(paragraph);
        }

        private void table(Block.Table table) {
            PdfPTable rows = new PdfPTable(table.columns().size());
            rows.setWidths(table.widths().stream().mapToInt(Integer::intValue).toArray());
            rows.setHeaderRows(1);
            framed(rows);
            table.columns().stream()
                    .map(Formula::words)
                    .forEach(head -> rows.addCell(cell(head, bold(Sheet.TABLE), "")));
            for (Block.Row row : table.rows()) {
                int last = row.cells().size() - 1;
                for (int i = 0; i <= last; i++) {
                    String marker = i == last ? markers.of(row.cites()) : "";
                    rows.addCell(cell(row.cells().get(i), plain(Sheet.TABLE), marker));
                }
            }
            pages.add(rows);
        }

        private void particulars(Block.Particulars block) {
            PdfPTable rows = new PdfPTable(2);
            rows.setWidths(new int[] {3, 7});
            framed(rows);
            int last = block.particulars().size();
            for (Block.Particular particular : block.particulars()) {
                rows.addCell(cell(particular.name().words(), bold(Sheet.TABLE), ""));
                String marker = --last == 0 ? markers.of(block.cites()) : "";
                rows.addCell(cell(particular.value(), plain(Sheet.TABLE), marker));
            }
            pages.add(rows);
        }

        private static void framed(PdfPTable rows) {
            rows.setWidthPercentage(100);
            rows.setSpacingBefore(6);
            rows.setSpacingAfter(12);
            rows.setSplitLate(false);
        }

        private PdfPCell cell(String text, Font font, String marker) {
            Phrase phrase = new Phrase(Sheet.TABLE_LINE);
            phrase.add(chunk(text, font));
            marker(phrase, marker);
            PdfPCell cell = new PdfPCell(phrase);
            cell.setPadding(4);
            cell.setLeading(Sheet.TABLE_LINE, 0);
            cell.setUseAscender(true);
            cell.setUseDescender(true);
            return cell;
        }

        private void add(String text, Font font, int alignment, int indent) {
            pages.add(paragraph(text, font, alignment, indent));
        }

        private static Paragraph paragraph(String text, Font font, int alignment, int indent) {
            Paragraph paragraph = new Paragraph(Math.max(LINE, font.getSize() * 1.4f));
            paragraph.add(chunk(text, font));
            paragraph.setAlignment(alignment);
            paragraph.setFirstLineIndent(indent * font.getSize());
            return paragraph;
        }

        private static Chunk chunk(String text, Font font) {
            Chunk chunk = new Chunk(text, font);
            chunk.setSplitCharacter(new ChineseLineBreaks());
            return chunk;
        }

        private void marker(Phrase after, String marker) {
            if (!marker.isEmpty()) {
                Chunk raised = chunk(marker, plain(Sheet.MARKER));
                raised.setTextRise(5);
                after.add(raised);
            }
        }

        private Font plain(float size) {
            return new Font(base, size);
        }

        private Font bold(float size) {
            return new Font(base, size, Font.BOLD);
        }
    }
}
