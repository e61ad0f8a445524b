package org.zhengming.ingest.source;

import java.nio.file.Path;

/** Where the job runs that reads the sources. */
public sealed interface JobPlace {

    /** In the process that serves the pages. */
    record Embedded() implements JobPlace {}

    /**
     * In a Flink session cluster.
     *
     * @param jobManager {@code host:port} of the JobManager's REST endpoint, or {@code null} when only the command line
     *     names it
     * @param name of the job, by which it is found among others of the cluster
     * @param parallelism workers, each of which takes one slot
     * @param checkpoints URI of a folder that every machine of the cluster reaches, or {@code null} for one below the
     *     data folder
     * @param settings properties file with settings of Flink's client, such as those of TLS, or {@code null}
     */
    record Cluster(String jobManager, String name, int parallelism, String checkpoints, Path settings)
            implements JobPlace {

        /** What holds unless the configuration says otherwise. */
        public static final String USUAL_NAME = "zhengming";

        /** What holds unless the configuration says otherwise. */
        public static final int USUAL_PARALLELISM = 2;

        /** A cluster of which the configuration says nothing. */
        public static final Cluster USUAL = new Cluster(null, USUAL_NAME, USUAL_PARALLELISM, null, null);

        /** The same job at another address. */
        public Cluster at(String otherJobManager) {
            return new Cluster(otherJobManager, name, parallelism, checkpoints, settings);
        }
    }
}
