package org.zhengming.jobs.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobgraph.JobVertexID;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobIDPathParameter;
import org.apache.flink.runtime.rest.messages.JobVertexIdPathParameter;
import org.apache.flink.runtime.rest.messages.MessageHeaders;
import org.apache.flink.runtime.rest.messages.MessageParameter;
import org.apache.flink.runtime.rest.messages.MessageParameters;
import org.apache.flink.runtime.rest.messages.ResponseBody;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedMetric;
import org.apache.flink.runtime.rest.messages.job.metrics.AggregatedSubtaskMetricsHeaders;
import org.apache.flink.runtime.rest.messages.job.metrics.JobManagerOperatorMetricsHeaders;
import org.apache.flink.runtime.rest.messages.job.metrics.JobVertexMetricsHeaders;
import org.apache.flink.runtime.rest.messages.job.metrics.Metric;
import org.apache.flink.runtime.rest.messages.job.metrics.MetricsAggregationParameter;
import org.apache.flink.runtime.rest.messages.job.metrics.MetricsAggregationParameter.AggregationMode;
import org.apache.flink.runtime.rest.messages.job.metrics.MetricsFilterParameter;

/** Asks the REST endpoint for metrics of one job, in portions that fit into an address. */
final class MetricRequests {

    /** Flink's endpoint takes request lines of 4,096 characters. */
    private static final int LONGEST_NAMES = 2_500;

    private final ClusterConnection connection;
    private final JobID job;

    MetricRequests(ClusterConnection connection, JobID job) {
        this.connection = connection;
        this.job = job;
    }

    /** Names of what the subtasks of a vertex measure. */
    List<String> names(JobVertexID vertex) {
        return ask(AggregatedSubtaskMetricsHeaders.getInstance(), vertex, List.of()).getMetrics().stream()
                .map(AggregatedMetric::getId)
                .toList();
    }

    /** Sums and greatest values over the subtasks of a vertex. */
    List<AggregatedMetric> aggregated(JobVertexID vertex, Collection<String> names) {
        List<AggregatedMetric> values = new ArrayList<>();
        for (List<String> portion : portions(names)) {
            values.addAll(ask(AggregatedSubtaskMetricsHeaders.getInstance(), vertex, portion)
                    .getMetrics());
        }
        return values;
    }

    /** Values as texts; the names begin with the number of the subtask. */
    List<Metric> texts(JobVertexID vertex, Collection<String> names) {
        List<Metric> values = new ArrayList<>();
        for (List<String> portion : portions(names)) {
            values.addAll(
                    ask(JobVertexMetricsHeaders.getInstance(), vertex, portion).getMetrics());
        }
        return values;
    }

    /** What a vertex measures in the JobManager, where sources divide their work. */
    List<Metric> ofCoordinator(JobVertexID vertex) {
        List<String> names =
                ask(JobManagerOperatorMetricsHeaders.getInstance(), vertex, List.of()).getMetrics().stream()
                        .map(Metric::getId)
                        .filter(MetricNames::isOurs)
                        .toList();
        List<Metric> values = new ArrayList<>();
        for (List<String> portion : portions(names)) {
            values.addAll(ask(JobManagerOperatorMetricsHeaders.getInstance(), vertex, portion)
                    .getMetrics());
        }
        return values;
    }

    private <M extends MessageHeaders<EmptyRequestBody, P, U>, U extends MessageParameters, P extends ResponseBody>
            P ask(M headers, JobVertexID vertex, List<String> names) {
        U parameters = headers.getUnresolvedMessageParameters();
        parameters.getPathParameters().forEach(parameter -> resolve(parameter, vertex));
        if (!names.isEmpty()) {
            parameters.getQueryParameters().forEach(parameter -> resolve(parameter, names));
        }
        return connection.answer(connection.client().sendRequest(headers, parameters, EmptyRequestBody.getInstance()));
    }

    private void resolve(MessageParameter<?> parameter, JobVertexID vertex) {
        if (parameter instanceof JobIDPathParameter ofJob) {
            ofJob.resolve(job);
        } else if (parameter instanceof JobVertexIdPathParameter ofVertex) {
            ofVertex.resolve(vertex);
        }
    }

    private static void resolve(MessageParameter<?> parameter, List<String> names) {
        if (parameter instanceof MetricsFilterParameter filter) {
            filter.resolve(names);
        } else if (parameter instanceof MetricsAggregationParameter aggregation) {
            aggregation.resolve(List.of(AggregationMode.SUM, AggregationMode.MAX));
        }
    }

    private static List<List<String>> portions(Collection<String> names) {
        List<List<String>> portions = new ArrayList<>();
        int length = LONGEST_NAMES;
        for (String name : names) {
            if (length + name.length() >= LONGEST_NAMES) {
                portions.add(new ArrayList<>());
                length = 0;
            }
            portions.getLast().add(name);
            length += name.length() + 1;
        }
        return portions;
    }
}
