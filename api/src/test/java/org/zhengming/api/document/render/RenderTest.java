package org.zhengming.api.document.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.DocumentHeader;
import org.zhengming.api.document.Documents;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.template.ClarificationStatement;

class RenderTest {

    /** Where to leave the documents for somebody to look at; none by default. */
    private static final String KEPT = System.getProperty("documents.keep");

    private static final DocumentFont FONT = DocumentFont.find(null);

    static Stream<String> names() {
        return Documents.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_same_words_stand_in_every_format(String name) throws IOException {
        OfficialDocument document = Documents.all().get(name);
        String html = new HtmlRenderer().render(document, Documents.MARK);
        byte[] docx = new DocxRenderer().render(document, Documents.MARK);
        byte[] pdf = new PdfRenderer(FONT).render(document, Documents.MARK);
        keep(name, html, docx, pdf);

        List<String> words = List.of(document.title().words(), "临湖市中级人民法院", "2026年3月2日", "仅供 陈书宁 使用", "[1]");
        String inHtml = Jsoup.parse(html).text();
        String inDocx = textOf(docx);
        String inPdf = textOfPdf(pdf);
        for (String word : words) {
            assertThat(inHtml).contains(word);
            assertThat(inDocx).contains(word);
            assertThat(squeezed(inPdf)).contains(squeezed(word));
        }
        for (Citation citation : document.citations().sequencedKeySet()) {
            assertThat(inHtml).contains(citation.label().value());
            assertThat(inDocx).contains(citation.label().value());
            assertThat(squeezed(inPdf)).contains(squeezed(citation.label().value()));
        }
    }

    @Test
    void what_a_person_typed_is_never_markup() throws IOException {
        String typed = "<script>alert(1)</script>&lt;b&gt; {0} ${x} <img src=x onerror=alert(2)>";
        OfficialDocument document = ClarificationStatement.of(new ClarificationStatement.Content(
                DocumentHeader.of("<b>法院</b>", Documents.DAY),
                ClarificationStatement.Type.SITUATION_BULLETIN,
                CheckedText.of(typed),
                List.of(Grounded.of(typed, Citation.of(Citation.Kind.CASE, "c", typed))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null));

        Document page = Jsoup.parse(new HtmlRenderer().render(document, Documents.MARK));

        assertThat(page.select("script, img, b, a, style, link")).isEmpty();
        assertThat(page.selectFirst("h1").text()).contains("<script>alert(1)</script>&lt;b&gt; {0} ${x}");
        assertThat(textOf(new DocxRenderer().render(document, Documents.MARK))).contains(typed);
        assertThat(squeezed(textOfPdf(new PdfRenderer(FONT).render(document, Documents.MARK))))
                .contains(squeezed("<script>alert(1)</script>"));
    }

    @Test
    void no_line_begins_with_the_number_of_what_a_sentence_rests_on() {
        ChineseLineBreaks breaks = new ChineseLineBreaks();
        char[] sentence = "已书面告知双方".toCharArray();

        assertThat(breaks.isSplitCharacter(0, sentence.length - 1, sentence.length, sentence, null))
                .isFalse();
        assertThat(breaks.isSplitCharacter(0, sentence.length - 2, sentence.length, sentence, null))
                .isTrue();
    }

    @Test
    void a_font_that_is_not_there_is_named_with_a_way_out(@TempDir Path folder) {
        assertThatThrownBy(() -> DocumentFont.find(folder.resolve("none.ttf").toString()))
                .isInstanceOf(FontMissingException.class)
                .hasMessageContaining("none.ttf")
                .hasMessageContaining("name another file");
    }

    @Test
    void headings_count_in_chinese() {
        assertThat(Stream.of(1, 9, 10, 11, 20, 21, 99).map(Markers::ordinal))
                .containsExactly("一", "九", "十", "十一", "二十", "二十一", "九十九");
    }

    private static String textOf(byte[] docx) throws IOException {
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(file)) {
            return extractor.getText();
        }
    }

    private static String textOfPdf(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page));
        }
        reader.close();
        return text.toString();
    }

    /** Lines break where the page ends. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void keep(String name, String html, byte[] docx, byte[] pdf) throws IOException {
        if (KEPT != null) {
            Path folder = Files.createDirectories(Path.of(KEPT));
            Files.write(folder.resolve(name + ".html"), html.getBytes(StandardCharsets.UTF_8));
            Files.write(folder.resolve(name + ".docx"), docx);
            Files.write(folder.resolve(name + ".pdf"), pdf);
        }
    }
}
