package io.maskwright.benchmarks.strategy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/** A contender, checked first, and the values it gets in turn, singly or in batches. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set by JMH
public class StrategyFeed {

    /** A power of two: so many that branches cannot learn them, so few that they stay in the cache. */
    private static final int VALUES = 4_096;

    /** How values are masked. */
    @Param
    public MaskStrategy strategy;

    /** Their script. */
    @Param
    public TextScript script;

    /** Their length. */
    @Param
    public TextLength length;

    /** Whether they are what the strategy is made for. */
    @Param
    public ValueKind kind;

    /** Who masks. */
    @Param
    public MaskContender contender;

    private MaskWorker worker;
    private String[] values;
    private String[][] batches;
    private int next;

    /**
     * Checks the contender and draws the values.
     *
     * @param parameters tells the size of batches
     * @throws IllegalStateException if it is wrong: then nothing is timed
     */
    @Setup(Level.Trial)
    public void draw(BenchmarkParams parameters) {
        MaskCase masked = new MaskCase(strategy, script, length, kind);
        worker = contender.newWorker(strategy);
        MaskCheck.check(worker, contender, masked);
        values = masked.draw(VALUES);
        int size = parameters.getOpsPerInvocation();
        batches = new String[VALUES / size][];
        Arrays.setAll(batches, i -> Arrays.copyOfRange(values, i * size, (i + 1) * size));
    }

    @Nullable
    String one() {
        return worker.mask(values[next++ & (VALUES - 1)]);
    }

    @Nullable
    String[] batch() {
        String[] batch = batches[next++ & (batches.length - 1)];
        @Nullable String[] results = new @Nullable String[batch.length];
        worker.maskAll(batch, results);
        return results;
    }
}
