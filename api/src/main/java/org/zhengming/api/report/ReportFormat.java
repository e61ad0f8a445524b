package org.zhengming.api.report;

import org.springframework.http.MediaType;

/** What a report can be taken out as. */
enum ReportFormat {
    HTML(new MediaType("text", "html", java.nio.charset.StandardCharsets.UTF_8)),
    DOCX(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
    PDF(MediaType.APPLICATION_PDF);

    private final MediaType type;

    ReportFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
