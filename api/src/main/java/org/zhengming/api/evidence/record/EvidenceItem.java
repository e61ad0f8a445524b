package org.zhengming.api.evidence.record;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One line of the evidence list.
 *
 * @param seq from 1
 * @param path of the part inside the package
 * @param capturedAt UTC; the printed list shows Beijing time as well
 * @param modified whether anything was added, deleted or changed
 * @param modificationNote what, when {@code modified}
 * @param redactedCopyOf path of the original in its own package, for a copy with parts covered
 */
public record EvidenceItem(
        int seq,
        String name,
        Category category,
        String path,
        String mimeType,
        long size,
        String sourceUrl,
        String finalUrl,
        Instant capturedAt,
        Method method,
        String sha256,
        String sm3,
        boolean modified,
        String modificationNote,
        String redactedCopyOf) {

    public EvidenceItem {
        Stream.of(name, category, path, mimeType, capturedAt, method, sha256, sm3)
                .forEach(Objects::requireNonNull);
    }

    /** 类别. */
    public enum Category {
        WEB_PAGE,
        PICTURE,
        FILE
    }

    /** How it was had. */
    public enum Method {
        HTTP_WARC,
        BROWSER_SCREENSHOT,
        BROWSER_DOM,
        TEXT_EXTRACT,
        REDACTION
    }
}
