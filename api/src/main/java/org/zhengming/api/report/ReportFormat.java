package org.zhengming.api.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.search.QueryParameters;

/** What a report can be taken out as. */
public enum ReportFormat {
    HTML(new MediaType("text", "html", StandardCharsets.UTF_8)),
    DOCX(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
    PDF(MediaType.APPLICATION_PDF);

    private static final String FORMATS =
            Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));

    private final MediaType type;

    ReportFormat(MediaType type) {
        this.type = type;
    }

    /**
     * Reads what a request asks for in its only parameter, {@code format}.
     *
     * @throws ApiException PARAMETER_INVALID when it is none, or when there is another parameter
     */
    public static ReportFormat asked(ServerWebExchange exchange) {
        String given = QueryParameters.of(exchange.getRequest().getQueryParams(), Set.of("format"))
                .text("format", 10);
        return Arrays.stream(values())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() -> ApiException.parameter("format", FORMATS));
    }

    MediaType type() {
        return type;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
