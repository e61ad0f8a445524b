package org.zhengming.jobs;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What {@link JobCounters} leaves out: counts of single stages, since the job was started in this process.
 *
 * @param analysed posts that the analysis made a finding of
 * @param told findings that were masked and given their story
 * @param deadRead items that could not be read
 * @param deadScreened posts on which the screening failed
 * @param deadAnalysed posts on which the analysis failed
 * @param deadIndexed documents that the index refused
 * @param fromArrival findings by how long it took from the arrival of their post until they could be searched; one count
 *     for each bound of {@link org.zhengming.jobs.metrics.LatencyCounter#BOUNDS} and one for what took longer
 * @param fromPublication the same from the publication of the post
 * @param lags what each source still has to read, by the source's id: files of a folder, messages of topics; of feeds and
 *     pages 0
 */
public record JobStages(
        long analysed,
        long told,
        long deadRead,
        long deadScreened,
        long deadAnalysed,
        long deadIndexed,
        List<Long> fromArrival,
        List<Long> fromPublication,
        Map<String, Long> lags) {

    public JobStages {
        fromArrival = List.copyOf(fromArrival);
        fromPublication = List.copyOf(fromPublication);
        lags = Map.copyOf(lags);
    }

    /** These and those of an earlier run; what is left to read is that of now. */
    JobStages and(JobStages earlier) {
        return new JobStages(
                analysed + earlier.analysed(),
                told + earlier.told(),
                deadRead + earlier.deadRead(),
                deadScreened + earlier.deadScreened(),
                deadAnalysed + earlier.deadAnalysed(),
                deadIndexed + earlier.deadIndexed(),
                sums(fromArrival, earlier.fromArrival()),
                sums(fromPublication, earlier.fromPublication()),
                lags);
    }

    private static List<Long> sums(List<Long> some, List<Long> others) {
        return IntStream.range(0, some.size())
                .mapToObj(index -> some.get(index) + others.get(index))
                .toList();
    }
}
