package org.zhengming.api.evidence.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhengming.api.evidence.PackagePaths;
import org.zhengming.api.evidence.custody.CustodyChain;
import org.zhengming.api.evidence.zip.ZipWriter;

/**
 * A package after its sealing. Its files never change again; its custody chain grows.
 *
 * @param manifestSha256 hexadecimal
 * @param files by path: everything but the custody chain
 */
public record SealedPackage(
        String packageId, String manifestSha256, SortedMap<String, byte[]> files, CustodyChain custody) {

    public SealedPackage {
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public SealedPackage withCustody(CustodyChain longer) {
        return new SealedPackage(packageId, manifestSha256, files, longer);
    }

    /** Writes a copy that leaves, with the custody chain as it stands, signed. */
    public void writeZip(Seals seals, OutputStream out) throws IOException {
        TreeMap<String, byte[]> all = new TreeMap<>(files);
        all.put(PackagePaths.CUSTODY, custody.write());
        all.put(PackagePaths.CUSTODY_SIGNATURE, seals.signCustody(custody));
        ZipWriter.write(all, out);
    }
}
