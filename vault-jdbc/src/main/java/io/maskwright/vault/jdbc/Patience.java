package io.maskwright.vault.jdbc;

/**
 * How long to hope for a database.
 *
 * @param attempts how often an operation is tried
 * @param firstPauseMillis the pause after the first attempt; each further one is four times as long
 * @param lockMillis how long a statement waits for others, in each attempt
 * @param connectionMillis how long an attempt waits for a connection
 */
record Patience(int attempts, long firstPauseMillis, int lockMillis, int connectionMillis) {

    /** About a third of a minute at worst, where nothing answers. */
    static final Patience DEFAULT = new Patience(4, 20, 4_000, 5_000);

    /** Waits before another attempt; a thread that is interrupted stops waiting and stays interrupted. */
    boolean pause(int attempt) {
        if (attempt >= attempts) {
            return false;
        }
        try {
            Thread.sleep(firstPauseMillis << (2 * (attempt - 1)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
