package org.zhengming.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.ingest.Post;

/** What one post costs on the way to a decision, in time and in memory. Each call takes the next post. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FirstPassBenchmark {

    private static final int MOST = 100_000;

    /** File of posts. */
    @Param("")
    public String posts;

    /** File of people. */
    @Param("")
    public String registry;

    private Analyser analyser;
    private Post[] all;

    /** Where a thread is in the posts. */
    @State(Scope.Thread)
    public static class Place {

        private int next;

        Post next(Post[] all) {
            next = next + 1 < all.length ? next + 1 : 0;
            return all[next];
        }
    }

    @Setup
    public void read() throws IOException {
        analyser = new Analyser(RegistryReader.read(Path.of(registry)));
        all = Sample.read(Path.of(posts), MOST).posts();
    }

    @Benchmark
    public boolean firstPass(Place place) {
        return analyser.mayConcern(place.next(all));
    }

    @Benchmark
    public boolean firstAndSecondPass(Place place) {
        return analyser.concerns(place.next(all));
    }
}
