package org.zhengming.api.document.render;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhengming.api.document.Block;
import org.zhengming.api.document.ChineseTime;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.ExportMark;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.Section;
import org.zhengming.api.document.Sentence;

/** Writes a document as one page of HTML, without scripts, styles or anything fetched from elsewhere. */
public final class HtmlRenderer {

    /** @return a whole page in UTF-8; every text in it is escaped */
    public String render(OfficialDocument document, ExportMark mark) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.selectFirst("html").attr("lang", "zh-CN");
        page.head().prependElement("meta").attr("charset", "utf-8");
        page.title(document.title().words());
        new Page(document, page.body().appendElement("article")).write(mark);
        return "<!DOCTYPE html>" + page.outerHtml();
    }

    private static final class Page {

        private final OfficialDocument document;
        private final Markers markers;
        private final Element out;

        private Page(OfficialDocument document, Element out) {
            this.document = document;
            this.markers = new Markers(document);
            this.out = out;
        }

        private void write(ExportMark mark) {
            DocumentHeader header = document.header();
            paragraph(Texts.mark(mark)).addClass("mark");
            Texts.above(header).forEach(line -> paragraph(line).addClass("above"));
            paragraph(header.issuer().value()).addClass("issuer");
            Texts.number(header).ifPresent(line -> paragraph(line).addClass("number"));
            out.appendElement("h1").text(document.title().words());
            Texts.recipient(header).ifPresent(line -> paragraph(line).addClass("recipient"));
            document.opening().forEach(sentence -> sentences(List.of(sentence)));
            int number = 0;
            for (Section section : document.sections()) {
                out.appendElement("h2").text(Texts.heading(++number, section));
                section.blocks().forEach(this::block);
            }
            document.closing().forEach(sentence -> sentences(List.of(sentence)));
            Texts.attachments(header).forEach(line -> paragraph(line).addClass("attachment"));
            paragraph(header.issuer().value()).addClass("signature");
            paragraph(ChineseTime.date(header.date())).addClass("signature");
            Texts.below(header).forEach(line -> paragraph(line).addClass("below"));
            document.signatures().forEach(line -> paragraph(line.words()).addClass("sign-here"));
            citations();
            document.notice().forEach(line -> paragraph(line.words()).addClass("notice"));
        }

        private void block(Block block) {
            switch (block) {
                case Block.Paragraph paragraph -> sentences(paragraph.sentences());
                case Block.Table table -> table(table);
                case Block.Particulars particulars -> particulars(particulars);
                case Block.NoData nothing -> paragraph(Texts.noData()).addClass("no-data");
            }
        }

        private void sentences(List<Sentence> sentences) {
            Element paragraph = out.appendElement("p");
            for (Sentence sentence : sentences) {
                paragraph.appendText(sentence.words());
                marker(paragraph, markers.of(sentence));
            }
        }

        private void table(Block.Table table) {
            Element rows = out.appendElement("table");
            Element heads = rows.appendElement("thead").appendElement("tr");
            table.columns().stream().map(Formula::words).forEach(head -> heads.appendElement("th")
                    .text(head));
            Element body = rows.appendElement("tbody");
            for (Block.Row row : table.rows()) {
                Element line = body.appendElement("tr");
                row.cells().forEach(cell -> line.appendElement("td").text(cell));
                marker(line.lastElementChild(), markers.of(row.cites()));
            }
        }

        private void particulars(Block.Particulars block) {
            Element list = out.appendElement("dl");
            for (Block.Particular particular : block.particulars()) {
                list.appendElement("dt").text(particular.name().words());
                list.appendElement("dd").text(particular.value());
            }
            marker(list.lastElementChild(), markers.of(block.cites()));
        }

        private void citations() {
            List<String> list = markers.list();
            if (!list.isEmpty()) {
                out.appendElement("h2").text(Texts.citationsHeading());
                list.forEach(line -> paragraph(line).addClass("citation"));
            }
        }

        private Element paragraph(String text) {
            return out.appendElement("p").text(text);
        }

        private static void marker(Element after, String marker) {
            if (!marker.isEmpty()) {
                after.appendText(Markers.WORD_JOINER);
                after.appendElement("sup").text(marker);
            }
        }
    }
}
