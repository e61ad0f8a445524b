package org.zhengming.api.document.render;

import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** What stands on every page: its number, and for whom the copy was made. */
final class PdfFrame extends PdfPageEventHelper {

    private static final Color PALE = new Color(0xdd, 0xdd, 0xdd);
    private static final float TILT = 40;
    private static final float MARK_SIZE = 18;
    private static final int MARKS = 3;

    private final BaseFont base;
    private final String mark;

    PdfFrame(BaseFont base, String mark) {
        this.base = base;
        this.mark = mark;
    }

    @Override
    public void onStartPage(PdfWriter writer, Document page) {
        PdfContentByte under = writer.getDirectContentUnder();
        Phrase pale = new Phrase(mark, new Font(base, MARK_SIZE, Font.NORMAL, PALE));
        float middle = page.getPageSize().getWidth() / 2;
        for (int i = 1; i <= MARKS; i++) {
            float height = page.getPageSize().getHeight() * i / (MARKS + 1);
            ColumnText.showTextAligned(under, Element.ALIGN_CENTER, pale, middle, height, TILT);
        }
    }

    @Override
    public void onEndPage(PdfWriter writer, Document page) {
        Phrase number = new Phrase("— " + writer.getPageNumber() + " —", new Font(base, Sheet.PAGE_NUMBER));
        boolean odd = writer.getPageNumber() % 2 == 1;
        float x = odd ? page.right() - Sheet.PAGE_NUMBER : page.left() + Sheet.PAGE_NUMBER;
        float y = page.bottom() - Sheet.points(7) - Sheet.PAGE_NUMBER;
        int alignment = odd ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
        ColumnText.showTextAligned(writer.getDirectContent(), alignment, number, x, y, 0);
    }
}
