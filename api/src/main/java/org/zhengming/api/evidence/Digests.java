package org.zhengming.api.evidence;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.zhengming.ingest.Sha256;

/** The two hashes that every part carries: SHA-256 (FIPS 180-4) and SM3 (GB/T 32905). */
public final class Digests {

    private Digests() {}

    public static byte[] sha256(byte[]... pieces) {
        return digest(Sha256.start(), pieces);
    }

    public static byte[] sm3(byte[]... pieces) {
        return digest(new SM3.Digest(), pieces);
    }

    /** Lower-case hexadecimal. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] digest(MessageDigest digest, byte[][] pieces) {
        for (byte[] piece : pieces) {
            digest.update(piece);
        }
        return digest.digest();
    }
}
