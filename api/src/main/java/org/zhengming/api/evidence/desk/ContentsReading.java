package org.zhengming.api.evidence.desk;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.evidence.Digests;
import org.zhengming.api.evidence.PackagePaths;
import org.zhengming.api.evidence.desk.EvidenceContents.PartView;
import org.zhengming.api.evidence.desk.EvidenceContents.SealSignature;
import org.zhengming.api.evidence.desk.EvidenceContents.StampView;
import org.zhengming.api.evidence.seal.DetachedSignature;
import org.zhengming.api.evidence.seal.SealingFailure;
import org.zhengming.api.evidence.seal.Timestamp;

/** Tells what a package holds and what it was sealed with. Whether all of it is right, a check tells. */
final class ContentsReading {

    private final SortedMap<String, byte[]> files;

    ContentsReading(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    EvidenceContents contents() {
        return new EvidenceContents(
                files.entrySet().stream().map(ContentsReading::part).toList(),
                signature(),
                files.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(PackagePaths.TIMESTAMPS))
                        .flatMap(each -> stamp(each.getKey(), each.getValue()))
                        .toList());
    }

    private static PartView part(Map.Entry<String, byte[]> file) {
        byte[] bytes = file.getValue();
        return new PartView(
                file.getKey(), bytes.length, Digests.hex(Digests.sha256(bytes)), Digests.hex(Digests.sm3(bytes)));
    }

    private @Nullable SealSignature signature() {
        byte[] manifest = files.get(PackagePaths.MANIFEST);
        byte[] signature = files.get(PackagePaths.SIGNATURE);
        if (manifest == null || signature == null) {
            return null;
        }
        try {
            List<X509Certificate> signers = DetachedSignature.check(manifest, signature);
            X509Certificate own = signers.getFirst();
            return new SealSignature(
                    own.getSubjectX500Principal().getName(),
                    own.getPublicKey().getAlgorithm() + ", " + own.getSigAlgName(),
                    Digests.hex(Digests.sha256(own.getEncoded())));
        } catch (SealingFailure | GeneralSecurityException unreadable) {
            return null;
        }
    }

    private Stream<StampView> stamp(String path, byte[] token) {
        try {
            Timestamp stamp = Timestamp.check(token, files.get(PackagePaths.SIGNATURE));
            return Stream.of(new StampView(
                    path,
                    stamp.time(),
                    stamp.certificates().getFirst().getSubjectX500Principal().getName()));
        } catch (SealingFailure unreadable) {
            return Stream.empty();
        }
    }
}
