package org.zhengming.api.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.zhengming.api.problem.ApiException;

/** What a report can be taken out as. */
public enum ReportFormat {
    HTML(new MediaType("text", "html", java.nio.charset.StandardCharsets.UTF_8)),
    DOCX(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
    PDF(MediaType.APPLICATION_PDF);

    private static final String FORMATS =
            Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));

    private final MediaType type;

    ReportFormat(MediaType type) {
        this.type = type;
    }

    /** @throws ApiException PARAMETER_INVALID when it is none */
    public static ReportFormat read(@Nullable String given) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() -> ApiException.parameter("format", FORMATS));
    }

    MediaType type() {
        return type;
    }

    String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
