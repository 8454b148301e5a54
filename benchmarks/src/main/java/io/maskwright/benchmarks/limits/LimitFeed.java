package io.maskwright.benchmarks.limits;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The work, checked first. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set by JMH
public class LimitFeed {

    /** What is done. */
    @Param
    public Limit limit;

    /** Who does it. */
    @Param
    public LimitContender contender;

    private LimitWork work;

    /**
     * Checks the work.
     *
     * @throws IllegalStateException if it is wrong: then nothing is timed
     */
    @Setup(Level.Trial)
    public void check() {
        work = limit.newWork();
        work.check();
    }

    void run(Blackhole consumer) {
        work.run(consumer);
    }
}
