package org.zhengming.api.evidence.capture;

import java.time.Instant;
import java.util.List;
import org.zhengming.api.evidence.Part;
import org.zhengming.api.evidence.record.Exchange;
import org.zhengming.api.evidence.record.Picture;
import org.zhengming.api.evidence.record.Step;

/**
 * A page as it was captured.
 *
 * @param host name of the machine that captured
 * @param exchanges the first address, then each redirect
 * @param warcRecords where each record stands in {@code warc}
 * @param screenshot PNG, or {@code null}
 * @param dom the page as the browser had built it, HTML in UTF-8, or {@code null}
 * @param text the page's text in UTF-8, or {@code null} when it is no HTML
 */
public record CapturedPage(
        Instant startedAt,
        Instant endedAt,
        String host,
        List<Step> steps,
        List<Exchange> exchanges,
        Picture picture,
        byte[] warc,
        List<Part.Section> warcRecords,
        byte[] screenshot,
        byte[] dom,
        byte[] text) {

    public CapturedPage {
        steps = List.copyOf(steps);
        exchanges = List.copyOf(exchanges);
        warcRecords = List.copyOf(warcRecords);
    }

    public String firstUrl() {
        return exchanges.get(0).url();
    }

    public String lastUrl() {
        return exchanges.get(exchanges.size() - 1).url();
    }
}
