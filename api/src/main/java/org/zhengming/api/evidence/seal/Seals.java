package org.zhengming.api.evidence.seal;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.Digests;
import org.zhengming.api.evidence.PackagePaths;
import org.zhengming.api.evidence.Part;
import org.zhengming.api.evidence.PartContent;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.custody.CustodyChain;

/** Seals what was captured: hashes, manifest, signature, timestamps. */
public final class Seals {

    private final SigningIdentity identity;
    private final List<TimestampService> authorities;
    private final Clock clock;
    private final String tool;

    /** @param tool name and version of this program */
    public Seals(SigningIdentity identity, List<TimestampService> authorities, Clock clock, String tool) {
        this.identity = identity;
        this.authorities = List.copyOf(authorities);
        this.clock = clock;
        this.tool = tool;
    }

    /**
     * @param contents everything but what sealing adds
     * @param before custody up to here
     * @param redactedFrom or {@code null}
     */
    public record Draft(
            String packageId,
            String caseRef,
            String sealedBy,
            List<PartContent> contents,
            CustodyChain before,
            Manifest.Source redactedFrom) {

        public Draft {
            contents = List.copyOf(contents);
        }
    }

    /** Timestamps that cannot be had are noted in the custody chain; the package is sealed without them. */
    public SealedPackage seal(Draft draft) throws InterruptedException {
        List<PartContent> sorted = draft.contents().stream()
                .sorted(Comparator.comparing(PartContent::path))
                .toList();
        List<Part> parts = sorted.stream().map(Part::of).toList();
        CustodyChain hashed = draft.before()
                .then(clock.instant(), draft.sealedBy(), CustodyAction.HASHED, String.valueOf(parts.size()), null);
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                draft.packageId(),
                draft.caseRef(),
                clock.instant(),
                tool,
                parts,
                MerkleRoot.of(parts),
                hashed.headHash(),
                draft.redactedFrom());
        TreeMap<String, byte[]> files = new TreeMap<>();
        sorted.forEach(each -> files.put(each.path(), each.bytes()));
        byte[] written = CanonicalJson.write(manifest);
        byte[] signature = DetachedSignature.sign(written, identity);
        files.put(PackagePaths.MANIFEST, written);
        files.put(PackagePaths.SIGNATURE, signature);
        CustodyChain sealed = hashed.then(
                clock.instant(),
                draft.sealedBy(),
                CustodyAction.SEALED,
                null,
                List.of(
                        part(PackagePaths.MANIFEST, "application/json", written),
                        part(PackagePaths.SIGNATURE, "application/pkcs7-signature", signature)));
        return new SealedPackage(
                draft.packageId(), Digests.hex(Digests.sha256(written)), files, stamped(sealed, draft, files));
    }

    /** The signature over a custody chain, made with every copy that leaves. */
    public byte[] signCustody(CustodyChain chain) {
        return CustodySignature.sign(chain.write(), identity);
    }

    public SigningIdentity identity() {
        return identity;
    }

    private CustodyChain stamped(CustodyChain sealed, Draft draft, TreeMap<String, byte[]> files)
            throws InterruptedException {
        CustodyChain chain = sealed;
        int number = 0;
        List<TimestampService> asked = new ArrayList<>(authorities);
        for (TimestampService authority : asked) {
            try {
                Timestamp stamp = Timestamp.ask(authority, files.get(PackagePaths.SIGNATURE));
                String path = PackagePaths.timestamp(++number);
                files.put(path, stamp.token());
                chain = chain.then(
                        clock.instant(),
                        draft.sealedBy(),
                        CustodyAction.TIMESTAMPED,
                        authority.name(),
                        List.of(part(path, "application/timestamp-token", stamp.token())));
            } catch (IOException | SealingFailure missing) {
                chain = chain.then(
                        clock.instant(),
                        draft.sealedBy(),
                        CustodyAction.TIMESTAMP_MISSING,
                        authority.name() + ": " + reason(missing),
                        null);
            }
        }
        return chain;
    }

    private static String reason(Exception missing) {
        return missing instanceof SealingFailure ? missing.getMessage() : "the authority could not be reached";
    }

    private static Part part(String path, String mimeType, byte[] bytes) {
        return Part.of(new PartContent(path, mimeType, bytes));
    }
}
