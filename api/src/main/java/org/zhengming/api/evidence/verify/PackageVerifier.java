package org.zhengming.api.evidence.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.Digests;
import org.zhengming.api.evidence.PackagePaths;
import org.zhengming.api.evidence.Part;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.seal.DetachedSignature;
import org.zhengming.api.evidence.seal.Manifest;
import org.zhengming.api.evidence.seal.MerkleRoot;
import org.zhengming.api.evidence.seal.SealingFailure;
import org.zhengming.api.evidence.seal.Timestamp;
import org.zhengming.api.evidence.seal.Trust;
import org.zhengming.api.evidence.verify.PackageVerification.Signer;
import org.zhengming.api.evidence.verify.PackageVerification.Stamp;
import org.zhengming.api.evidence.verify.PackageVerification.Trusted;
import org.zhengming.api.evidence.zip.ZipFault;
import org.zhengming.api.evidence.zip.ZipReader;

/**
 * Checks a package from its bytes alone. Finds every change of every byte: each belongs to the form of the ZIP, to a part
 * named in the signed manifest, or to what binds manifest, signature, timestamps and custody chain together.
 */
public final class PackageVerifier {

    /** How far the clock of the capture may be ahead of a timestamp's. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final ZipReader zip;
    private final TrustedCertificates anchors;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Stamp> stamps = new ArrayList<>();

    private PackageVerifier(ZipReader zip, TrustedCertificates anchors) {
        this.zip = zip;
        this.anchors = anchors;
    }

    /**
     * @param anchors whom the checker trusts
     * @throws IOException if the file cannot be read
     */
    public static PackageVerification verify(Path file, TrustedCertificates anchors) throws IOException {
        try (ZipReader zip = ZipReader.open(file)) {
            return new PackageVerifier(zip, anchors).verify();
        }
    }

    /** Of a package that is held in memory. */
    public static PackageVerification verify(byte[] file, TrustedCertificates anchors) throws IOException {
        try (ZipReader zip = ZipReader.of(file)) {
            return new PackageVerifier(zip, anchors).verify();
        }
    }

    private PackageVerification verify() throws IOException {
        zip.faults().forEach(this::structure);
        if (!zip.whole()) {
            return new PackageVerification(faults, null, null, null, null, List.of(), 0, 0);
        }
        Parts parts = new Parts(zip, faults);
        Custody custody =
                Custody.read(zip.bytes(PackagePaths.CUSTODY), zip.bytes(PackagePaths.CUSTODY_SIGNATURE), faults);
        List<Part> bound = new ArrayList<>(custody.parts(CustodyAction.SEALED));
        bound.addAll(custody.parts(CustodyAction.TIMESTAMPED));
        Manifest manifest = manifest();
        Set<String> others = new HashSet<>(Set.of(PackagePaths.CUSTODY, PackagePaths.CUSTODY_SIGNATURE));
        List<Part> sealed = new ArrayList<>(manifest == null ? List.of() : manifest.parts());
        sealed.addAll(bound);
        if (manifest == null) {
            bound.stream().filter(each -> zip.names().contains(each.path())).forEach(this::compare);
        } else {
            parts.check(sealed, others);
            agree(manifest, bound);
            custody.checkBinding(manifest.custodyHead(), faults);
            new Documents(zip, faults).check(manifest);
        }
        Signer signer = signer(manifest, custody);
        timestamps(custody, manifest);
        parts.checkChecksums();
        return new PackageVerification(
                faults,
                manifest == null ? null : manifest.packageId(),
                manifest == null ? null : manifest.caseRef(),
                manifest == null ? null : manifest.sealedAt(),
                signer,
                stamps,
                sealed.size(),
                custody.events().size());
    }

    private void compare(Part part) {
        try {
            new Parts(zip, faults).compare(part);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void structure(ZipFault fault) {
        faults.add(new Fault(
                FaultCode.valueOf(fault.kind().name()),
                fault.entry(),
                new Fault.Place(null, -1, fault.offset(), false),
                null));
    }

    private Manifest manifest() throws IOException {
        byte[] bytes = zip.bytes(PackagePaths.MANIFEST);
        if (bytes == null) {
            faults.add(Fault.of(FaultCode.PART_MISSING, PackagePaths.MANIFEST));
            return null;
        }
        try {
            Manifest manifest = CanonicalJson.read(bytes, Manifest.class);
            if (Manifest.FORMAT.equals(manifest.format())) {
                return manifest;
            }
            faults.add(Fault.of(FaultCode.MANIFEST_UNREADABLE, PackagePaths.MANIFEST));
        } catch (CanonicalJson.NotCanonicalException e) {
            faults.add(new Fault(
                    FaultCode.MANIFEST_UNREADABLE,
                    PackagePaths.MANIFEST,
                    new Fault.Place(null, e.offset(), zip.offset(PackagePaths.MANIFEST) + e.offset(), false),
                    null));
        }
        return null;
    }

    private void agree(Manifest manifest, List<Part> bound) {
        if (!MerkleRoot.of(manifest.parts()).equals(manifest.merkleRoot())) {
            faults.add(Fault.of(FaultCode.MANIFEST_DISAGREES, PackagePaths.MANIFEST));
        }
        for (String needed : List.of(PackagePaths.MANIFEST, PackagePaths.SIGNATURE)) {
            boolean named = bound.stream().anyMatch(each -> each.path().equals(needed));
            if (!named && faults.stream().noneMatch(each -> PackagePaths.CUSTODY.equals(each.part()))) {
                faults.add(Fault.of(FaultCode.CUSTODY_FOREIGN, PackagePaths.CUSTODY));
            }
        }
    }

    private Signer signer(Manifest manifest, Custody custody) throws IOException {
        byte[] signed = zip.bytes(PackagePaths.MANIFEST);
        byte[] signature = zip.bytes(PackagePaths.SIGNATURE);
        if (signed == null || signature == null) {
            return null;
        }
        try {
            List<X509Certificate> chain = DetachedSignature.check(signed, signature);
            Instant at = manifest == null ? Instant.now() : manifest.sealedAt();
            Trusted trusted = trusted(chain, anchors.signers(), at);
            if (trusted == Trusted.NO) {
                faults.add(Fault.of(FaultCode.SIGNER_NOT_TRUSTED, PackagePaths.SIGNATURE, subject(chain.get(0))));
            }
            if (!Trust.validAt(chain.get(0), at)) {
                faults.add(Fault.of(FaultCode.SIGNER_NOT_VALID_THEN, PackagePaths.SIGNATURE, subject(chain.get(0))));
            }
            custodySigner(custody, chain);
            return new Signer(subject(chain.get(0)), fingerprint(chain.get(0)), trusted);
        } catch (SealingFailure broken) {
            if (!changed(PackagePaths.MANIFEST) && !changed(PackagePaths.SIGNATURE)) {
                faults.add(Fault.of(FaultCode.SIGNATURE_BROKEN, PackagePaths.SIGNATURE));
            }
            return null;
        }
    }

    /** The chain may have been signed later, with another key: then that key must be trusted by itself. */
    private void custodySigner(Custody custody, List<X509Certificate> chain) {
        X509Certificate signer = custody.signer();
        if (signer != null
                && !changed(PackagePaths.SIGNATURE)
                && !signer.equals(chain.get(0))
                && !Trust.leadsTo(List.of(signer), anchors.signers(), custodyTime(custody))) {
            faults.add(Fault.of(FaultCode.CUSTODY_SIGNER_FOREIGN, PackagePaths.CUSTODY_SIGNATURE, subject(signer)));
        }
    }

    private static Instant custodyTime(Custody custody) {
        return custody.events().isEmpty()
                ? Instant.now()
                : custody.events().get(custody.events().size() - 1).at();
    }

    private void timestamps(Custody custody, Manifest manifest) throws IOException {
        byte[] signature = zip.bytes(PackagePaths.SIGNATURE);
        for (Part part : custody.parts(CustodyAction.TIMESTAMPED)) {
            byte[] token = zip.bytes(part.path());
            if (token == null || signature == null || changed(part.path()) || changed(PackagePaths.SIGNATURE)) {
                continue;
            }
            try {
                Timestamp stamp = Timestamp.check(token, signature);
                Trusted trusted = trusted(stamp.certificates(), anchors.authorities(), stamp.time());
                String authority = subject(stamp.certificates().get(0));
                if (trusted == Trusted.NO) {
                    faults.add(Fault.of(FaultCode.TIMESTAMP_NOT_TRUSTED, part.path(), authority));
                }
                if (manifest != null && stamp.time().plus(CLOCKS_APART).isBefore(manifest.sealedAt())) {
                    faults.add(Fault.of(FaultCode.TIMESTAMP_TOO_EARLY, part.path(), authority));
                }
                stamps.add(new Stamp(part.path(), stamp.time(), authority, trusted));
            } catch (SealingFailure broken) {
                faults.add(Fault.of(FaultCode.TIMESTAMP_BROKEN, part.path()));
            }
        }
    }

    /** What is said of a part that is known to be changed would only repeat it. */
    private boolean changed(String path) {
        return faults.stream()
                .anyMatch(each -> path.equals(each.part())
                        && (each.code() == FaultCode.PART_CHANGED || each.code() == FaultCode.MANIFEST_UNREADABLE));
    }

    private static Trusted trusted(List<X509Certificate> chain, List<X509Certificate> asked, Instant at) {
        if (asked.isEmpty()) {
            return Trusted.NOT_ASKED;
        }
        return Trust.leadsTo(chain, asked, at) ? Trusted.YES : Trusted.NO;
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return Digests.hex(Digests.sha256(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }
}
