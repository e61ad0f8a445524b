package org.zhengming.api.server;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.delivery.DeliveryPolicy;
import org.zhengming.api.evidence.EvidenceSettings;
import org.zhengming.api.security.SecuritySettings;
import org.zhengming.ingest.source.AlertPlaces;

/**
 * How the HTTP server runs.
 *
 * @param host address to listen on, such as {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param data folder for what the API keeps: {@code audit/} and {@code alert-rules/}; in {@code alerts/} it reads the alarms
 *     that the job leaves
 * @param hostNames names under which readers reach the server, lower case, beside {@code localhost} and addresses
 * @param proxies networks ({@code 10.0.0.7/32}) of the proxies in front, whose word on who asks is taken
 * @param sourceLabels what readers call a source, by what its posts carry as their source
 * @param zone where days and hours are cut
 * @param alerts where alerts may be sent beside the web pages
 * @param deliveries how long alerts are tried
 * @param evidence how pages are captured and sealed
 * @param procedures what the organs decide about their cases
 * @param security how people sign in
 * @param files of the office itself
 * @param sources that are read and may be added
 */
public record ApiSettings(
        String host,
        int port,
        Path data,
        Set<String> hostNames,
        Set<String> proxies,
        Supplier<Map<String, String>> sourceLabels,
        ZoneId zone,
        Limits limits,
        AlertPlaces alerts,
        DeliveryPolicy deliveries,
        EvidenceSettings evidence,
        ProcedureSettings procedures,
        SecuritySettings security,
        OfficeFiles files,
        SourceSettings sources) {

    public ApiSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(alerts, "alerts");
        Objects.requireNonNull(deliveries, "deliveries");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(procedures, "procedures");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(sources, "sources");
        hostNames = Set.copyOf(hostNames);
        proxies = Set.copyOf(proxies);
    }

    /** The usual limits, and days cut in China. */
    public static ApiSettings of(String host, int port, Path data) {
        return new ApiSettings(
                host,
                port,
                data,
                Set.of(),
                Set.of(),
                Map::of,
                ZoneId.of("Asia/Shanghai"),
                Limits.USUAL,
                AlertPlaces.NONE,
                DeliveryPolicy.USUAL,
                EvidenceSettings.usual(),
                ProcedureSettings.USUAL,
                SecuritySettings.USUAL,
                OfficeFiles.NONE,
                SourceSettings.NONE);
    }

    public ApiSettings withHostNames(Set<String> other) {
        return with(draft -> draft.hostNames = other);
    }

    public ApiSettings withProxies(Set<String> other) {
        return with(draft -> draft.proxies = other);
    }

    public ApiSettings withSourceLabels(Map<String, String> other) {
        return withSourceLabels(() -> other);
    }

    /** @param other as they are at each moment */
    public ApiSettings withSourceLabels(Supplier<Map<String, String>> other) {
        return with(draft -> draft.sourceLabels = other);
    }

    public ApiSettings withLimits(Limits other) {
        return with(draft -> draft.limits = other);
    }

    public ApiSettings withAlerts(AlertPlaces places, DeliveryPolicy policy) {
        return with(draft -> {
            draft.alerts = places;
            draft.deliveries = policy;
        });
    }

    public ApiSettings withEvidence(EvidenceSettings other) {
        return with(draft -> draft.evidence = other);
    }

    public ApiSettings withProcedures(ProcedureSettings other) {
        return with(draft -> draft.procedures = other);
    }

    public ApiSettings withSecurity(SecuritySettings other) {
        return with(draft -> draft.security = other);
    }

    public ApiSettings withFiles(OfficeFiles other) {
        return with(draft -> draft.files = other);
    }

    public ApiSettings withSources(SourceSettings other) {
        return with(draft -> draft.sources = other);
    }

    private ApiSettings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** The same settings while one of them changes. */
    private static final class Draft {

        private final ApiSettings before;
        private Set<String> hostNames;
        private Set<String> proxies;
        private Supplier<Map<String, String>> sourceLabels;
        private Limits limits;
        private AlertPlaces alerts;
        private DeliveryPolicy deliveries;
        private EvidenceSettings evidence;
        private ProcedureSettings procedures;
        private SecuritySettings security;
        private OfficeFiles files;
        private SourceSettings sources;

        Draft(ApiSettings before) {
            this.before = before;
            hostNames = before.hostNames;
            proxies = before.proxies;
            sourceLabels = before.sourceLabels;
            limits = before.limits;
            alerts = before.alerts;
            deliveries = before.deliveries;
            evidence = before.evidence;
            procedures = before.procedures;
            security = before.security;
            files = before.files;
            sources = before.sources;
        }

        ApiSettings settings() {
            return new ApiSettings(
                    before.host,
                    before.port,
                    before.data,
                    hostNames,
                    proxies,
                    sourceLabels,
                    before.zone,
                    limits,
                    alerts,
                    deliveries,
                    evidence,
                    procedures,
                    security,
                    files,
                    sources);
        }
    }

    /**
     * Files that the office keeps itself.
     *
     * @param registry of the protected; {@code null} when it is kept elsewhere
     * @param policy whether the office has a route policy of its own
     * @param indexKey of the registry's blind index; {@code null} when the configuration names none
     */
    public record OfficeFiles(
            @Nullable Path registry,
            boolean policy,
            @Nullable Path indexKey) {

        public static final OfficeFiles NONE = new OfficeFiles(null, false, null);
    }

    /**
     * What bounds the load that readers can make.
     *
     * @param indexThreads searches that run at once
     * @param indexQueue searches that may wait
     * @param indexTime longest time for a search, waiting included
     * @param signInFailuresPerAccount within {@code signInWindow}
     * @param signInFailuresPerAddress within {@code signInWindow}
     * @param searchBurst searches of one session that may follow each other at once
     * @param searchesPerSecond of one session, in the long run
     * @param streamsPerSession live connections
     * @param heartbeat time between comments in a live connection
     * @param alertsHeld alerts kept for readers who come back
     * @param alertsWaiting alerts that may wait for one slow reader
     * @param alertsEvery pause between two looks at the index
     * @param sessionIdle a session ends after so long without a request
     * @param sessionLength a session ends so long after the sign-in
     */
    public record Limits(
            int indexThreads,
            int indexQueue,
            Duration indexTime,
            int signInFailuresPerAccount,
            int signInFailuresPerAddress,
            Duration signInWindow,
            int searchBurst,
            double searchesPerSecond,
            int streamsPerSession,
            Duration heartbeat,
            int alertsHeld,
            int alertsWaiting,
            Duration alertsEvery,
            Duration sessionIdle,
            Duration sessionLength) {

        public static final Limits USUAL = new Limits(
                4,
                64,
                Duration.ofSeconds(10),
                10,
                50,
                Duration.ofMinutes(15),
                60,
                10,
                5,
                Duration.ofSeconds(15),
                500,
                256,
                Duration.ofSeconds(1),
                Duration.ofMinutes(30),
                Duration.ofHours(12));
    }
}
