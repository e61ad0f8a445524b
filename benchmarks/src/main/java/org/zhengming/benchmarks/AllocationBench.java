package org.zhengming.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench allocation}: JMH with its gc profiler on the hot path. */
@Command(
        name = "allocation",
        description = "Measures bytes allocated and time per post on the hot path, with JMH and its gc profiler:"
                + " gc.alloc.rate.norm is bytes a post.",
        mixinStandardHelpOptions = true)
final class AllocationBench implements Callable<Integer> {

    private static final TimeValue ITERATION = TimeValue.seconds(2);

    @Option(names = "--registry", required = true, description = "registry, JSON Lines, plain or gzip")
    private Path registry;

    @Option(names = "--posts", required = true, description = "posts, JSON Lines, plain or gzip")
    private Path posts;

    @Option(
            names = "--iterations",
            defaultValue = "5",
            description = "timed iterations of two seconds (default: ${DEFAULT-VALUE})")
    private int iterations;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunnerException {
        Bench.requireReadable(spec, registry);
        Bench.requireReadable(spec, posts);
        new Runner(new OptionsBuilder()
                        .include(FirstPassBenchmark.class.getSimpleName())
                        .param("registry", registry.toAbsolutePath().toString())
                        .param("posts", posts.toAbsolutePath().toString())
                        .addProfiler(GCProfiler.class)
                        .warmupIterations(3)
                        .warmupTime(ITERATION)
                        .measurementIterations(iterations)
                        .measurementTime(ITERATION)
                        .forks(1)
                        .build())
                .run();
        return 0;
    }
}
