package org.zhengming.api.evidence.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.custody.CustodyChain;
import org.zhengming.api.evidence.seal.Crypto;
import org.zhengming.api.evidence.seal.Envelope;
import org.zhengming.api.evidence.seal.SealedPackage;
import org.zhengming.api.evidence.verify.PackageVerification;
import org.zhengming.api.evidence.verify.PackageVerifier;
import org.zhengming.api.evidence.verify.TrustedCertificates;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Copies that leave: one person asks, another grants, and the one who asked takes it once, within a day. */
final class EvidenceExports {

    private static final Duration TAKEN_WITHIN = Duration.ofHours(24);

    private final EvidenceDesk desk;
    private final Sealing sealing;
    private final BlockingCalls calls;

    EvidenceExports(EvidenceDesk desk, Sealing sealing, BlockingCalls calls) {
        this.desk = desk;
        this.sealing = sealing;
        this.calls = calls;
    }

    /** @param certificate of the liaison, PEM, to encrypt to; {@code null} for a plain copy */
    Mono<ExportRow> ask(Actor actor, UUID id, String reason, @Nullable String certificate, String key) {
        byte[] recipient = certificate == null ? null : checked(certificate);
        UUID export = EvidenceDesk.id(actor, "export " + id + " " + key);
        ExportRow row = new ExportRow(
                export, id, ExportRow.State.ASKED, reason, recipient, actor.username(), desk.now(), null, null);
        return desk.deed(actor, client -> desk.found(client, id, false)
                .filter(each -> each.state() == EvidenceState.SEALED)
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EVIDENCE_NOT_READY)))
                .flatMap(each -> desk.store().insert(client, row))
                .flatMap(fresh ->
                        fresh ? desk.trace(client, actor, AuditAction.ASK_EXPORT, id.toString()) : Mono.<Void>empty())
                .then(desk.store().export(client, export, false)));
    }

    Mono<ExportRow> decide(Actor actor, UUID export, boolean granted) {
        return desk.deed(actor, client -> desk.store()
                        .export(client, export, true)
                        .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EVIDENCE_NOT_FOUND)))
                        .flatMap(row -> {
                            if (row.askedBy().equals(actor.username())) {
                                return Mono.error(new ApiException(ProblemCode.SAME_PERSON));
                            }
                            if (row.state() != ExportRow.State.ASKED) {
                                return Mono.error(new ApiException(ProblemCode.MOVE_NOT_ALLOWED));
                            }
                            return desk.store()
                                    .keepsOut(client, actor, row.packageId())
                                    .filter(bound -> !bound)
                                    .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.RECUSED)))
                                    .then(decided(client, actor, export, granted));
                        }))
                .onErrorResume(
                        ApiException.class,
                        refusal -> desk.refused(actor, AuditAction.DECIDE_EXPORT, export.toString(), refusal.code()));
    }

    private Mono<ExportRow> decided(DatabaseClient client, Actor actor, UUID export, boolean granted) {
        ExportRow.State state = granted ? ExportRow.State.GRANTED : ExportRow.State.REFUSED;
        return desk.store()
                .decide(client, export, state, actor.username(), desk.now())
                .then(desk.trace(client, actor, AuditAction.DECIDE_EXPORT, export + " " + state))
                .then(desk.store().export(client, export, false));
    }

    /** The copy's bytes: a ZIP, or a CMS envelope when it goes to a certificate. Fails when the package was damaged. */
    Mono<byte[]> take(Actor actor, UUID export) {
        return desk.deed(actor, client -> desk.store()
                .export(client, export, true)
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EVIDENCE_NOT_FOUND)))
                .filter(row -> takeable(actor, row))
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EXPORT_NOT_GRANTED)))
                .flatMap(row -> desk.appended(
                                client, actor.username(), row.packageId(), CustodyAction.EXPORTED, export.toString())
                        .flatMap(chain -> copy(actor, row, chain))
                        .flatMap(bytes -> desk.store()
                                .taken(client, export, desk.now())
                                .then(desk.trace(client, actor, AuditAction.TAKE_EXPORT, export.toString()))
                                .thenReturn(bytes))));
    }

    /** Checks what lies in the vault, as anybody could check a copy of it. */
    Mono<PackageVerification> verify(Actor actor, UUID id) {
        return desk.held(actor.scope(), id)
                .flatMap(held -> calls.call(() -> verified(zip(desk.open(held)))))
                .delayUntil(result -> result.sound()
                        ? desk.note(actor, id, CustodyAction.VERIFIED, null, AuditAction.VERIFY_EVIDENCE)
                        : desk.unsound(actor, id))
                .onErrorResume(EvidenceExports::isDamaged, damaged -> desk.unsound(actor, id)
                        .then(Mono.error(damaged)));
    }

    private static boolean isDamaged(Throwable failure) {
        return failure instanceof ApiException problem && problem.code() == ProblemCode.EVIDENCE_DAMAGED;
    }

    private Mono<byte[]> copy(Actor actor, ExportRow row, CustodyChain chain) {
        return desk.held(actor.scope(), row.packageId())
                .flatMap(held -> calls.call(() -> {
                    byte[] zip = zip(desk.open(new EvidenceDesk.Held(held.row(), chain)));
                    if (!verified(zip).sound()) {
                        throw new ApiException(ProblemCode.EVIDENCE_DAMAGED);
                    }
                    return row.recipient() == null ? zip : encrypted(zip, row.recipient());
                }));
    }

    private boolean takeable(Actor actor, ExportRow row) {
        return row.askedBy().equals(actor.username())
                && row.state() == ExportRow.State.GRANTED
                && row.decidedAt().plus(TAKEN_WITHIN).isAfter(desk.now());
    }

    private byte[] zip(SealedPackage sealed) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sealed.writeZip(sealing.seals(), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackageVerification verified(byte[] zip) throws IOException {
        List<X509Certificate> own = List.of(sealing.seals().identity().certificate());
        PackageVerification result = PackageVerifier.verify(zip, TrustedCertificates.NOT_ASKED);
        // A custody chain signed with a newer key than the manifest is this server's own all the same.
        boolean rotated = result.faults().stream()
                .allMatch(each -> each.code() == org.zhengming.api.evidence.verify.FaultCode.CUSTODY_SIGNER_FOREIGN);
        return result.sound() || !rotated
                ? result
                : PackageVerifier.verify(zip, new TrustedCertificates(withSigner(own, zip), List.of()));
    }

    private static List<X509Certificate> withSigner(List<X509Certificate> own, byte[] zip) throws IOException {
        try (var reader = org.zhengming.api.evidence.zip.ZipReader.of(zip)) {
            List<X509Certificate> all = new java.util.ArrayList<>(own);
            all.addAll(org.zhengming.api.evidence.seal.DetachedSignature.check(
                    reader.bytes(org.zhengming.api.evidence.PackagePaths.MANIFEST),
                    reader.bytes(org.zhengming.api.evidence.PackagePaths.SIGNATURE)));
            return all;
        }
    }

    private static byte[] encrypted(byte[] zip, byte[] recipient) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream envelope = Envelope.encrypt(List.of(certificate(recipient)), out)) {
            envelope.write(zip);
        }
        return out.toByteArray();
    }

    /** Tried out now: with a key that nothing can be encrypted to, what is granted could never be taken. */
    private static byte[] checked(String pem) {
        try {
            byte[] recipient =
                    certificate(pem.getBytes(StandardCharsets.US_ASCII)).getEncoded();
            encrypted(new byte[0], recipient);
            return recipient;
        } catch (GeneralSecurityException | IOException | RuntimeException unfit) {
            throw ApiException.parameter("certificate", "PEM, RSA, EC, SM2");
        }
    }

    private static X509Certificate certificate(byte[] encoded) {
        try {
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509", Crypto.PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(encoded));
            if (read == null) {
                throw new IllegalArgumentException("no certificate");
            }
            return read;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }
}
