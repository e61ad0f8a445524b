package org.zhengming.api.document.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.zhengming.api.document.Block;
import org.zhengming.api.document.ChineseTime;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.ExportMark;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Section;
import org.zhengming.api.document.Sentence;

/** Writes a document for word processors. It names the fonts of official documents; whoever opens it has them or not. */
public final class DocxRenderer {

    public byte[] render(OfficialDocument document, ExportMark mark) {
        try (XWPFDocument file = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Pages(document, file).write(mark);
            file.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Pages {

        private final OfficialDocument document;
        private final Markers markers;
        private final XWPFDocument file;

        private Pages(OfficialDocument document, XWPFDocument file) {
            this.document = document;
            this.markers = new Markers(document);
            this.file = file;
        }

        private void write(ExportMark mark) {
            DocxFrame.set(file, document, Texts.mark(mark));
            top();
            document.opening().forEach(sentence -> sentences(List.of(sentence)));
            int number = 0;
            for (Section section : document.sections()) {
                DocxText.line(file, Texts.heading(++number, section), DocxStyle.HEADING);
                section.blocks().forEach(this::block);
            }
            document.closing().forEach(sentence -> sentences(List.of(sentence)));
            bottom();
        }

        private void top() {
            DocumentHeader header = document.header();
            Texts.above(header).forEach(line -> DocxText.line(file, line, DocxStyle.ABOVE));
            DocxText.line(file, header.issuer().value(), DocxStyle.ISSUER);
            XWPFParagraph number = DocxText.line(file, Texts.number(header).orElse(""), DocxStyle.NUMBER);
            DocxText.redLineBelow(number);
            DocxText.line(file, document.title().words(), DocxStyle.TITLE);
            Texts.recipient(header).ifPresent(line -> DocxText.line(file, line, DocxStyle.RECIPIENT));
        }

        private void bottom() {
            DocumentHeader header = document.header();
            Texts.attachments(header).forEach(line -> DocxText.line(file, line, DocxStyle.TEXT));
            DocxText.line(file, "", DocxStyle.TEXT);
            DocxText.line(file, header.issuer().value(), DocxStyle.SIGNATURE);
            DocxText.line(file, ChineseTime.date(header.date()), DocxStyle.SIGNATURE);
            Texts.below(header).forEach(line -> DocxText.line(file, line, DocxStyle.TEXT));
            document.signatures().forEach(line -> DocxText.line(file, line.words(), DocxStyle.TEXT));
            citations();
            document.notice().forEach(line -> DocxText.line(file, line.words(), DocxStyle.SMALL));
        }

        private void citations() {
            List<String> list = markers.list();
            if (!list.isEmpty()) {
                DocxText.line(file, Texts.citationsHeading(), DocxStyle.HEADING);
                list.forEach(line -> DocxText.line(file, line, DocxStyle.SMALL));
            }
        }

        private void block(Block block) {
            switch (block) {
                case Block.Paragraph paragraph -> sentences(paragraph.sentences());
                case Block.Table table -> table(table);
                case Block.Particulars particulars -> particulars(particulars);
                case Block.NoData nothing -> DocxText.line(file, Texts.noData(), DocxStyle.TEXT);
            }
        }

        private void sentences(List<Sentence> sentences) {
            XWPFParagraph paragraph = DocxText.line(file, "", DocxStyle.TEXT);
            paragraph.setAlignment(ParagraphAlignment.BOTH);
            for (Sentence sentence : sentences) {
                DocxText.run(paragraph, sentence.words(), DocxStyle.TEXT);
                DocxText.marker(paragraph, markers.of(sentence));
            }
        }

        private void table(Block.Table table) {
            XWPFTable rows = DocxText.table(file, table.rows().size() + 1, table.widths());
            List<String> heads = table.columns().stream().map(Formula::words).toList();
            fill(rows, 0, heads, DocxStyle.TABLE_HEAD, "");
            rows.getRow(0).setRepeatHeader(true);
            for (int i = 0; i < table.rows().size(); i++) {
                Block.Row row = table.rows().get(i);
                fill(rows, i + 1, row.cells(), DocxStyle.TABLE, markers.of(row.cites()));
            }
            DocxText.line(file, "", DocxStyle.SMALL);
        }

        private void particulars(Block.Particulars block) {
            List<Block.Particular> lines = block.particulars();
            XWPFTable rows = DocxText.table(file, lines.size(), List.of(3, 7));
            for (int i = 0; i < lines.size(); i++) {
                String marker = i == lines.size() - 1 ? markers.of(block.cites()) : "";
                Block.Particular line = lines.get(i);
                fill(rows, i, List.of(line.name().words(), line.value()), DocxStyle.TABLE, marker);
            }
            DocxText.line(file, "", DocxStyle.SMALL);
        }

        private static void fill(XWPFTable rows, int number, List<String> cells, DocxStyle style, String marker) {
            for (int i = 0; i < cells.size(); i++) {
                XWPFTableCell cell = rows.getRow(number).getCell(i);
                XWPFParagraph paragraph = cell.getParagraphs().getFirst();
                DocxText.shape(paragraph, style);
                DocxText.run(paragraph, cells.get(i), style);
                if (i == cells.size() - 1) {
                    DocxText.marker(paragraph, marker);
                }
            }
        }
    }
}
