package org.zhengming.api.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.delivery.DeliveryPolicy;
import org.zhengming.api.pipeline.PipelineStatus;
import org.zhengming.api.retention.CaseRetention;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.Accounts;
import org.zhengming.api.server.ApiServer;
import org.zhengming.api.server.ApiSettings;
import org.zhengming.api.server.SourceSettings;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationException;
import org.zhengming.ingest.source.JobPlace;
import org.zhengming.jobs.JobSettings;
import org.zhengming.jobs.KeptJob;
import org.zhengming.jobs.cluster.ClusterJob;
import org.zhengming.jobs.index.SearchIndexFactory;

/**
 * The whole system in this process, or all but the job when that runs in a cluster. Ends in the order opposite to its
 * start: readers first, then the job, saved.
 */
public final class AllInOne implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AllInOne.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final JobPipelineView pipeline;
    private ApiServer server;

    private AllInOne(Configuration configuration) throws IOException {
        pipeline = new JobPipelineView(configuration);
    }

    /**
     * Starts everything and returns when the pages answer; the job may still be loading.
     *
     * @throws RegistryException if the registry is broken
     * @throws IOException if the registry or the data folder cannot be read or written
     * @throws ConfigurationException if it names a role that does not exist
     * @throws org.zhengming.jobs.JobStartException if another process holds the data, or there is no source
     */
    public static AllInOne start(Configuration configuration, List<Account> accounts, JobSettings settings)
            throws IOException, ConfigurationException {
        AllInOne all = new AllInOne(configuration);
        try {
            if (configuration.job() instanceof JobPlace.Cluster cluster) {
                all.startPages(configuration, cluster, accounts);
            } else {
                all.startParts(configuration, accounts, settings);
            }
            return all;
        } catch (IOException | ConfigurationException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    /** The job and the server start side by side: each takes seconds, and the pages can say that the job is starting. */
    private void startParts(Configuration configuration, List<Account> accounts, JobSettings settings)
            throws IOException, ConfigurationException {
        RegistryFile registry = keep(new RegistryFile(configuration.registry()));
        FutureTask<KeptJob> starting = new FutureTask<>(() -> KeptJob.start(configuration, settings));
        Thread.ofPlatform().name("job-start").start(starting);
        try {
            serve(configuration, registry, accounts);
        } catch (IOException | ConfigurationException | RuntimeException failure) {
            // The job is waited for so that it is closed; why the server did not start is what counts.
            keep(started(starting));
            throw failure;
        }
        keep(pipeline).follow(keep(started(starting)));
    }

    /** The pages alone: the job runs in a cluster and writes to an index that this machine can reach. */
    private void startPages(Configuration configuration, JobPlace.Cluster cluster, List<Account> accounts)
            throws IOException, ConfigurationException {
        RegistryFile registry = keep(new RegistryFile(configuration.registry()));
        ClusterJob job = keep(ClusterJob.of(configuration, cluster));
        serve(configuration, registry, accounts);
        keep(ClusterPurge.start(configuration));
        keep(pipeline).follow(job);
    }

    private void serve(Configuration configuration, RegistryFile registry, List<Account> accounts)
            throws IOException, ConfigurationException {
        DatabasePlace database = keep(OfficeDatabase.open(configuration)).place();
        SearchIndex index = keep(SearchIndexFactory.of(configuration).openToSearch());
        ApiSettings api = ApiSettings.of(
                        configuration.http().host(), configuration.http().port(), configuration.data())
                .withHostNames(configuration.http().names())
                .withProxies(configuration.http().proxies())
                .withAlerts(configuration.alerts(), DeliveryPolicy.USUAL)
                .withSourceLabels(new SourceLabels(configuration))
                .withSources(SourceSettings.of(configuration))
                .withEvidence(EvidencePlaces.of(configuration.evidence()))
                .withSecurity(SecurityPlaces.of(configuration.security()))
                .withProcedures(ProcedureRules.of(configuration.rules(), CaseRetention.of(configuration.retention())))
                .withFiles(new ApiSettings.OfficeFiles(
                        configuration.registry(), configuration.policy() != null, configuration.indexKey()));
        Accounts kept = new Accounts(accounts, AccountFile.in(configuration.data()));
        server = keep(ApiServer.start(api, index, registry, pipeline, kept, database));
    }

    private static KeptJob started(FutureTask<KeptJob> starting) throws IOException {
        try {
            return starting.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the job started");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        }
    }

    /** The port the pages and the API are on. */
    public int port() {
        return server.port();
    }

    /** Where the job stands, at most half a second old. */
    public PipelineStatus status() {
        return pipeline.status();
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.warn("A part did not end well: {}", e.getMessage());
            }
        }
    }

    private <P extends AutoCloseable> P keep(P part) {
        parts.push(part);
        return part;
    }
}
