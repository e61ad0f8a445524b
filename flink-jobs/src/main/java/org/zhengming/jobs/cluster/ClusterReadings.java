package org.zhengming.jobs.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.runtime.jobgraph.JobVertexID;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo.JobVertexDetailsInfo;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedMetric;
import org.apache.flink.runtime.rest.messages.job.metrics.Metric;
import org.zhengming.jobs.metrics.MetricReadings.Values;

/** Puts together what the vertices of a job in a cluster measure. */
final class ClusterReadings {

    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final MetricRequests requests;

    private ClusterReadings(MetricRequests requests) {
        this.requests = requests;
    }

    /** @throws org.zhengming.jobs.JobStartException if the cluster does not answer */
    static Values read(MetricRequests requests, Iterable<JobVertexDetailsInfo> vertices) {
        ClusterReadings readings = new ClusterReadings(requests);
        vertices.forEach(readings::add);
        return new Values(readings.numbers, readings.texts);
    }

    private void add(JobVertexDetailsInfo vertex) {
        JobVertexID id = vertex.getJobVertexID();
        List<String> ours =
                requests.names(id).stream().filter(MetricNames::isOurs).toList();
        requests.aggregated(
                        id,
                        ours.stream().filter(name -> !MetricNames.isText(name)).toList())
                .forEach(this::add);
        List<String> ofSubtasks = new ArrayList<>();
        ours.stream().filter(MetricNames::isText).forEach(name -> IntStream.range(0, vertex.getParallelism())
                .forEach(subtask -> ofSubtasks.add(subtask + "." + name)));
        requests.texts(id, ofSubtasks).forEach(this::add);
        if (vertex.getName().startsWith("Source: ")) {
            requests.ofCoordinator(id).forEach(this::add);
        }
    }

    private void add(AggregatedMetric metric) {
        MetricNames.read(metric.getId())
                .ifPresent(ours -> add(
                        ours,
                        ours.latest()
                                ? metric.getMax().longValue()
                                : metric.getSum().longValue()));
    }

    private void add(Metric metric) {
        MetricNames.Ours ours = MetricNames.read(metric.getId()).orElseThrow();
        if (MetricNames.isText(metric.getId())) {
            texts.merge(ours.key(), metric.getValue(), (one, other) -> one.equals(other) ? one : one + "\n" + other);
        } else {
            add(ours, (long) Double.parseDouble(metric.getValue()));
        }
    }

    private void add(MetricNames.Ours ours, long value) {
        numbers.merge(ours.key(), value, ours.latest() ? Math::max : Long::sum);
    }
}
