package org.zhengming.api.report;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private PdfRenderer pdf;

    /** @param renderer asked once, when the first PDF is written */
    public ReportFiles(BlockingCalls calls, Supplier<PdfRenderer> renderer) {
        this.calls = calls;
        this.renderer = renderer;
    }

    Mono<byte[]> write(Report report, ReportFormat format, ExportMark mark) {
        return calls.call(() -> {
            OfficialDocument document = report.document().document();
            return switch (format) {
                case HTML -> html.render(document, mark).getBytes(StandardCharsets.UTF_8);
                case DOCX -> docx.render(document, mark);
                case PDF -> pdf().render(document, mark);
            };
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
