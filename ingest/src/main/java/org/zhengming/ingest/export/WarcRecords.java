package org.zhengming.ingest.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** What a WARC record (ISO 28500) is, as jwarc reads it. */
final class WarcRecords {

    private static final int OK = 200;

    private WarcRecords() {}

    /** The record that {@code bytes} begin with; empty when they begin with none. Its body may be cut off. */
    static Optional<WarcRecord> parse(byte[] bytes) {
        try {
            WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes));
            reader.setLenient(true);
            return reader.next();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the record holds a page: an answer with status 200 and HTML in it, or HTML stored by itself. An answer
     * whose head cannot be read counts as a page, so that it becomes a dead letter.
     */
    static boolean isPage(WarcRecord record) {
        try {
            return switch (record) {
                case WarcResponse response ->
                    isWebAddress(response.target())
                            && response.http().status() == OK
                            && isHtml(response.http().contentType());
                case WarcResource resource -> isWebAddress(resource.target()) && isHtml(resource.contentType());
                default -> false;
            };
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    private static boolean isWebAddress(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static boolean isHtml(MediaType type) {
        String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }
}
