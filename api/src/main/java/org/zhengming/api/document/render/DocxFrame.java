package org.zhengming.api.document.render;

import java.math.BigInteger;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPicture;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.zhengming.api.document.OfficialDocument;

/** Page size, margins, page numbers, the mark on every page, and the file's properties. */
final class DocxFrame {

    private static final String PALE = "#dddddd";
    private static final String SHAPE = "position:absolute;width:520pt;height:24pt;rotation:320;z-index:-251654144;"
            + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
            + "mso-position-vertical:center;mso-position-vertical-relative:margin";
    private static final int A4_WIDTH = 210;
    private static final int A4_HEIGHT = 297;

    private DocxFrame() {}

    static void set(XWPFDocument file, OfficialDocument document, String mark) {
        page(file.getDocument().getBody().addNewSectPr());
        mark(file, mark);
        pageNumber(file);
        POIXMLProperties.CoreProperties properties = file.getProperties().getCoreProperties();
        properties.setTitle(document.title().words());
        properties.setCreator(document.header().issuer().value());
    }

    private static void page(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(A4_WIDTH));
        size.setH(twips(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(Sheet.TOP));
        margins.setBottom(twips(Sheet.BOTTOM));
        margins.setLeft(twips(Sheet.LEFT));
        margins.setRight(twips(Sheet.RIGHT));
        margins.setHeader(twips(15));
        margins.setFooter(twips(Sheet.BOTTOM - 12));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Across the page where the word processor draws it, and once more in plain words above. */
    private static void mark(XWPFDocument file, String mark) {
        XWPFHeaderFooterPolicy policy = file.createHeaderFooterPolicy();
        policy.createWatermark(mark);
        for (XWPFHeader header :
                List.of(policy.getDefaultHeader(), policy.getFirstPageHeader(), policy.getEvenPageHeader())) {
            header.getParagraphs().forEach(paragraph -> paragraph.getRuns().forEach(DocxFrame::paleAndTilted));
        }
        XWPFParagraph line = policy.getDefaultHeader().createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        DocxText.run(line, mark, DocxStyle.MARKER);
    }

    /** The library draws it black, level, and as high as half the page. */
    private static void paleAndTilted(XWPFRun run) {
        for (CTPicture picture : run.getCTR().getPictArray()) {
            try (XmlCursor cursor = picture.newCursor()) {
                while (cursor.hasNextToken()) {
                    if (cursor.isStart() && cursor.getName().getLocalPart().equals("shape")) {
                        cursor.setAttributeText(new QName("fillcolor"), PALE);
                        cursor.setAttributeText(new QName("style"), SHAPE);
                    }
                    cursor.toNextToken();
                }
            }
        }
    }

    private static void pageNumber(XWPFDocument file) {
        XWPFParagraph line = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        dash(line, "— ");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        dash(line, " —");
    }

    private static void dash(XWPFParagraph line, String text) {
        XWPFRun run = line.createRun();
        run.setText(text);
        run.setFontSize(Sheet.PAGE_NUMBER);
    }

    private static BigInteger twips(float millimetres) {
        return BigInteger.valueOf(Math.round(Sheet.points(millimetres) * 20));
    }
}
