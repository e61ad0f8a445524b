package org.zhengming.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.evidence.Captures;
import org.zhengming.api.evidence.LocalSite;
import org.zhengming.api.evidence.TestAuthority;
import org.zhengming.api.evidence.seal.Envelope;
import org.zhengming.api.evidence.seal.Seals;
import org.zhengming.api.evidence.seal.SigningIdentity;

class VerifyEvidenceCommandTest {

    @TempDir
    private static Path folder;

    private static Path zip;
    private static Path signer;
    private static Path authority;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void seal() throws Exception {
        try (LocalSite site = LocalSite.secure();
                TestAuthority stamps = new TestAuthority("Authority")) {
            Seals seals = Captures.seals(Captures.signer(SigningIdentity.Kind.SM2), stamps.client("authority"));
            var sealed = Captures.sealed(
                    seals, Captures.capture(Captures.policy(null)).capture(site.url("/moved")));
            zip = Captures.write(folder, Captures.zip(sealed, seals));
            signer = pem("signer.pem", seals.identity().certificate());
            authority = pem("authority.pem", stamps.certificate());
        }
    }

    @Test
    void a_sound_package_of_a_trusted_signer_ends_with_zero() {
        int exit = run(zip, "--certificate", signer, "--timestamp-certificate", authority, "--language", "en");

        assertThat(out.toString())
                .contains("sound: all", "E-2026-0001", "CN=Linhu evidence", "leads back to one you trust")
                .doesNotContain("not checked");
        assertThat(exit).isZero();
    }

    @Test
    void without_a_certificate_it_says_that_the_signer_is_open() {
        assertThat(run(zip, "--language", "zh")).isZero();
        assertThat(out.toString()).contains("完好", "没有核对签名人是谁", "没有核对时间戳机构是谁");
    }

    @Test
    void a_changed_byte_is_named_and_ends_with_four() throws Exception {
        byte[] bytes = Files.readAllBytes(zip);
        int offset = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("GET /moved");
        bytes[offset] = 'P';
        Path changed = Files.write(folder.resolve("changed.zip"), bytes);

        assertThat(run(changed, "--language", "en")).isEqualTo(VerifyEvidenceCommand.BROKEN);
        assertThat(out.toString())
                .contains(
                        "[PART_CHANGED] items/001-page.warc is not as it was sealed.",
                        "and no other is different (byte " + offset + " of the file",
                        "in record 3: request https://127.0.0.1");
    }

    @Test
    void another_signer_than_the_trusted_one_ends_with_four() {
        assertThat(run(zip, "--certificate", authority, "--language", "en")).isEqualTo(VerifyEvidenceCommand.BROKEN);
        assertThat(out.toString()).contains("[SIGNER_NOT_TRUSTED]");
    }

    @Test
    void an_encrypted_package_needs_the_key_it_is_for() throws Exception {
        SigningIdentity liaison = Captures.signer(SigningIdentity.Kind.SM2);
        Path key = folder.resolve("liaison.p12");
        liaison.write(key, "secret".toCharArray());
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        try (OutputStream to = Envelope.encrypt(List.of(liaison.certificate()), envelope)) {
            to.write(Files.readAllBytes(zip));
        }
        Path encrypted = Files.write(folder.resolve("package.p7m"), envelope.toByteArray());

        assertThat(run(encrypted)).isEqualTo(VerifyEvidenceCommand.NOT_OPENED);
        assertThat(run(encrypted, "--key", key, "--password-file", password, "--language", "en"))
                .isZero();
        assertThat(out.toString()).contains("sound: all");
    }

    @Test
    void what_is_no_package_and_what_is_not_there_is_told_in_a_sentence() throws Exception {
        Path text = Files.writeString(folder.resolve("note.txt"), "hello");

        assertThat(run(text, "--language", "en")).isEqualTo(VerifyEvidenceCommand.BROKEN);
        assertThat(out.toString()).contains("no evidence package");
        assertThat(run(folder.resolve("nothing.zip"))).isEqualTo(1);
        assertThat(err.toString()).contains("FILE_UNUSABLE");
        assertThat(run(zip, "--certificate", text)).isEqualTo(1);
        assertThat(err.toString()).contains("CERTIFICATE_UNREADABLE");
    }

    private int run(Object... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("verify-evidence"));
        for (Object each : arguments) {
            all.add(each.toString());
        }
        return Zhengming.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private static Path pem(String name, X509Certificate certificate) throws IOException {
        try {
            String base64 = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
            return Files.writeString(
                    folder.resolve(name), "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IOException(e);
        }
    }
}
