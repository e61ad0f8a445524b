package org.zhengming.api.evidence;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.evidence.seal.SigningIdentity;

/**
 * How this server captures and seals.
 *
 * @param signing PKCS#12 file with the key that signs; {@code null} to make one at the first sealing, for which nobody
 *     vouches
 * @param signingPassword file whose first line is the password of {@code signing}
 * @param kind of the key that is made
 * @param timestamps services asked for timestamps, in this order; all that answer are kept
 * @param browser a Chromium, or {@code null} for no pictures
 * @param privateHosts hosts that may resolve to addresses outside the public internet
 */
public record EvidenceSettings(
        @Nullable Path signing,
        @Nullable Path signingPassword,
        SigningIdentity.Kind kind,
        List<Stamps> timestamps,
        @Nullable Path browser,
        Set<String> privateHosts) {

    private static final List<Path> BROWSERS = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    /** @param certificate that its tokens must lead back to, or {@code null} */
    public record Stamps(String name, URI url, @Nullable Path certificate) {}

    public EvidenceSettings {
        timestamps = List.copyOf(timestamps);
        privateHosts = Set.copyOf(privateHosts);
    }

    /** A key of its own (SM2), no timestamps, the system's browser when there is one, no private hosts. */
    public static EvidenceSettings usual() {
        return new EvidenceSettings(null, null, SigningIdentity.Kind.SM2, List.of(), systemBrowser(), Set.of());
    }

    public static @Nullable Path systemBrowser() {
        return BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }
}
