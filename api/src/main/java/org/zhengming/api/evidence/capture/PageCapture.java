package org.zhengming.api.evidence.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.zhengming.api.evidence.record.Exchange;
import org.zhengming.api.evidence.record.Picture;
import org.zhengming.api.evidence.record.Step;
import org.zhengming.ingest.fetch.NameResolver;
import org.zhengming.ingest.fetch.RobotsFile;

/**
 * Captures one page: what passed over the network, a picture of it, and its text. Blocks; for use by several threads.
 * Only what anybody is shown without signing in is captured; no cookies, no account.
 */
public final class PageCapture {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** The name that a robots.txt may speak of. */
    private static final String ROBOT = "Zhengming";

    private final CapturePolicy policy;
    private final CheckedAddresses addresses;
    private final HttpWire wire;
    private final Clock clock;
    private final String tool;

    /** @param tool name and version of this program */
    public PageCapture(CapturePolicy policy, NameResolver resolver, Clock clock, String tool) {
        this.policy = policy;
        this.addresses = new CheckedAddresses(resolver, policy.privateHosts());
        this.wire = new HttpWire(policy, addresses, clock);
        this.clock = clock;
        this.tool = tool;
    }

    /** @throws CaptureFailure with a code for each way in which a page cannot be captured */
    public CapturedPage capture(String address) throws CaptureFailure, InterruptedException {
        Instant started = clock.instant();
        Work work = new Work();
        work.step(Step.Kind.STARTED, address);
        List<RawExchange> exchanges = followed(WebAddress.of(address), work);
        RawExchange last = exchanges.get(exchanges.size() - 1);
        work.step(Step.Kind.ROBOTS_READ, robots(lastUrl(last)));
        Document page = parsed(last);
        String text = page == null ? null : page.wholeText().strip();
        if (text != null) {
            work.step(Step.Kind.TEXT_EXTRACTED, text.length() + " characters");
        }
        Photographer.Photograph photograph = new Photographer(policy, addresses)
                .take(lastUrl(last).url(), hosts(exchanges, page), unvouched(exchanges));
        Picture picture = photograph.picture();
        boolean taken = picture.state() == Picture.State.TAKEN;
        work.step(
                taken ? Step.Kind.PICTURE_TAKEN : Step.Kind.PICTURE_NOT_TAKEN,
                taken ? picture.width() + " x " + picture.height() : picture.reason());
        WarcBytes warc = warc(exchanges, started);
        work.step(Step.Kind.FINISHED, last.facts().url());
        return new CapturedPage(
                started,
                clock.instant(),
                hostName(),
                work.steps,
                exchanges.stream().map(RawExchange::facts).toList(),
                picture,
                warc.bytes(),
                warc.sections(),
                photograph.png(),
                photograph.dom(),
                text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private List<RawExchange> followed(WebAddress first, Work work) throws CaptureFailure {
        List<RawExchange> exchanges = new ArrayList<>();
        WebAddress url = first;
        while (true) {
            RawExchange exchange = wire.get(url);
            work.exchanged(exchange);
            exchanges.add(exchange);
            String location = exchange.facts().location();
            if (!REDIRECTS.contains(exchange.facts().status()) || location == null) {
                return exchanges;
            }
            if (exchanges.size() > policy.maxRedirects()) {
                throw new CaptureFailure(CaptureFailure.Code.REDIRECTS);
            }
            url = url.resolve(location);
            work.step(Step.Kind.REDIRECT_FOLLOWED, url.url().toString());
        }
    }

    /**
     * Two people order the capture of one page as evidence; that is not the collecting that a robots.txt speaks of, and it
     * is made all the same. Whoever judges the evidence can see what the host asked for.
     */
    private String robots(WebAddress page) {
        URI file = page.url().resolve("/robots.txt");
        try {
            List<RawExchange> exchanges = followed(WebAddress.of(file.toString()), new Work());
            RawExchange last = exchanges.get(exchanges.size() - 1);
            int status = last.facts().status();
            RobotsFile.Word word = RobotsFile.word(page.url(), status, last.body(), last.contentType(), ROBOT);
            return file + ": " + status + ", " + word;
        } catch (CaptureFailure failure) {
            return file + ": " + failure.code() + ", " + RobotsFile.Word.UNREADABLE;
        }
    }

    private static WebAddress lastUrl(RawExchange last) throws CaptureFailure {
        return WebAddress.of(last.facts().url());
    }

    /** @return {@code null} when it is no HTML */
    private static Document parsed(RawExchange last) {
        String type = last.contentType() == null ? "" : last.contentType().toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/html") && !type.startsWith("application/xhtml")) {
            return null;
        }
        try {
            String charset = type.contains("charset=") ? type.replaceAll(".*charset=\"?([^\";\\s]+).*", "$1") : null;
            boolean known = charset != null && java.nio.charset.Charset.isSupported(charset);
            return Jsoup.parse(
                    new ByteArrayInputStream(last.body()),
                    known ? charset : null,
                    last.facts().url());
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static Set<String> hosts(List<RawExchange> exchanges, Document page) throws CaptureFailure {
        Set<String> hosts = new TreeSet<>(page == null ? Set.of() : PageHosts.of(page));
        for (RawExchange each : exchanges) {
            hosts.add(lastUrl(each).host().toLowerCase(Locale.ROOT));
        }
        return hosts;
    }

    private static List<X509Certificate> unvouched(List<RawExchange> exchanges) {
        return exchanges.stream()
                .filter(each ->
                        each.facts().tls() != null && !each.facts().tls().trusted())
                .filter(each -> !each.certificates().isEmpty())
                .map(each -> each.certificates().get(0))
                .toList();
    }

    private record WarcBytes(byte[] bytes, List<org.zhengming.api.evidence.Part.Section> sections) {}

    private WarcBytes warc(List<RawExchange> exchanges, Instant at) {
        try {
            WarcFile file = new WarcFile(tool, at);
            for (RawExchange each : exchanges) {
                file.add(each);
            }
            return new WarcBytes(file.bytes(), file.sections());
        } catch (IOException impossible) {
            throw new IllegalStateException("memory can be written", impossible);
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    private final class Work {
        private final List<Step> steps = new ArrayList<>();

        void step(Step.Kind kind, String detail) {
            steps.add(new Step(clock.instant(), kind, detail));
        }

        void exchanged(RawExchange exchange) {
            Exchange facts = exchange.facts();
            step(Step.Kind.NAME_RESOLVED, String.join(", ", facts.resolved()));
            step(Step.Kind.CONNECTED, facts.address() + " : " + facts.port());
            if (facts.tls() != null) {
                step(
                        Step.Kind.CERTIFICATE_SEEN,
                        facts.tls().chain().isEmpty()
                                ? facts.tls().protocol()
                                : facts.tls().chain().get(0).sha256());
            }
            step(Step.Kind.REQUEST_SENT, "GET " + facts.url());
            step(Step.Kind.ANSWER_READ, facts.status() + ", " + exchange.response().length + " bytes");
        }
    }
}
