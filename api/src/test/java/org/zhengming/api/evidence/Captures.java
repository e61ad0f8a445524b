package org.zhengming.api.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhengming.api.evidence.capture.CapturePolicy;
import org.zhengming.api.evidence.capture.CapturedPage;
import org.zhengming.api.evidence.capture.PageCapture;
import org.zhengming.api.evidence.paper.HtmlPapers;
import org.zhengming.api.evidence.record.Attendance;
import org.zhengming.api.evidence.record.Occasion;
import org.zhengming.api.evidence.seal.SealedPackage;
import org.zhengming.api.evidence.seal.Seals;
import org.zhengming.api.evidence.seal.SigningIdentity;
import org.zhengming.api.evidence.seal.TimestampService;
import org.zhengming.ingest.fetch.NameResolver;

/** What tests of packages begin with. */
public final class Captures {

    public static final String TOOL = "zhengming 0.1.0";
    public static final Attendance TWO_PEOPLE = new Attendance(
            "operator-1",
            "assistant-2",
            new Attendance.Witness(Attendance.Witness.Kind.NONE, null, "no witness could be found; recorded", "V-7"));
    public static final Occasion OCCASION =
            new Occasion("R-2026-0007", "涉嫌泄露司法人员个人信息", "临湖论坛某帖", "帖文及其截图", "临湖市中级人民法院", "原始介质由平台控制，无法扣押", "平台服务器");

    private Captures() {}

    public static SigningIdentity signer(SigningIdentity.Kind kind) {
        return SigningIdentity.make(kind, "Linhu evidence", Instant.now());
    }

    public static Seals seals(SigningIdentity identity, TimestampService... authorities) {
        return new Seals(identity, List.of(authorities), Clock.systemUTC(), TOOL);
    }

    /** @param browser {@code null} for no picture */
    public static CapturePolicy policy(Path browser) {
        return new CapturePolicy(
                "Zhengming-Test/0.1",
                Duration.ofSeconds(10),
                1 << 20,
                3,
                Set.of("127.0.0.1"),
                browser,
                Duration.ofSeconds(60),
                2L << 30);
    }

    public static PageCapture capture(CapturePolicy policy) {
        return new PageCapture(policy, NameResolver.SYSTEM, Clock.systemUTC(), TOOL);
    }

    public static SealedPackage sealed(Seals seals, CapturedPage page) throws InterruptedException {
        return new EvidencePackages(seals, new HtmlPapers(Locale.SIMPLIFIED_CHINESE), Clock.systemUTC(), TOOL)
                .seal("E-2026-0001", OCCASION, TWO_PEOPLE, page);
    }

    public static byte[] zip(SealedPackage sealed, Seals seals) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sealed.writeZip(seals, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path write(Path folder, byte[] bytes) throws IOException {
        return Files.write(folder.resolve("package.zip"), bytes);
    }
}
