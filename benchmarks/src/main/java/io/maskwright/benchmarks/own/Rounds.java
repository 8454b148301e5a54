package io.maskwright.benchmarks.own;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Measures stages in turn, in another order each round, so that whatever slows the machine for a while slows all of them.
 * What is
 * measured is time of the processor, so that other programs disturb less. All run in one process: so does an export, and its
 * compiler sees all strategies too.
 */
final class Rounds {

    private static final long NANOS_OF_MILLI = 1_000_000;

    private final List<Stage> stages;
    private final Pace pace;

    Rounds(List<Stage> stages, Pace pace) {
        this.stages = stages;
        this.pace = pace;
    }

    /** Returns nanoseconds of the processor for each pass: of each stage, of each round. */
    double[][] measure() throws IOException {
        // Twice, since code that was compiled for the first stages is compiled anew when later ones come.
        for (int i = 0; i < 2; i++) {
            for (Stage stage : stages) {
                time(stage, pace.warmMillis());
            }
        }
        double[][] nanos = new double[stages.size()][pace.rounds()];
        for (int round = 0; round < pace.rounds(); round++) {
            for (int i = 0; i < stages.size(); i++) {
                int stage = (i + round) % stages.size();
                nanos[stage][round] = time(stages.get(stage), pace.millis());
            }
        }
        return nanos;
    }

    /** Returns bytes that each stage allocates in a pass; after warming up, when the compiler has removed what it can. */
    double[] allocations() throws IOException {
        double[] bytes = new double[stages.size()];
        if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                && threads.isThreadAllocatedMemorySupported()) {
            for (int i = 0; i < bytes.length; i++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                stages.get(i).pass();
                bytes[i] = threads.getCurrentThreadAllocatedBytes() - before;
            }
        }
        return bytes;
    }

    private static double time(Stage stage, int millis) throws IOException {
        long start = Clocks.ofThread();
        long passes = 0;
        long spent;
        do {
            stage.pass();
            passes++;
            spent = Clocks.ofThread() - start;
        } while (spent < millis * NANOS_OF_MILLI);
        return (double) spent / passes;
    }
}
