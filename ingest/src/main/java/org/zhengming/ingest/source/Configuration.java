package org.zhengming.ingest.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.ingest.fetch.FetchPolicy;

/**
 * The configuration file. Every path is absolute: relative ones are relative to the file.
 *
 * @param registry the registry of the protected, JSON Lines
 * @param data folder for the index, checkpoints, dead letters and keys
 * @param indexKey key of the registry's blind index, or {@code null}: then enrolled values are not looked for
 * @param policy the office's own route policy, or {@code null} for the built-in one
 * @param sources in the file's order, none with the same id
 * @param fetch how to fetch, for the sources that are fetched
 * @param index where findings are searched
 * @param database where cases are kept, or {@code null} for a server of this machine's own in the data folder
 * @param retention how long things are kept, by the names of {@link RetentionPolicy}; what is not in the map is kept for
 *     ever
 * @param job where the job runs
 * @param alerts where alerts may be sent beside the web pages
 * @param evidence how pages are captured as evidence
 * @param security how people sign in
 * @param rules what the organs decide about how their cases go
 * @param sourceFolders beneath which administrators may have folders watched
 */
public record Configuration(
        Path registry,
        Path data,
        Path indexKey,
        Path policy,
        Http http,
        List<Source> sources,
        FetchPolicy fetch,
        IndexPlace index,
        DatabaseAddress database,
        Map<String, Duration> retention,
        JobPlace job,
        AlertPlaces alerts,
        EvidencePlace evidence,
        SecurityPlace security,
        OrganRules rules,
        List<Path> sourceFolders) {

    public Configuration {
        sources = List.copyOf(sources);
        sourceFolders = List.copyOf(sourceFolders);
        retention = Map.copyOf(retention);
    }

    /**
     * Where the web interface listens.
     *
     * @param port 0 takes any free one
     * @param names under which readers reach it, lower case, beside {@code localhost} and addresses
     * @param proxies networks ({@code 10.0.0.7/32}) of the proxies whose word on who asks, and whether over TLS, is taken
     */
    public record Http(String host, int port, Set<String> names, Set<String> proxies) {

        public Http {
            names = Set.copyOf(names);
            proxies = Set.copyOf(proxies);
        }

        /** Under no name of its own and behind no proxy. */
        public Http(String host, int port) {
            this(host, port, Set.of(), Set.of());
        }
    }
}
