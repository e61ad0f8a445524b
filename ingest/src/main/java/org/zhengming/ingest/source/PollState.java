package org.zhengming.ingest.source;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.ingest.Sha256;
import org.zhengming.ingest.fetch.Validators;

/**
 * What to remember between two polls of a source. Immutable and serialisable; grows with the addresses that a source
 * offers, not with time. It is saved on disk, where a post that concerns nobody must leave no trace: addresses and
 * ids are held as digests only.
 *
 * @param validators by the digest of the address they belong to
 * @param seen fingerprints of what has been given out, by the digest of the address or id they belong to
 */
public record PollState(Map<String, Validators> validators, Map<String, String> seen) implements Serializable {

    private static final int DIGEST_LENGTH = 32;

    /** Before the first poll. */
    public static final PollState EMPTY = new PollState(Map.of(), Map.of());

    public PollState {
        validators = new LinkedHashMap<>(validators);
        seen = new LinkedHashMap<>(seen);
    }

    /** Validators of an address, {@link Validators#NONE} when it is new. */
    public Validators validatorsOf(String address) {
        return validators.getOrDefault(digest(address), Validators.NONE);
    }

    /** Fingerprint of what was given out under an address or id, or {@code null}. */
    String fingerprintOf(String key) {
        return seen.get(digest(key));
    }

    boolean hasSeen(String key) {
        return seen.containsKey(digest(key));
    }

    PollState withValidators(String address, Validators given) {
        Map<String, Validators> next = new HashMap<>(validators);
        next.put(digest(address), given);
        return new PollState(next, seen);
    }

    PollState withSeen(String key, String fingerprint) {
        Map<String, String> next = new LinkedHashMap<>(seen);
        next.put(digest(key), fingerprint);
        return new PollState(validators, next);
    }

    /** Forgets everything about keys that the source no longer offers. */
    PollState keepOnly(Collection<String> keys) {
        Map<String, Validators> keptValidators = new LinkedHashMap<>(validators);
        Map<String, String> keptSeen = new LinkedHashMap<>(seen);
        Set<String> digests = keys.stream().map(PollState::digest).collect(Collectors.toSet());
        keptValidators.keySet().retainAll(digests);
        keptSeen.keySet().retainAll(digests);
        return new PollState(keptValidators, keptSeen);
    }

    private static String digest(String key) {
        return Sha256.hex(key).substring(0, DIGEST_LENGTH);
    }
}
