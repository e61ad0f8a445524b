package org.zhengming.benchmarks;

import java.io.IOException;

/** One way to find out whether a post may matter. Used by many threads at once. */
interface Contender {

    /** Does the post at the index pass? */
    boolean passes(Sample sample, int index) throws IOException;

    /** A contender that is built from the registry, together with what it is called in the table. */
    record Entry(String name, Builder builder) {}

    /** Builds what may be large or slow to build, when its turn comes. */
    interface Builder {
        Contender build() throws IOException;
    }
}
