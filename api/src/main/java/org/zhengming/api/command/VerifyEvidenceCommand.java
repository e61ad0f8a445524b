package org.zhengming.api.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhengming.api.evidence.seal.Envelope;
import org.zhengming.api.evidence.seal.SealingFailure;
import org.zhengming.api.evidence.seal.SigningIdentity;
import org.zhengming.api.evidence.seal.Trust;
import org.zhengming.api.evidence.verify.PackageVerification;
import org.zhengming.api.evidence.verify.PackageVerifier;
import org.zhengming.api.evidence.verify.TrustedCertificates;
import org.zhengming.api.evidence.verify.VerificationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-evidence}: says whether an evidence package is as it was sealed, and if not, what is wrong where. */
@Command(
        name = "verify-evidence",
        description =
                "Checks an evidence package offline: every part, the signature, the timestamps, the custody chain."
                        + " Exit code 0 when it is as it was sealed, " + VerifyEvidenceCommand.BROKEN
                        + " when it is not, "
                        + VerifyEvidenceCommand.NOT_OPENED + " when it is encrypted and no key fits.",
        mixinStandardHelpOptions = true)
final class VerifyEvidenceCommand implements Callable<Integer> {

    /** Exit code when something is wrong with the package. */
    static final int BROKEN = 4;
    /** Exit code when it cannot be decrypted. */
    static final int NOT_OPENED = 5;

    @Parameters(paramLabel = "FILE", description = "the package, .zip or encrypted .p7m")
    private Path file;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "a certificate, PEM or DER, that the signer's must be or lead back to; may be repeated")
    private List<Path> certificates = List.of();

    @Option(
            names = "--timestamp-certificate",
            paramLabel = "FILE",
            description = "the same for the authorities that gave the timestamps; may be repeated")
    private List<Path> timestampCertificates = List.of();

    @Option(names = "--key", paramLabel = "FILE", description = "PKCS#12 file with the key an encrypted package is for")
    private Path key;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "file whose first line is the password of --key (default: asked for)")
    private Path passwordFile;

    @Option(names = "--language", paramLabel = "zh|en", description = "of the answer (default: the system's)")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        TrustedCertificates trusted = new TrustedCertificates(read(certificates), read(timestampCertificates));
        return StartFailures.told(() -> {
            if (!encrypted()) {
                return report(PackageVerifier.verify(file, trusted));
            }
            Path plain = Files.createTempFile("zhengming-evidence-", ".zip");
            try {
                return decrypt(plain) ? report(PackageVerifier.verify(plain, trusted)) : NOT_OPENED;
            } finally {
                Files.delete(plain);
            }
        });
    }

    private boolean encrypted() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Envelope.isEnvelope(in);
        }
    }

    private boolean decrypt(Path plain) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (key == null) {
            out.println("encrypted: give the key it is for with --key");
            return false;
        }
        try (InputStream in = Files.newInputStream(file);
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(plain))) {
            Envelope.decrypt(in, SigningIdentity.read(key, password()), to);
            return true;
        } catch (SealingFailure failure) {
            out.println("not opened: " + failure.getMessage());
            return false;
        }
    }

    private char[] password() throws IOException {
        if (passwordFile != null) {
            return Files.readAllLines(passwordFile).stream()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        }
        if (System.console() == null) {
            throw new CommandFailure("PASSWORD_MISSING", "give the key's password with --password-file");
        }
        return System.console().readPassword("Password of %s: ", key.getFileName());
    }

    private int report(PackageVerification result) {
        Locale locale = language == null ? Locale.getDefault() : Locale.forLanguageTag(language);
        boolean chinese = locale.getLanguage().equals("zh");
        PrintWriter out = spec.commandLine().getOut();
        new VerificationReport(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                .lines(result)
                .forEach(out::println);
        return result.sound() ? 0 : BROKEN;
    }

    private static List<X509Certificate> read(List<Path> files) {
        List<X509Certificate> all = new ArrayList<>();
        for (Path each : files) {
            try {
                all.addAll(StartFailures.told(() -> Trust.read(each)));
            } catch (SealingFailure unreadable) {
                throw new CommandFailure("CERTIFICATE_UNREADABLE", each + ": " + unreadable.getMessage());
            }
        }
        return all;
    }
}
