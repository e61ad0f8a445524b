package org.zhengming.jobs.metrics;

import java.lang.management.ManagementFactory;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Optional;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Values of the job of one instance in this process, from the bean of {@link LiveMetricsReporter}. */
public final class BeanReadings implements MetricReadings {

    private final ObjectName name;
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final LiveMetricsMXBean bean;

    /** @param instance as given to the reporter */
    public BeanReadings(String instance) {
        this.name = LiveMetricsReporter.beanName(instance);
        this.bean = JMX.newMXBeanProxy(server, name, LiveMetricsMXBean.class);
    }

    @Override
    public boolean isLive() {
        return server.isRegistered(name);
    }

    @Override
    public Optional<Values> read() {
        if (!isLive()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Values(bean.getNumbers(), bean.getTexts()));
        } catch (UndeclaredThrowableException e) {
            // The job ended between the question and the answer.
            return Optional.empty();
        }
    }
}
