package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.registry.PrivateIndexEntry;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.ingest.Post;

/**
 * Recognises private values that protected persons enrolled of their own will, though only keyed hashes of them are
 * held: also where no name stands beside the value. Immutable, safe for many threads.
 */
public final class BlindIndex {

    /** Knows nothing. */
    public static final BlindIndex NONE = new BlindIndex(null, Map.of(), Set.of());

    private static final double CERTAIN = 0.99;

    private final BlindIndexKey key;
    private final Map<String, String> personsByHash;
    private final Set<LeakType> types;

    private BlindIndex(BlindIndexKey key, Map<String, String> personsByHash, Set<LeakType> types) {
        this.key = key;
        this.personsByHash = personsByHash;
        this.types = types;
    }

    /** @param key under which the entries of the registry were made, or {@code null} to know nothing */
    public static BlindIndex of(Registry registry, BlindIndexKey key) {
        Map<String, String> personsByHash = new HashMap<>();
        Set<LeakType> types = EnumSet.noneOf(LeakType.class);
        for (ProtectedPerson person : registry.persons()) {
            for (PrivateIndexEntry entry : person.privateIndex()) {
                personsByHash.putIfAbsent(entry.hmac(), person.id());
                types.add(entry.type());
            }
        }
        return key == null || types.isEmpty() ? NONE : new BlindIndex(key, Map.copyOf(personsByHash), types);
    }

    /** The cheap screen, before anything is normalised: {@code false} means that {@link #holds} would say no. */
    public boolean mayHold(Post post) {
        return !types.isEmpty()
                && (PrivateValues.mayHold(post.text(), types)
                        || post.title() != null && PrivateValues.mayHold(post.title(), types));
    }

    /** Whether the text holds an enrolled value. */
    public boolean holds(NormalisedText text) {
        return !find(text).isEmpty();
    }

    /** Values in the text that were enrolled, each with the person who did so, in no order. */
    List<Candidate> find(NormalisedText text) {
        if (types.isEmpty()) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        for (PrivateValues.Shape shape : PrivateValues.shapes(text)) {
            String person =
                    types.contains(shape.type()) ? personsByHash.get(key.hash(shape.type(), shape.value())) : null;
            if (person != null) {
                found.add(new Candidate(
                        shape.type(), shape.span(), shape.value(), CERTAIN, Reason.of("LEAK_ENROLLED_VALUE"), person));
            }
        }
        return found;
    }
}
