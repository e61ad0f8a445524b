package org.zhengming.ingest.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.page.PageReader;

/**
 * A frame that is one WARC record with a page in it. The article is read as {@link PageReader} reads it; a page that
 * names no time of publication takes the time at which it was captured, and one that names no source its host.
 */
final class WarcDecoder implements FrameDecoder {

    private final ReadLimits limits;
    private final PageReader pages;

    WarcDecoder(ReadLimits limits) {
        this.limits = limits;
        this.pages = new PageReader(limits.clock());
    }

    @Override
    public List<Post> decode(Frame frame) throws ItemRejected {
        WarcCaptureRecord record = capture(frame);
        Page page = page(record);
        return switch (pages.read(
                page.body(), page.contentType(), page.address(), page.address().getHost())) {
            case ReadOutcome.Accepted accepted -> List.of(accepted.post().datedOr(page.capturedAt()));
            case ReadOutcome.Rejected rejected ->
                throw new ItemRejected(
                        rejected.letter().reason(), rejected.letter().detail());
        };
    }

    private record Page(URI address, byte[] body, String contentType, Instant capturedAt) {}

    private static WarcCaptureRecord capture(Frame frame) throws ItemRejected {
        WarcRecord record = frame.state() == Frame.State.BROKEN
                ? null
                : WarcRecords.parse(frame.bytes()).orElse(null);
        if (record instanceof WarcCaptureRecord capture) {
            return capture;
        }
        throw new ItemRejected(RejectReason.MALFORMED, "The bytes are no WARC record.");
    }

    private Page page(WarcCaptureRecord record) throws ItemRejected {
        URI address = address(record);
        try {
            if (record instanceof WarcResponse response) {
                HttpResponse http = response.http();
                return new Page(
                        address,
                        bytes(http.bodyDecoded().stream()),
                        http.contentType().raw(),
                        record.date());
            }
            return new Page(
                    address, bytes(record.body().stream()), record.contentType().raw(), record.date());
        } catch (IOException | RuntimeException e) {
            throw new ItemRejected(RejectReason.MALFORMED, "The record's answer cannot be read.");
        }
    }

    private static URI address(WarcCaptureRecord record) throws ItemRejected {
        try {
            URI address = record.targetURI();
            if (address.getHost() != null) {
                return address;
            }
        } catch (RuntimeException e) {
            throw ItemRejected.invalid("WARC-Target-URI", "a web address");
        }
        throw ItemRejected.invalid("WARC-Target-URI", "a web address");
    }

    /** The bytes as far as an item may be long: what decompresses to more is no page. */
    private byte[] bytes(InputStream body) throws IOException, ItemRejected {
        byte[] bytes = body.readNBytes(limits.maxItemBytes() + 1);
        if (bytes.length > limits.maxItemBytes()) {
            throw new ItemRejected(RejectReason.TOO_LARGE, "The item is longer than the limit for one item.");
        }
        return bytes;
    }
}
