package org.zhengming.api.report;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.ExportMark;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.render.DocxRenderer;
import org.zhengming.api.document.render.FontMissingException;
import org.zhengming.api.document.render.HtmlRenderer;
import org.zhengming.api.document.render.PdfRenderer;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Writes reports as files, off the event loop, a few at a time. */
public final class ReportFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFiles.class);

    private final BlockingCalls calls;
    private final HtmlRenderer html = new HtmlRenderer();
    private final DocxRenderer docx = new DocxRenderer();
    private final Supplier<PdfRenderer> renderer;
    private final InstantSource clock;
    private PdfRenderer pdf;

    /** @param renderer asked once, when the first PDF is written */
    public ReportFiles(BlockingCalls calls, Supplier<PdfRenderer> renderer, InstantSource clock) {
        this.calls = calls;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** @param displayName of whoever takes it out, who is named on every page */
    public Mono<byte[]> write(OfficialDocument document, ReportFormat format, String displayName) {
        return write(document, format, new ExportMark(CheckedText.of(displayName), clock.instant()));
    }

    /** A download that no browser shows as a page of ours. */
    public static ResponseEntity<byte[]> answer(String name, ReportFormat format, byte[] written) {
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.extension())
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(written);
    }

    private Mono<byte[]> write(OfficialDocument document, ReportFormat format, ExportMark mark) {
        return calls.call(() -> switch (format) {
            case HTML -> html.render(document, mark).getBytes(StandardCharsets.UTF_8);
            case DOCX -> docx.render(document, mark);
            case PDF -> pdf().render(document, mark);
        });
    }

    private synchronized PdfRenderer pdf() {
        if (pdf == null) {
            try {
                pdf = renderer.get();
            } catch (FontMissingException missing) {
                LOG.error("No PDF can be written: {}", missing.getMessage());
                throw new ApiException(ProblemCode.DOCUMENT_FONT_MISSING);
            }
        }
        return pdf;
    }
}
