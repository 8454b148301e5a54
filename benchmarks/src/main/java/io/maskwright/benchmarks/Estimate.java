package io.maskwright.benchmarks;

/** Writes lengths of time for people. */
public final class Estimate {

    private static final int SECONDS_OF_MINUTE = 60;
    private static final int FEWEST_MINUTES = 2;

    private Estimate() {}

    /**
     * Writes a length of time.
     *
     * @param seconds the length
     * @return seconds up to two minutes, minutes beyond
     */
    public static String of(long seconds) {
        return seconds < FEWEST_MINUTES * SECONDS_OF_MINUTE
                ? seconds + " s"
                : (seconds + SECONDS_OF_MINUTE / 2) / SECONDS_OF_MINUTE + " minutes";
    }
}
