package io.maskwright.benchmarks;

/**
 * How long is measured. Immutable.
 *
 * @param name for the report
 * @param forks the processes for each measurement
 * @param warmups the iterations before measuring in each
 * @param iterations the measured iterations in each
 * @param millis the length of an iteration
 */
public record Effort(String name, int forks, int warmups, int iterations, int millis) {

    /** For figures that are kept. */
    public static final Effort FULL = new Effort("full", 3, 3, 3, 1_000);

    /** For a look: one process, so that luck of the compiler shows in the figures. */
    public static final Effort QUICK = new Effort("quick", 1, 3, 3, 300);

    /** About how many seconds so many measurements take, with a second to start each process. */
    long seconds(int measurements) {
        long millisOfFork = 1_000L + (long) (warmups + iterations) * millis;
        return (long) measurements * forks * millisOfFork / 1_000;
    }

    /** The same with so many iterations before measuring, or more. */
    Effort warmedBy(int least) {
        return new Effort(name, forks, Math.max(warmups, least), iterations, millis);
    }
}
