package org.zhengming.api.evidence.seal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.zhengming.api.evidence.Digests;
import org.zhengming.api.evidence.Part;

/**
 * Roots of the Merkle trees (RFC 6962 section 2.1) over the parts in the order of their paths, one with each hash. A
 * leaf is the path, a zero byte and the part's hash.
 *
 * @param sha256 hexadecimal
 * @param sm3 hexadecimal
 */
public record MerkleRoot(String sha256, String sm3) {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private interface Hash {
        byte[] of(byte[]... pieces);
    }

    public static MerkleRoot of(List<Part> parts) {
        return new MerkleRoot(
                Digests.hex(
                        root(parts, Digests::sha256, part -> part.fingerprint().sha256())),
                Digests.hex(root(parts, Digests::sm3, part -> part.fingerprint().sm3())));
    }

    private static byte[] root(List<Part> parts, Hash hash, Function<Part, String> partHash) {
        if (parts.isEmpty()) {
            return hash.of();
        }
        if (parts.size() == 1) {
            byte[] path = parts.get(0).path().getBytes(StandardCharsets.UTF_8);
            return hash.of(LEAF, path, LEAF, HexFormat.of().parseHex(partHash.apply(parts.get(0))));
        }
        int split = Integer.highestOneBit(parts.size() - 1);
        byte[] left = root(parts.subList(0, split), hash, partHash);
        byte[] right = root(parts.subList(split, parts.size()), hash, partHash);
        return hash.of(NODE, left, right);
    }
}
