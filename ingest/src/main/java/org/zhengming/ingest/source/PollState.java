package org.zhengming.ingest.source;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengming.ingest.fetch.Validators;

/**
 * What to remember between two polls of a source. Immutable and serialisable; grows with the addresses that a source
 * offers, not with time.
 *
 * @param validators by the address they belong to
 * @param seen fingerprints of what has been given out, by the address or entry they belong to
 */
public record PollState(Map<String, Validators> validators, Map<String, String> seen) implements Serializable {

    /** Before the first poll. */
    public static final PollState EMPTY = new PollState(Map.of(), Map.of());

    public PollState {
        validators = new LinkedHashMap<>(validators);
        seen = new LinkedHashMap<>(seen);
    }

    /** Validators of an address, {@link Validators#NONE} when it is new. */
    public Validators validatorsOf(String address) {
        return validators.getOrDefault(address, Validators.NONE);
    }

    PollState withValidators(String address, Validators given) {
        Map<String, Validators> next = new HashMap<>(validators);
        next.put(address, given);
        return new PollState(next, seen);
    }

    PollState withSeen(String key, String fingerprint) {
        Map<String, String> next = new LinkedHashMap<>(seen);
        next.put(key, fingerprint);
        return new PollState(validators, next);
    }

    /** Forgets everything about keys that the source no longer offers. */
    PollState keepOnly(Collection<String> keys) {
        Map<String, Validators> keptValidators = new LinkedHashMap<>(validators);
        Map<String, String> keptSeen = new LinkedHashMap<>(seen);
        keptValidators.keySet().retainAll(keys);
        keptSeen.keySet().retainAll(keys);
        return new PollState(keptValidators, keptSeen);
    }
}
