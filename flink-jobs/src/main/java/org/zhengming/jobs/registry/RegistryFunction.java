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
import org.zhengming.jobs.policy.PolicyVersion;
import org.zhengming.jobs.rules.Rules;
import org.zhengming.jobs.rules.RulesUpdate;
import org.zhengming.jobs.stream.ObservedPost;

/**
 * Holds the analyser of the versions in force of registry and route policy. They come with the job's graph and are
 * replaced by later ones through the broadcast stream; those in force stand in the checkpoints.
 * Operators in one process share what is built of a registry.
 *
 * @param <T> what the function makes of a post
 */
public abstract class RegistryFunction<T> extends BroadcastProcessFunction<ObservedPost, RulesUpdate, T> {

    private static final long serialVersionUID = 2L;
    private static final Logger LOG = LoggerFactory.getLogger(RegistryFunction.class);
    private static final String IN_FORCE = "in-force";

    /** State that the broadcast stream is connected with. */
    public static MapStateDescriptor<String, RegistryVersion> state() {
        return new MapStateDescriptor<>("registry", Types.STRING, TypeInformation.of(RegistryVersion.class));
    }

    /** As {@link #state}, for the route policy. */
    public static MapStateDescriptor<String, PolicyVersion> policyState() {
        return new MapStateDescriptor<>("policy", Types.STRING, TypeInformation.of(PolicyVersion.class));
    }

    private final Rules rules;
    private transient SharedRegistry shared;
    private transient Analyser analyser;
    private transient volatile RegistryVersion registry;
    private transient volatile PolicyVersion policy;

    /** Starts with the versions that {@code rules} names, unless a checkpoint knows later ones. */
    protected RegistryFunction(Rules rules) {
        this.rules = rules;
    }

    @Override
    public final void open(OpenContext context) {
        shared = SharedRegistry.open(rules.registryStore());
        MetricGroup sums = JobMetrics.sum(getRuntimeContext().getMetricGroup());
        sums.gauge(JobMetrics.REGISTRY_VERSION, () -> registry == null ? null : registry.hash());
        sums.gauge(JobMetrics.POLICY_VERSION, () -> policy == null ? null : policy.hash());
        openCounters(sums);
    }

    /** Registers what the function counts. */
    protected abstract void openCounters(MetricGroup sums);

    /** Handles one post with the analyser in force. */
    protected abstract void process(ObservedPost observed, Analyser analyser, ReadOnlyContext context, Collector<T> out)
            throws Exception;

    /** The policy that the analyser given to {@link #process} judges by, {@link PolicyVersion#hash()}. */
    protected final String policyInForce() {
        return policy.hash();
    }

    @Override
    public final void processElement(ObservedPost observed, ReadOnlyContext context, Collector<T> out)
            throws Exception {
        if (analyser == null) {
            load(
                    rules.registry().orLater(context.getBroadcastState(state()).get(IN_FORCE)),
                    rules.policy()
                            .orLater(context.getBroadcastState(policyState()).get(IN_FORCE)));
        }
        process(observed, analyser, context, out);
    }

    @Override
    public final void processBroadcastElement(RulesUpdate update, Context context, Collector<T> out) throws Exception {
        RegistryVersion registryAfter = rules.registry()
                .orLater(context.getBroadcastState(state()).get(IN_FORCE))
                .orLater(update.registry());
        PolicyVersion policyAfter = rules.policy()
                .orLater(context.getBroadcastState(policyState()).get(IN_FORCE))
                .orLater(update.policy());
        context.getBroadcastState(state()).put(IN_FORCE, registryAfter);
        if (!policyAfter.equals(PolicyVersion.BUILT_IN)) {
            context.getBroadcastState(policyState()).put(IN_FORCE, policyAfter);
        }
        load(registryAfter, policyAfter);
    }

    private void load(RegistryVersion newRegistry, PolicyVersion newPolicy) throws IOException {
        boolean same = registry != null && registry.hash().equals(newRegistry.hash());
        if (!same) {
            analyser = shared.analyser(newRegistry);
            LOG.info("{} works with registry version {}", getClass().getSimpleName(), newRegistry.hash());
        }
        if (!same || !policy.hash().equals(newPolicy.hash())) {
            analyser = analyser.with(rules.policyStore().load(newPolicy));
            LOG.info("{} works with policy version {}", getClass().getSimpleName(), newPolicy.hash());
        }
        registry = newRegistry;
        policy = newPolicy;
    }

    @Override
    public final void close() {
        if (shared != null) {
            shared.close();
        }
    }
}
