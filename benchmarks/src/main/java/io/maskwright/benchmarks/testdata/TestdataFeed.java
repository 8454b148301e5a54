package io.maskwright.benchmarks.testdata;

import io.maskwright.testdata.TableGenerator;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A contender, checked first, and the number of its next row. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set by JMH
public class TestdataFeed {

    /** Who makes rows. */
    @Param
    public TestdataContender contender;

    private RowMaker maker;
    private long next;

    /**
     * Checks the contender.
     *
     * @throws IllegalStateException if it is wrong: then nothing is timed
     */
    @Setup(Level.Trial)
    public void open() {
        maker = contender.newMaker();
        RowCheck.check(maker);
    }

    List<String> one() {
        next = next % TableGenerator.MAX_ROWS + 1;
        return maker.row(next);
    }
}
