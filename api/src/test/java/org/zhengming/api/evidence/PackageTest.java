package org.zhengming.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengming.api.evidence.capture.CapturedPage;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.custody.CustodyEvent;
import org.zhengming.api.evidence.paper.HtmlPapers;
import org.zhengming.api.evidence.record.Attendance;
import org.zhengming.api.evidence.redact.RedactedCopies;
import org.zhengming.api.evidence.redact.Redaction;
import org.zhengming.api.evidence.seal.Crypto;
import org.zhengming.api.evidence.seal.Envelope;
import org.zhengming.api.evidence.seal.HttpTimestampService;
import org.zhengming.api.evidence.seal.SealedPackage;
import org.zhengming.api.evidence.seal.SealingFailure;
import org.zhengming.api.evidence.seal.Seals;
import org.zhengming.api.evidence.seal.SigningIdentity;
import org.zhengming.api.evidence.verify.FaultCode;
import org.zhengming.api.evidence.verify.PackageVerification;
import org.zhengming.api.evidence.verify.PackageVerifier;
import org.zhengming.api.evidence.verify.TrustedCertificates;

class PackageTest {

    private static LocalSite site;
    private static TestAuthority first;
    private static TestAuthority second;
    private static CapturedPage page;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        site = LocalSite.plain();
        first = new TestAuthority("First authority");
        second = new TestAuthority("Second authority");
        page = Captures.capture(Captures.policy(null)).capture(site.url("/moved"));
    }

    @AfterAll
    static void close() {
        site.close();
        first.close();
        second.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_package_is_sound_with_either_kind_of_key(SigningIdentity.Kind kind) throws Exception {
        SigningIdentity signer = Captures.signer(kind);
        Seals seals = Captures.seals(signer, first.client("first"), second.client("second"));
        byte[] zip = Captures.zip(Captures.sealed(seals, page), seals);

        PackageVerification result = PackageVerifier.verify(
                Captures.write(folder, zip),
                new TrustedCertificates(
                        List.of(signer.certificate()), List.of(first.certificate(), second.certificate())));

        assertThat(result.faults()).isEmpty();
        assertThat(result.packageId()).isEqualTo("E-2026-0001");
        assertThat(result.signer().trusted()).isEqualTo(PackageVerification.Trusted.YES);
        assertThat(result.timestamps()).hasSize(2).allMatch(each -> each.trusted() == PackageVerification.Trusted.YES);
        assertThat(result.custodyEvents()).isEqualTo(5);
    }

    @Test
    void somebody_elses_certificate_is_not_trusted() throws Exception {
        Seals seals = Captures.seals(Captures.signer(SigningIdentity.Kind.SM2), first.client("first"));
        SigningIdentity other = Captures.signer(SigningIdentity.Kind.SM2);
        byte[] zip = Captures.zip(Captures.sealed(seals, page), seals);

        PackageVerification result = PackageVerifier.verify(
                Captures.write(folder, zip),
                new TrustedCertificates(List.of(other.certificate()), List.of(second.certificate())));

        assertThat(result.faults())
                .extracting("code")
                .containsExactly(FaultCode.SIGNER_NOT_TRUSTED, FaultCode.TIMESTAMP_NOT_TRUSTED);
    }

    @Test
    void an_authority_that_does_not_answer_is_noted_and_the_package_is_sealed_without() throws Exception {
        Seals seals = Captures.seals(
                Captures.signer(SigningIdentity.Kind.ECDSA),
                new HttpTimestampService("down", URI.create("http://127.0.0.1:9/"), null, Duration.ofSeconds(2)),
                first.client("first"));
        SealedPackage sealed = Captures.sealed(seals, page);

        assertThat(sealed.custody().events())
                .extracting(CustodyEvent::action)
                .containsExactly(
                        CustodyAction.CAPTURED,
                        CustodyAction.HASHED,
                        CustodyAction.SEALED,
                        CustodyAction.TIMESTAMP_MISSING,
                        CustodyAction.TIMESTAMPED);
        assertThat(verify(Captures.zip(sealed, seals)).sound()).isTrue();
    }

    @Test
    void an_authority_with_another_certificate_than_configured_is_not_believed() throws Exception {
        HttpTimestampService real = first.client("first");
        HttpTimestampService wrong =
                new HttpTimestampService("wrong", real.url(), second.certificate(), real.timeout());
        Seals seals = Captures.seals(Captures.signer(SigningIdentity.Kind.ECDSA), wrong);

        assertThat(Captures.sealed(seals, page).custody().events().get(3).action())
                .isEqualTo(CustodyAction.TIMESTAMP_MISSING);
    }

    @Test
    void the_same_package_gives_the_same_bytes_and_common_tools_read_them() throws Exception {
        Seals seals = Captures.seals(Captures.signer(SigningIdentity.Kind.ECDSA));
        SealedPackage sealed = Captures.sealed(seals, page);
        Path file = Captures.write(folder, Captures.zip(sealed, seals));

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(java.util.zip.ZipEntry::getName))
                    .contains("items/001-page.warc", "documents/standing.html", "manifest.json", "custody.jsonl");
            assertThat(zip.getInputStream(zip.getEntry("items/001-page.warc")).readAllBytes())
                    .isEqualTo(page.warc());
        }
        java.util.TreeMap<String, byte[]> files = new java.util.TreeMap<>(sealed.files());
        assertThat(written(files)).isEqualTo(written(files));
    }

    @Test
    void papers_say_what_a_paper_must() throws Exception {
        Seals seals = Captures.seals(Captures.signer(SigningIdentity.Kind.SM2));
        SealedPackage sealed = Captures.sealed(seals, page);

        assertThat(paper(sealed, "documents/capture-record.html"))
                .contains("电子数据提取笔录", "涉嫌泄露司法人员个人信息", "operator-1", "assistant-2", "UTC+8", "127.0.0.1");
        assertThat(paper(sealed, "documents/evidence-list.html"))
                .contains("电子数据清单", "SM3", "items/001-page.warc", "平台服务器");
        assertThat(paper(sealed, "documents/standing.html")).contains("线索与报案材料", "刑事诉讼法第一百一十条");
    }

    @Test
    void one_person_alone_cannot_capture() {
        Attendance.Witness none = Captures.TWO_PEOPLE.witness();

        assertThatThrownBy(() -> new Attendance("operator-1", " Operator-1 ", none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attendance("operator-1", "", none)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_covered_copy_is_a_package_of_its_own_and_the_original_stays() throws Exception {
        Seals seals = Captures.seals(Captures.signer(SigningIdentity.Kind.SM2), first.client("first"));
        SealedPackage original = Captures.sealed(seals, page);
        String text = new String(original.files().get("items/002-text.txt"), StandardCharsets.UTF_8);
        int start = text.indexOf("138 0000 1234");

        RedactedCopies.Outcome outcome = new RedactedCopies(
                        seals, new HtmlPapers(Locale.SIMPLIFIED_CHINESE), java.time.Clock.systemUTC())
                .make(
                        original,
                        "E-2026-0001-1",
                        "coverer-3",
                        "遮蔽电话号码",
                        List.of(new Redaction(
                                "items/002-text.txt", List.of(new Redaction.Span(start, start + 13)), List.of())));

        byte[] copy = Captures.zip(outcome.copy(), seals);
        assertThat(verify(copy).sound()).isTrue();
        assertThat(new String(copy, StandardCharsets.UTF_8))
                .contains("■".repeat(13))
                .doesNotContain("0000 1234");
        assertThat(outcome.original().files()).isEqualTo(original.files());
        assertThat(outcome.original().custody().events().get(4).action()).isEqualTo(CustodyAction.REDACTED_COPY_MADE);
        assertThat(verify(Captures.zip(outcome.original(), seals)).sound()).isTrue();
        assertThat(paper(outcome.copy(), "manifest.json")).contains(original.manifestSha256());
    }

    @Test
    void what_is_not_there_or_too_long_cannot_be_covered() throws Exception {
        Seals seals = Captures.seals(Captures.signer(SigningIdentity.Kind.SM2));
        SealedPackage original = Captures.sealed(seals, page);
        RedactedCopies copies = new RedactedCopies(seals, (record, list) -> List.of(), java.time.Clock.systemUTC());
        List<Redaction.Span> far = List.of(new Redaction.Span(0, 1_000_000));

        for (String path : List.of("items/002-text.txt", "items/001-page.warc", "items/nothing", "manifest.json")) {
            assertThatThrownBy(() ->
                            copies.make(original, "c", "coverer-3", "r", List.of(new Redaction(path, far, List.of()))))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_encrypted_package_opens_with_the_key_it_is_for_and_no_other() throws Exception {
        Seals seals = Captures.seals(Captures.signer(SigningIdentity.Kind.SM2));
        byte[] zip = Captures.zip(Captures.sealed(seals, page), seals);
        SigningIdentity stranger = Captures.signer(SigningIdentity.Kind.ECDSA);
        for (SigningIdentity liaison : List.of(
                Captures.signer(SigningIdentity.Kind.SM2), Captures.signer(SigningIdentity.Kind.ECDSA), rsa())) {
            byte[] envelope = encrypted(zip, liaison);

            assertThat(Envelope.isEnvelope(new ByteArrayInputStream(envelope))).isTrue();
            assertThat(opened(envelope, liaison)).as(liaison.algorithm()).isEqualTo(zip);
            assertThatThrownBy(() -> opened(envelope, stranger)).isInstanceOf(SealingFailure.class);
            byte[] changed = envelope.clone();
            changed[changed.length / 2] ^= 1;
            assertThatThrownBy(() -> opened(changed, liaison)).isInstanceOf(SealingFailure.class);
        }
        assertThat(Envelope.isEnvelope(new ByteArrayInputStream(zip))).isFalse();
    }

    @Test
    void keys_come_back_from_their_file() throws Exception {
        SigningIdentity made = Captures.signer(SigningIdentity.Kind.SM2);
        Path file = folder.resolve("key.p12");
        made.write(file, "secret".toCharArray());

        SigningIdentity read = SigningIdentity.read(file, "secret".toCharArray());

        assertThat(read.certificate()).isEqualTo(made.certificate());
        assertThat(read.algorithm()).isEqualTo(made.algorithm());
        Seals seals = Captures.seals(read);
        assertThat(verify(Captures.zip(Captures.sealed(seals, page), seals)).sound())
                .isTrue();
        assertThatThrownBy(() -> SigningIdentity.read(file, "other".toCharArray()))
                .isInstanceOfAny(SealingFailure.class, IOException.class);
    }

    private PackageVerification verify(byte[] zip) throws IOException {
        return PackageVerifier.verify(Captures.write(folder, zip), TrustedCertificates.NOT_ASKED);
    }

    private static String paper(SealedPackage sealed, String path) {
        return new String(sealed.files().get(path), StandardCharsets.UTF_8);
    }

    private static byte[] written(java.util.SortedMap<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        org.zhengming.api.evidence.zip.ZipWriter.write(files, out);
        return out.toByteArray();
    }

    private static byte[] encrypted(byte[] zip, SigningIdentity liaison) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream envelope = Envelope.encrypt(List.of(liaison.certificate()), out)) {
            envelope.write(zip);
        }
        return out.toByteArray();
    }

    private static byte[] opened(byte[] envelope, SigningIdentity reader) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Envelope.decrypt(new ByteArrayInputStream(envelope), reader, out);
        return out.toByteArray();
    }

    private static SigningIdentity rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", Crypto.PROVIDER);
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Liaison");
        Instant now = Instant.now();
        var certificate = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.TWO,
                        Date.from(now),
                        Date.from(now.plus(Duration.ofDays(1))),
                        name,
                        keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA")
                        .setProvider(Crypto.PROVIDER)
                        .build(keys.getPrivate()));
        return new SigningIdentity(
                keys.getPrivate(),
                List.of(new JcaX509CertificateConverter()
                        .setProvider(Crypto.PROVIDER)
                        .getCertificate(certificate)),
                "SHA256withRSA");
    }
}
