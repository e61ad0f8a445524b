package org.zhengming.jobs.policy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengming.analytics.story.StoryPolicy;

/**
 * What is made of the thresholds of stories and alarms, by the version of the policy that a post was judged by, so that
 * both change with the same post. Not for use by several threads.
 *
 * @param <T> what is made of them
 */
public final class StoryPolicies<T> {

    private static final int KEPT = 8;

    /** Makes something of thresholds. */
    public interface Making<T> {
        T of(StoryPolicy policy);
    }

    private final PolicyStore store;
    private final Making<T> making;
    private final Map<String, T> made = new LinkedHashMap<>();

    public StoryPolicies(PolicyStore store, Making<T> making) {
        this.store = store;
        this.making = making;
    }

    /**
     * For one version.
     *
     * @param hash as in {@link PolicyVersion}
     * @throws IOException if the version cannot be read any more
     */
    public T of(String hash) throws IOException {
        T known = made.get(hash);
        if (known == null) {
            if (made.size() == KEPT) {
                made.remove(made.keySet().iterator().next());
            }
            known = making.of(store.load(hash).stories());
            made.put(hash, known);
        }
        return known;
    }
}
