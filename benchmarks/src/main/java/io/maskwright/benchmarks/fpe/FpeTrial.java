package io.maskwright.benchmarks.fpe;

import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A contender in a case: checked first, then opened for all threads. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by JMH
public class FpeTrial {

    /** What is encrypted. */
    @Param
    public FpeCase format;

    /** Who encrypts. */
    @Param
    public FpeContender contender;

    private Supplier<FpeWorker> workers;

    /**
     * Checks and opens the contender.
     *
     * @throws IllegalStateException if it is wrong: then nothing is timed
     */
    @Setup(Level.Trial)
    public void open() {
        FpeLibrary library = contender.library();
        FpeCheck.check(library, format.setting());
        workers = library.open(format.setting());
    }

    FpeWorker newWorker() {
        return workers.get();
    }
}
