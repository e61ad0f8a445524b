package org.zhengming.ingest.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the job is to read: the sources of the configuration file and those that administrators added.
 *
 * @param sources those of the file first
 * @param paused ids of those that are kept with their place and not read
 * @param changedAt when those were changed last that were added, by id
 * @param refused ids of added ones that the configuration does not allow any more
 */
public record SourcesInForce(
        List<Source> sources, Set<String> paused, Map<String, Instant> changedAt, Set<String> refused) {

    public SourcesInForce {
        sources = List.copyOf(sources);
        paused = Set.copyOf(paused);
        changedAt = Map.copyOf(changedAt);
        refused = Set.copyOf(refused);
    }

    /**
     * As they stand now.
     *
     * @throws IOException if the file of the added ones cannot be read
     */
    public static SourcesInForce of(Configuration configuration) throws IOException {
        AllowedSources allowed = AllowedSources.of(configuration);
        List<Source> sources = new ArrayList<>(configuration.sources());
        Set<String> paused = new HashSet<>();
        Map<String, Instant> changedAt = new HashMap<>();
        Set<String> refused = new HashSet<>();
        for (AddedSource added : AddedSources.in(configuration.data()).read()) {
            try {
                Source source = allowed.read(added.form());
                sources.add(source);
                changedAt.put(source.id(), added.changedAt());
                if (added.paused()) {
                    paused.add(source.id());
                }
            } catch (SourceRefusedException e) {
                refused.add(added.form().id());
            }
        }
        return new SourcesInForce(sources, paused, changedAt, refused);
    }
}
