package org.zhengming.api.evidence.capture;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.zhengming.api.evidence.Digests;
import org.zhengming.api.evidence.record.Picture;
import tools.jackson.databind.JsonNode;

/** Takes a picture of a whole page with a headless browser. */
final class Photographer {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    /** What Chromium can draw at once. */
    private static final int TALLEST = 16_000;

    private static final Duration QUIET_WITHIN = Duration.ofSeconds(8);

    private final CapturePolicy policy;
    private final CheckedAddresses addresses;

    /**
     * @param png {@code null} when none was taken
     * @param dom the page as the browser had built it, HTML in UTF-8, or {@code null}
     */
    record Photograph(Picture picture, byte[] png, byte[] dom) {
        private static Photograph without(Picture picture) {
            return new Photograph(picture, null, null);
        }
    }

    Photographer(CapturePolicy policy, CheckedAddresses addresses) {
        this.policy = policy;
        this.addresses = addresses;
    }

    /**
     * @param hosts those the browser is let through to
     * @param certificates of servers that nobody vouches for but that were seen before, to be accepted again
     */
    Photograph take(URI url, Set<String> hosts, List<X509Certificate> certificates) throws InterruptedException {
        if (policy.browser() == null) {
            return Photograph.without(Picture.none());
        }
        List<String> keys = certificates.stream()
                .map(each -> Base64.getEncoder()
                        .encodeToString(Digests.sha256(each.getPublicKey().getEncoded())))
                .toList();
        try (BrowserProxy proxy = new BrowserProxy(addresses, hosts::contains);
                BrowserProcess browser = BrowserProcess.start(policy, proxy.port(), keys)) {
            try (DevTools tools = new DevTools(browser.address(policy.browserTimeout()), policy.browserTimeout())) {
                return take(url, tools, proxy);
            } catch (IOException | RuntimeException e) {
                String reason = browser.ended() == null ? "the browser failed" : browser.ended();
                return Photograph.without(Picture.failed(reason));
            }
        } catch (IOException e) {
            return Photograph.without(Picture.failed("the browser could not be started"));
        }
    }

    private static Photograph take(URI url, DevTools tools, BrowserProxy proxy)
            throws IOException, InterruptedException {
        String product =
                tools.ask(null, "Browser.getVersion", Map.of()).path("product").asString("");
        tools.ask(null, "Browser.setDownloadBehavior", Map.of("behavior", "deny"));
        String target = tools.ask(null, "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        String session = tools.ask(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        tools.ask(session, "Page.enable", Map.of());
        tools.ask(
                session,
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        CompletableFuture<JsonNode> loaded = tools.expect("Page.loadEventFired");
        CompletableFuture<JsonNode> quiet = tools.expect("Page.lifecycleEvent networkIdle");
        JsonNode gone = tools.ask(session, "Page.navigate", Map.of("url", url.toString()));
        if (gone.has("errorText")) {
            throw new IOException("the browser did not reach the page");
        }
        DevTools.came(loaded, QUIET_WITHIN);
        tools.ask(session, "Page.setLifecycleEventsEnabled", Map.of("enabled", true));
        DevTools.came(quiet, QUIET_WITHIN);
        return shot(tools, session, product, proxy);
    }

    private static Photograph shot(DevTools tools, String session, String product, BrowserProxy proxy)
            throws IOException, InterruptedException {
        JsonNode size = tools.ask(session, "Page.getLayoutMetrics", Map.of()).path("cssContentSize");
        int whole = (int) Math.ceil(size.path("height").asDouble(HEIGHT));
        int height = Math.clamp(whole, 1, TALLEST);
        JsonNode image = tools.ask(
                session,
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", WIDTH, "height", height, "scale", 1)));
        byte[] png = Base64.getDecoder().decode(image.path("data").asString());
        JsonNode root =
                tools.ask(session, "DOM.getDocument", Map.of("depth", 0)).path("root");
        String dom = tools.ask(
                        session,
                        "DOM.getOuterHTML",
                        Map.of("nodeId", root.path("nodeId").asInt()))
                .path("outerHTML")
                .asString("");
        Picture picture = new Picture(
                Picture.State.TAKEN, null, product, WIDTH, height, whole > height, proxy.contacted(), proxy.refused());
        return new Photograph(picture, png, dom.getBytes(StandardCharsets.UTF_8));
    }
}
