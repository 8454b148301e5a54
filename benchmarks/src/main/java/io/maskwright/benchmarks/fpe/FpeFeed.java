package io.maskwright.benchmarks.fpe;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The worker of a thread and the values it encrypts in turn, singly or in batches. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set by JMH
public class FpeFeed {

    /** A power of two: so many that branches cannot learn them, so few that they stay in the cache. */
    static final int VALUES = 4_096;

    /** As long as fits into one block with the longest text of digits that is measured. */
    private static final int OWN_TWEAK_BYTES = 11;

    private FpeWorker worker;
    private String[] values;
    private String[][] batches;
    private byte[][] tweaks;
    private int next;

    /**
     * Draws the values.
     *
     * @param trial the contender and the case
     * @param parameters tells the size of batches
     */
    @Setup(Level.Trial)
    public void draw(FpeTrial trial, BenchmarkParams parameters) {
        worker = trial.newWorker();
        values = trial.format.domain().draw(VALUES);
        int size = parameters.getOpsPerInvocation();
        batches = new String[VALUES / size][];
        Arrays.setAll(batches, i -> Arrays.copyOfRange(values, i * size, (i + 1) * size));
        tweaks = tweaks(VALUES);
    }

    /** Different tweaks, always the same ones. */
    static byte[][] tweaks(int count) {
        SplittableRandom random = new SplittableRandom(20_250_404);
        byte[][] tweaks = new byte[count][OWN_TWEAK_BYTES];
        for (byte[] tweak : tweaks) {
            random.nextBytes(tweak);
        }
        return tweaks;
    }

    String encryptOne() {
        return worker.encrypt(values[next++ & (VALUES - 1)]);
    }

    String encryptOneUnderItsOwnTweak() {
        int at = next++ & (VALUES - 1);
        return worker.encrypt(values[at], tweaks[at]);
    }

    String[] encryptBatch() {
        String[] batch = batches[next++ & (batches.length - 1)];
        // A new array, as callers have it: one that is kept grows old, and then each store of a new text costs a
        // barrier.
        String[] results = new String[batch.length];
        worker.encrypt(batch, batch.length, results);
        return results;
    }
}
