package io.maskwright.benchmarks.limits;

import org.openjdk.jmh.infra.Blackhole;

/** Does {@link Limit#UNITS} units of work in each call. Not thread-safe. */
interface LimitWork {

    /**
     * Checks that the work is the right one.
     *
     * @throws IllegalStateException if it is not: then nothing is timed
     */
    void check();

    void run(Blackhole consumer);
}
