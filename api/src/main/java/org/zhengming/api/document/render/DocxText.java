package org.zhengming.api.document.render;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Puts lines and tables into a word-processor document. */
final class DocxText {

    private static final String RED = "C01010";

    /** Width between the margins, in twentieths of a point. */
    private static final int WIDTH = Math.round(Sheet.points(210 - Sheet.LEFT - Sheet.RIGHT) * 20);

    private DocxText() {}

    static XWPFParagraph line(XWPFDocument file, String text, DocxStyle style) {
        XWPFParagraph paragraph = file.createParagraph();
        shape(paragraph, style);
        if (!text.isEmpty()) {
            run(paragraph, text, style);
        }
        return paragraph;
    }

    static void shape(XWPFParagraph paragraph, DocxStyle style) {
        paragraph.setAlignment(style.alignment());
        paragraph.setSpacingBetween(style.lineHeight(), LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(style == DocxStyle.TITLE || style == DocxStyle.ISSUER ? 280 : 0);
        paragraph.setSpacingBefore(style == DocxStyle.TITLE ? 280 : 0);
        if (style.indentTwips() > 0) {
            paragraph.setIndentationFirstLine(style.indentTwips());
        }
        if (style == DocxStyle.HEADING) {
            paragraph.setKeepNext(true);
        }
        if (style.alignment() == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(Math.round(2 * style.size() * 20));
        }
    }

    static void run(XWPFParagraph paragraph, String text, DocxStyle style) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(style.face());
        run.setFontFamily(style.face(), XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(style.size());
        run.setBold(style.bold());
        if (style == DocxStyle.ISSUER) {
            run.setColor(RED);
        }
    }

    static void marker(XWPFParagraph paragraph, String marker) {
        if (!marker.isEmpty()) {
            run(paragraph, Markers.WORD_JOINER + marker, DocxStyle.MARKER);
            paragraph.getRuns().getLast().setTextPosition(10);
        }
    }

    static void redLineBelow(XWPFParagraph paragraph) {
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.getCTP().getPPr().getPBdr().getBottom().setColor(RED);
        paragraph.getCTP().getPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(12));
    }

    /** @param widths of the columns, in parts of their sum */
    static XWPFTable table(XWPFDocument file, int rows, List<Integer> widths) {
        XWPFTable table = file.createTable(rows, widths.size());
        table.setWidth(WIDTH);
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int i = 0; i < widths.size(); i++) {
            int width = WIDTH * widths.get(i) / sum;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (int row = 0; row < rows; row++) {
                table.getRow(row).getCell(i).setWidth(Integer.toString(width));
            }
        }
        return table;
    }
}
