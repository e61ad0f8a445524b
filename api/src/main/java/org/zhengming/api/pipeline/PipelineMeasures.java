package org.zhengming.api.pipeline;

import java.util.Map;

/**
 * What operators measure beyond {@link PipelineStatus.PipelineCounters}.
 *
 * @param analysed posts that the analysis made a finding of
 * @param told findings that were masked and given their story
 * @param deadRead items that could not be read
 * @param deadScreened posts on which the screening failed
 * @param deadAnalysed posts on which the analysis failed
 * @param deadIndexed documents that the index refused
 * @param fromArrival how long findings took of late from the arrival of their post until they could be searched
 * @param fromPublication the same from the publication of the post
 * @param lags what each source still has to read, by the source's id: files of a folder, messages of topics
 */
public record PipelineMeasures(
        long analysed,
        long told,
        long deadRead,
        long deadScreened,
        long deadAnalysed,
        long deadIndexed,
        Latency fromArrival,
        Latency fromPublication,
        Map<String, Long> lags) {

    /** Nothing yet. */
    public static final PipelineMeasures NONE =
            new PipelineMeasures(0, 0, 0, 0, 0, 0, Latency.UNKNOWN, Latency.UNKNOWN, Map.of());

    public PipelineMeasures {
        lags = Map.copyOf(lags);
    }

    /**
     * How long something takes, seconds; {@code NaN} when nothing was measured of late.
     *
     * @param median half took no longer
     * @param most 99 in 100 took no longer
     */
    public record Latency(double median, double most) {

        /** Nothing measured. */
        public static final Latency UNKNOWN = new Latency(Double.NaN, Double.NaN);
    }
}
