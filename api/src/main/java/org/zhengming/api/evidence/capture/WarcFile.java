package org.zhengming.api.evidence.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.Digests;
import org.zhengming.api.evidence.Part;

/**
 * A WARC 1.1 archive (ISO 28500:2017) of exchanges, not compressed: for each the DNS answer, the request, the response,
 * and what is known of the connection with the certificates.
 */
final class WarcFile {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WarcWriter writer;
    private final List<Part.Section> sections = new ArrayList<>();

    WarcFile(String tool, Instant at) throws IOException {
        writer = new WarcWriter(bytes);
        write(
                "warcinfo",
                new Warcinfo.Builder()
                        .recordId(UUID.randomUUID())
                        .date(at)
                        .fields(
                                Map.of(
                                        "software", List.of(tool),
                                        "format", List.of("WARC File Format 1.1"),
                                        "conformsTo",
                                                List.of(
                                                        "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
                        .build());
    }

    void add(RawExchange exchange) throws IOException {
        String url = exchange.facts().url();
        Instant at = exchange.facts().startedAt();
        UUID response = UUID.randomUUID();
        URI responseId = URI.create("urn:uuid:" + response);
        write("resource dns:" + host(url), dns(exchange, at));
        write(
                "request " + url,
                about(new WarcRequest.Builder(url), exchange, at, "request", exchange.request())
                        .recordId(UUID.randomUUID())
                        .concurrentTo(responseId)
                        .build());
        write(
                "response " + url,
                about(new WarcResponse.Builder(url), exchange, at, "response", exchange.response())
                        .recordId(response)
                        .build());
        byte[] facts = CanonicalJson.write(exchange.facts());
        write(
                "metadata " + url,
                new WarcMetadata.Builder()
                        .targetURI(url)
                        .recordId(UUID.randomUUID())
                        .date(at)
                        .concurrentTo(responseId)
                        .blockDigest(digest(facts))
                        .body(MediaType.parse("application/json"), facts)
                        .build());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** One a record. */
    List<Part.Section> sections() {
        return List.copyOf(sections);
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B about(
            B builder, RawExchange exchange, Instant at, String kind, byte[] block) {
        return builder.date(at)
                .ipAddress(exchange.address())
                .blockDigest(digest(block))
                .body(MediaType.parse("application/http;msgtype=" + kind), block);
    }

    /** As the Heritrix archiver writes it. */
    private static WarcResource dns(RawExchange exchange, Instant at) {
        StringBuilder answer = new StringBuilder();
        String host = host(exchange.facts().url());
        exchange.facts().resolved().forEach(each -> answer.append(host)
                .append(each.contains(":") ? ". IN AAAA " : ". IN A ")
                .append(each)
                .append('\n'));
        byte[] block = answer.toString().getBytes(StandardCharsets.US_ASCII);
        return new WarcResource.Builder(URI.create("dns:" + host))
                .recordId(UUID.randomUUID())
                .date(at)
                .blockDigest(digest(block))
                .body(MediaType.parse("text/dns"), block)
                .build();
    }

    private static String host(String url) {
        String host = URI.create(url).getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static WarcDigest digest(byte[] block) {
        return new WarcDigest("sha256", Digests.hex(Digests.sha256(block)));
    }

    private void write(String name, WarcRecord record) throws IOException {
        long start = bytes.size();
        writer.write(record);
        sections.add(new Part.Section(name, start, bytes.size() - start));
    }
}
