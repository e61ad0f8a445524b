package org.zhengming.jobs.registry;

import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.Analyser;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.stream.ObservedPost;

/**
 * Holds the analyser of the registry version in force. The version comes with the job's graph and is replaced by later
 * ones through the broadcast stream; the one in force stands in the checkpoints. Operators in one process share it.
 *
 * @param <T> what the function makes of a post
 */
public abstract class RegistryFunction<T> extends BroadcastProcessFunction<ObservedPost, RegistryVersion, T> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RegistryFunction.class);
    private static final String IN_FORCE = "in-force";

    /** State that the broadcast stream is connected with. */
    public static MapStateDescriptor<String, RegistryVersion> state() {
        return new MapStateDescriptor<>("registry", Types.STRING, TypeInformation.of(RegistryVersion.class));
    }

    private final RegistryStore store;
    private final RegistryVersion first;
    private transient SharedRegistry shared;
    private transient Analyser analyser;
    private transient volatile RegistryVersion loaded;

    /** Starts with version {@code first}, unless a checkpoint knows a later one. */
    protected RegistryFunction(RegistryStore store, RegistryVersion first) {
        this.store = store;
        this.first = first;
    }

    @Override
    public final void open(OpenContext context) {
        shared = SharedRegistry.open(store);
        MetricGroup sums = JobMetrics.sum(getRuntimeContext().getMetricGroup());
        sums.gauge(JobMetrics.REGISTRY_VERSION, () -> loaded == null ? null : loaded.hash());
        openCounters(sums);
    }

    /** Registers what the function counts. */
    protected abstract void openCounters(MetricGroup sums);

    /** Handles one post with the analyser in force. */
    protected abstract void process(ObservedPost observed, Analyser analyser, ReadOnlyContext context, Collector<T> out)
            throws Exception;

    @Override
    public final void processElement(ObservedPost observed, ReadOnlyContext context, Collector<T> out)
            throws Exception {
        if (loaded == null) {
            load(first.orLater(context.getBroadcastState(state()).get(IN_FORCE)));
        }
        process(observed, analyser, context, out);
    }

    @Override
    public final void processBroadcastElement(RegistryVersion version, Context context, Collector<T> out)
            throws Exception {
        RegistryVersion before =
                first.orLater(context.getBroadcastState(state()).get(IN_FORCE));
        RegistryVersion after = before.orLater(version);
        context.getBroadcastState(state()).put(IN_FORCE, after);
        if (!after.equals(loaded)) {
            load(after);
        }
    }

    private void load(RegistryVersion version) throws IOException {
        if (loaded == null || !loaded.hash().equals(version.hash())) {
            analyser = shared.analyser(version);
            LOG.info("{} works with registry version {}", getClass().getSimpleName(), version.hash());
        }
        loaded = version;
    }

    @Override
    public final void close() {
        if (shared != null) {
            shared.close();
        }
    }
}
