package org.zhengming.jobs.metrics;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Properties;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Shows the job's own metrics as a management bean of this process, which is how {@code EmbeddedJob} reads them. Flink
 * makes the reporter; the bean's name carries the instance that its configuration asked for.
 */
public final class LiveMetricsReporter implements MetricReporter {

    /** Key of the reporter's configuration: the instance in the bean's name. */
    public static final String INSTANCE = "instance";

    private final LiveMetrics metrics = new LiveMetrics();
    private ObjectName name;

    /** Name of the bean of one instance. */
    public static ObjectName beanName(String instance) {
        try {
            return new ObjectName("org.zhengming:type=Job," + INSTANCE + "=" + instance);
        } catch (JMException e) {
            throw new IllegalArgumentException("An instance name must be letters, digits and hyphens", e);
        }
    }

    @Override
    public void open(MetricConfig config) {
        name = beanName(config.getString(INSTANCE, "default"));
        try {
            server().registerMBean(metrics, name);
        } catch (JMException e) {
            throw new IllegalStateException("The job's metrics are already registered in this process", e);
        }
    }

    @Override
    public void close() {
        try {
            server().unregisterMBean(name);
        } catch (JMException e) {
            throw new IllegalStateException("The job's metrics were not registered in this process", e);
        }
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String metricName, MetricGroup group) {
        Map<String, String> variables = group.getAllVariables();
        if (metricName.equals(JobMetrics.PENDING)) {
            String operator = variables.getOrDefault("<operator_name>", "");
            metrics.add(metric, new LiveMetrics.Key(metricName + "@" + operator, false));
            return;
        }
        String kind = variables.get("<" + JobMetrics.MARK + ">");
        if (kind != null) {
            String source = variables.get("<" + JobMetrics.SOURCE + ">");
            String key = source == null ? metricName : metricName + "@" + source;
            metrics.add(metric, new LiveMetrics.Key(key, kind.equals(JobMetrics.LATEST)));
        }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String metricName, MetricGroup group) {
        metrics.remove(metric);
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }

    /** Found by Flink through the service loader. */
    public static final class Factory implements MetricReporterFactory {
        @Override
        public MetricReporter createMetricReporter(Properties properties) {
            return new LiveMetricsReporter();
        }
    }
}
