package org.zhengming.api.command;

import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.JobPlace;
import picocli.CommandLine.Option;

/** {@code --jobmanager}: which cluster is meant. */
final class JobManagerOption {

    @Option(
            names = "--jobmanager",
            paramLabel = "HOST:PORT",
            description = "the JobManager's REST endpoint; default: job.jobmanager of the configuration")
    private String address;

    /** The cluster of the configuration, or what holds where it names none, at the address given. */
    JobPlace.Cluster cluster(Configuration configuration) {
        JobPlace.Cluster place = configuration.job() instanceof JobPlace.Cluster named ? named : JobPlace.Cluster.USUAL;
        if (address == null) {
            return place;
        }
        if (!address.matches("(?:[\\w.-]+|\\[[0-9a-fA-F:]+]):\\d{1,5}")) {
            throw new CommandFailure(
                    "CLUSTER_ADDRESS", "--jobmanager takes HOST:PORT, such as flink.example:8081, not " + address);
        }
        return place.at(address);
    }
}
