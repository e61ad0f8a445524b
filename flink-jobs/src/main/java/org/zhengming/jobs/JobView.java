package org.zhengming.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** What can be known of a job, wherever it runs. Safe for use by many threads. */
public interface JobView {

    /** Where the job stands now. */
    JobState state();

    /** When this start was; empty while there is none. */
    Optional<Instant> startedAt();

    /** What has been counted since this start. */
    JobCounters counters();

    /** What has been counted at each stage since this start. */
    JobStages stages();

    /** Share of the files in watched folders that have been read, 0 to 1; empty while none is known. */
    OptionalDouble loadProgress();

    /** Why the registry file's present version is refused, in one sentence; the version before is then in force. */
    Optional<String> registryProblem();

    /** The same of the policy file. */
    Optional<String> policyProblem();
}
