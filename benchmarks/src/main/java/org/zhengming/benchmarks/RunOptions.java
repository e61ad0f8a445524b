package org.zhengming.benchmarks;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which posts are measured, on how many threads and how often. */
final class RunOptions {

    @Option(names = "--posts", required = true, description = "posts, JSON Lines, plain or gzip")
    private Path posts;

    @Option(names = "--threads", defaultValue = "0", description = "threads (default: as many as cores)")
    private int threads;

    @Option(names = "--rounds", description = "timed rounds, after warming up (default: ${DEFAULT-VALUE})")
    private int rounds;

    /** @param rounds unless told otherwise */
    RunOptions(int rounds) {
        this.rounds = rounds;
    }

    /** @throws ParameterException if the posts cannot be read or a number makes no sense */
    void check(CommandSpec command) {
        Bench.requireReadable(command, posts);
        if (rounds < 1 || threads < 0) {
            throw new ParameterException(command.commandLine(), "rounds are 1 or more, threads 0 or more");
        }
    }

    Path posts() {
        return posts;
    }

    int threads() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    int rounds() {
        return rounds;
    }
}
