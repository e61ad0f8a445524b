package org.zhengming.jobs.poll;

import java.util.Map;
import java.util.Set;
import org.zhengming.jobs.SavedState;

/**
 * What the enumerator keeps in checkpoints.
 *
 * @param assigned ids of the places that readers hold
 * @param written {@link SavedState#versions()} of the program that wrote the checkpoint; {@code null} of version 0.1
 */
public record PollProgress(Set<String> assigned, Map<String, Integer> written) {

    /** As this program writes it. */
    static PollProgress of(Set<String> assigned) {
        return new PollProgress(Set.copyOf(assigned), SavedState.versions());
    }
}
