package org.zhengming.api.evidence.capture;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A headless Chromium with a new profile, ended when it takes too much time or memory. */
final class BrowserProcess implements Closeable {

    private static final String LISTENING = "DevTools listening on ";
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Process process;
    private final Path profile;
    private final Thread watch;
    private volatile String ended;

    private BrowserProcess(Process process, Path profile, Duration timeout, long memory) {
        this.process = process;
        this.profile = profile;
        watch = Thread.ofVirtual().start(() -> watch(System.nanoTime() + timeout.toNanos(), memory));
    }

    /**
     * @param proxyPort the only way out of the browser
     * @param certificates fingerprints (SHA-256 of the key, Base64) of certificates to accept though nobody vouches for
     *     them
     */
    static BrowserProcess start(CapturePolicy policy, int proxyPort, List<String> certificates) throws IOException {
        Path profile = Files.createTempDirectory("zhengming-browser-");
        List<String> command = new ArrayList<>(List.of(
                policy.browser().toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--proxy-server=http://127.0.0.1:" + proxyPort,
                "--proxy-bypass-list=<-loopback>",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--disable-default-apps",
                "--disable-domain-reliability",
                "--disable-client-side-phishing-detection",
                "--disable-component-extensions-with-background-pages",
                "--no-pings",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-features=OptimizationHints,MediaRouter,Translate",
                "--no-first-run",
                "--hide-scrollbars",
                "--mute-audio",
                "--renderer-process-limit=2",
                "--js-flags=--max-old-space-size=512",
                "--lang=zh-CN"));
        if (!certificates.isEmpty()) {
            command.add("--ignore-certificate-errors-spki-list=" + String.join(",", certificates));
        }
        if (System.getProperty("user.name").equals("root")) {
            // Chromium does not start as root with its sandbox.
            command.add("--no-sandbox");
        }
        command.add("about:blank");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.toLowerCase(java.util.Locale.ROOT)
                .endsWith("_proxy"));
        try {
            return new BrowserProcess(builder.start(), profile, policy.browserTimeout(), policy.browserMemory());
        } catch (IOException e) {
            delete(profile);
            throw e;
        }
    }

    /** Where it listens. */
    URI address(Duration timeout) throws IOException, InterruptedException {
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> readErrors(address));
        try {
            return address.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the browser did not start");
        }
    }

    /** Why the watch ended the browser, or {@code null}. */
    String ended() {
        return ended;
    }

    @Override
    public void close() {
        watch.interrupt();
        kill();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(profile);
    }

    private void readErrors(CompletableFuture<URI> address) {
        try (BufferedReader errors =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                if (line.startsWith(LISTENING)) {
                    address.complete(
                            URI.create(line.substring(LISTENING.length()).strip()));
                }
            }
        } catch (IOException closed) {
            // it was ended
        }
        address.completeExceptionally(new IOException("the browser ended"));
    }

    private void watch(long deadline, long memory) {
        try {
            while (process.isAlive()) {
                if (System.nanoTime() > deadline) {
                    ended = "the browser took too long";
                } else if (residentMemory() > memory) {
                    ended = "the browser took too much memory";
                }
                if (ended != null) {
                    kill();
                    return;
                }
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of all its processes, where the system tells (Linux); else 0. Shared pages count for each. */
    private long residentMemory() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(each -> {
                    try {
                        String pages = Files.readString(Path.of("/proc/" + each.pid() + "/statm"))
                                .split(" ")[1];
                        String shared = Files.readString(Path.of("/proc/" + each.pid() + "/statm"))
                                .split(" ")[2];
                        return (Long.parseLong(pages) - Long.parseLong(shared)) * 4096;
                    } catch (IOException | RuntimeException gone) {
                        return 0;
                    }
                })
                .sum();
    }

    private void kill() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        } catch (IOException | UncheckedIOException stillWritten) {
            // what a dying browser still holds goes with the machine's temporary files
        }
    }
}
