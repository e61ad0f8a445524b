package org.zhengming.api.evidence.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.evidence.EvidencePackages;
import org.zhengming.api.evidence.EvidenceSettings;
import org.zhengming.api.evidence.paper.HtmlPapers;
import org.zhengming.api.evidence.redact.RedactedCopies;
import org.zhengming.api.evidence.seal.HttpTimestampService;
import org.zhengming.api.evidence.seal.Seals;
import org.zhengming.api.evidence.seal.SigningIdentity;
import org.zhengming.api.evidence.seal.TimestampService;
import org.zhengming.api.evidence.seal.Trust;

/** The key of this server and what is made with it. Opened when it is first needed: reading a key file takes a second. */
final class Sealing {

    static final String TOOL = "zhengming 0.1.0";

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final Duration STAMP_WITHIN = Duration.ofSeconds(15);

    private final EvidenceSettings settings;
    private final Path keys;
    private final Clock clock;
    private Seals seals;

    /** @param keys folder for a key of this server's own making */
    Sealing(EvidenceSettings settings, Path keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    synchronized Seals seals() {
        if (seals == null) {
            try {
                seals = new Seals(identity(), services(), clock, TOOL);
            } catch (IOException e) {
                throw new UncheckedIOException("the signing key or a certificate cannot be read", e);
            }
        }
        return seals;
    }

    EvidencePackages packages() {
        return new EvidencePackages(seals(), papers(), clock, TOOL);
    }

    RedactedCopies copies() {
        return new RedactedCopies(seals(), papers(), clock);
    }

    private static HtmlPapers papers() {
        return new HtmlPapers(Locale.SIMPLIFIED_CHINESE);
    }

    private SigningIdentity identity() throws IOException {
        if (settings.signing() != null) {
            String password = settings.signingPassword() == null
                    ? ""
                    : Files.readString(settings.signingPassword(), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse("");
            return SigningIdentity.read(settings.signing(), password.toCharArray());
        }
        Path file = keys.resolve("evidence-signing.p12");
        char[] password = HexFormat.of()
                .formatHex(OwnSecrets.readOrMake(keys.resolve("evidence-signing.password"), 16))
                .toCharArray();
        if (Files.exists(file)) {
            return SigningIdentity.read(file, password);
        }
        SigningIdentity made = SigningIdentity.make(settings.kind(), "Zhengming evidence", clock.instant());
        Path part = keys.resolve("evidence-signing.part");
        made.write(part, password);
        Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        LOG.warn(
                "Made a signing key for evidence that no authority vouches for; name one of your own in evidence.signing");
        return made;
    }

    private List<TimestampService> services() throws IOException {
        List<TimestampService> services = new java.util.ArrayList<>();
        for (EvidenceSettings.Stamps each : settings.timestamps()) {
            services.add(new HttpTimestampService(
                    each.name(),
                    each.url(),
                    each.certificate() == null
                            ? null
                            : Trust.read(each.certificate()).get(0),
                    STAMP_WITHIN));
        }
        return services;
    }
}
